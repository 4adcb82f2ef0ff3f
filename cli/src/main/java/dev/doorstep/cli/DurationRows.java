package dev.doorstep.cli;

import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.ExpectedDuration;
import dev.doorstep.availability.duration.HourlyWays;
import dev.doorstep.availability.duration.LearnedWays;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.order.performance.WorkPerformance;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How durations are shown. */
final class DurationRows {
    private DurationRows() {}

    /** A figure of a model: of an offering, or of a worker for it. */
    private record Figure(OfferingId offering, @Nullable PersonCode worker, DurationQuantile quantile, int share) {}

    /** An hour of the day, and what is known of ways that begin in it: in that hour, and at all hours. */
    private record Hour(
            DurationModel model,
            TravelMode mode,
            int hour,
            DurationQuantile all,
            @Nullable DurationQuantile own) {
        int share() {
            return model.wayShare(mode, hour);
        }
    }

    /** A worker, and what is planned of them. */
    private record Planned(Worker worker, Optional<ExpectedDuration> expected) {}

    static Report performance(List<WorkPerformance> report) {
        return Report.list(
                "work_performance",
                report,
                Column.of("offering", WorkPerformance::offering),
                Column.of("worker", WorkPerformance::worker),
                Column.of("visits", WorkPerformance::visits),
                Column.of("minutes_planned", row -> row.work().plannedHalf().toMinutes()),
                Column.of("minutes_half", row -> row.work().half().toMinutes()),
                Column.of("minutes_most", row -> row.work().most().toMinutes()),
                Column.of("delay_half", row -> row.start().half().toMinutes()),
                Column.of("delay_most", row -> row.start().most().toMinutes()),
                Column.of("begun_early", row -> row.start().early()),
                Column.of("begun_late", row -> row.start().late()),
                Column.of("way_planned", row -> way(row, WorkPerformance.PlannedAndReal::plannedHalf)),
                Column.of("way_half", row -> way(row, WorkPerformance.PlannedAndReal::half)),
                Column.of("way_most", row -> way(row, WorkPerformance.PlannedAndReal::most)));
    }

    private static @Nullable Long way(WorkPerformance row, Function<WorkPerformance.PlannedAndReal, Duration> which) {
        return row.way() == null ? null : which.apply(row.way()).toMinutes();
    }

    static Report models(List<DurationModel> models, Optional<DurationModel> inForce) {
        return Report.list(
                "duration_models",
                models,
                Column.of("duration_model", DurationModel::id),
                Column.of("version", DurationModel::version),
                Column.of("from", DurationModel::effectiveFrom),
                Column.of("until", DurationModel::effectiveUntil),
                Column.of("in_force", model -> inForce.filter(model::equals).isPresent()));
    }

    static Report model(DurationModel model) {
        return Report.detail(
                        "duration_model",
                        model,
                        Column.of("duration_model", DurationModel::id),
                        Column.of("version", DurationModel::version),
                        Column.of("from", DurationModel::effectiveFrom),
                        Column.of("until", DurationModel::effectiveUntil),
                        Column.of("first", known -> known.source().first()),
                        Column.of("last", known -> known.source().last()),
                        Column.of("visits", known -> known.source().visits()),
                        Column.of("left_out", known -> known.source().leftOut()),
                        Column.of("quantile_percent", known -> known.terms().quantilePercent()),
                        Column.of("prior_visits", known -> known.terms().priorVisits()),
                        Column.of("least_percent", known -> known.terms().leastPercent()),
                        Column.of("most_percent", known -> known.terms().mostPercent()))
                .and(Report.list(
                        "duration_figures",
                        figures(model),
                        Column.of("offering", Figure::offering),
                        Column.of("worker", Figure::worker),
                        Column.of("visits", figure -> figure.quantile.visits()),
                        Column.of("real_basis_points", figure -> figure.quantile.basisPoints()),
                        Column.of("planned_basis_points", Figure::share)))
                .and(ways(Optional.of(model)));
    }

    /** Ways as they are planned, hour by hour, of everybody who moves in a way that something is known of. */
    static Report ways(Optional<DurationModel> known) {
        return Report.list(
                "planned_ways",
                known.stream().flatMap(DurationRows::hours).toList(),
                Column.of("mode", Hour::mode),
                Column.of("hour", Hour::hour),
                Column.of("visits_hour", row -> row.own == null ? null : row.own.visits()),
                Column.of("way_real_basis_points", row -> row.own == null ? null : row.own.basisPoints()),
                Column.of("visits_all", row -> row.all.visits()),
                Column.of("way_planned_basis_points", Hour::share),
                Column.of("duration_model", row -> row.model.named()));
    }

    private static Stream<Hour> hours(DurationModel model) {
        LearnedWays ways = model.ways();
        return ways == null
                ? Stream.of()
                : new TreeMap<>(ways.modes())
                        .entrySet().stream()
                                .flatMap(each -> IntStream.rangeClosed(0, HourlyWays.HOUR_MAX)
                                        .mapToObj(hour -> new Hour(
                                                model,
                                                each.getKey(),
                                                hour,
                                                each.getValue().all(),
                                                each.getValue().hours().get(hour))));
    }

    private static List<Figure> figures(DurationModel model) {
        List<Figure> figures = new ArrayList<>();
        model.offerings().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().value()))
                .forEach(each -> add(figures, model, each.getKey(), each.getValue()));
        return figures;
    }

    private static void add(List<Figure> figures, DurationModel model, OfferingId offering, OfferingDurations known) {
        figures.add(new Figure(offering, null, known.all(), model.share(known, null)));
        known.workers().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().value()))
                .forEach(each -> figures.add(
                        new Figure(offering, each.getKey(), each.getValue(), model.share(known, each.getKey()))));
    }

    static Report explained(
            List<Worker> workers, Function<Worker, Optional<ExpectedDuration>> expected, Duration sold) {
        List<Planned> planned = workers.stream()
                .map(worker -> new Planned(worker, expected.apply(worker)))
                .sorted(Comparator.comparing(row -> row.worker.code().value()))
                .toList();
        return Report.list(
                "planned_durations",
                planned,
                Column.of("worker", row -> row.worker.code()),
                Column.of("minutes_sold", row -> sold.toMinutes()),
                Column.of(
                        "minutes_planned",
                        row -> row.expected
                                .map(ExpectedDuration::atDoor)
                                .orElse(sold)
                                .toMinutes()),
                Column.of("planned_basis_points", row -> figure(row, ExpectedDuration::basisPoints)),
                Column.of("quantile_percent", row -> figure(row, ExpectedDuration::quantilePercent)),
                Column.of("visits_own", row -> figure(row, ExpectedDuration::workerVisits)),
                Column.of("visits_all", row -> figure(row, ExpectedDuration::offeringVisits)),
                Column.of("duration_model", row -> figure(row, ExpectedDuration::model)));
    }

    private static <T> @Nullable T figure(Planned row, Function<ExpectedDuration, T> which) {
        return row.expected.map(which).orElse(null);
    }
}
