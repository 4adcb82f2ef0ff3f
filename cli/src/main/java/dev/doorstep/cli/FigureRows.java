package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.comparison.DayShares;
import dev.doorstep.dispatch.comparison.WorkerShare;
import dev.doorstep.dispatch.fairness.Bottleneck;
import dev.doorstep.dispatch.fairness.Evenness;
import dev.doorstep.kernel.VisitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A plan in numbers: its figures, everybody's day, and what became of the bound on how unevenly work may be shared. */
final class FigureRows {
    private FigureRows() {}

    static Report of(Transaction t, PlanRecord record) {
        DayPlan day = DayPlan.of(t.dispatch(), record.id());
        Evenness evenness = day.evenness();
        DayShares shares = day.shares(t.dispatch());
        return DispatchRows.plan(record)
                .and(Report.list(
                        "figures",
                        List.copyOf(day.figures().entrySet()),
                        Column.of("figure", Map.Entry::getKey),
                        Column.of("value", Map.Entry::getValue)))
                .and(days(shares.workers()))
                .and(ShareRows.of(shares))
                .and(evenness(evenness))
                .and(bottleneck(t, evenness));
    }

    private static Report days(List<WorkerShare> workers) {
        return Report.list(
                "staff_days",
                workers,
                Column.of("worker", share -> share.load().worker()),
                Column.of("visits", share -> share.load().visits()),
                Column.of("minutes", share -> share.load().working().toMinutes()),
                Column.of("door_minutes", share -> share.load().atDoors().toMinutes()),
                Column.of("shift_minutes", share -> share.load().onShift().toMinutes()),
                Column.of("metres", share -> share.load().metres()),
                Column.of("overtime_minutes", share -> share.load().overtime().toMinutes()),
                Column.of("income", WorkerShare::income));
    }

    private static Report evenness(Evenness evenness) {
        return Report.detail(
                "evenness",
                evenness,
                Column.of("bound", Evenness::state),
                Column.of("gini_max", Evenness::giniMax),
                Column.of("gini", shown -> shown.shares().giniBasisPoints()),
                Column.of("gini_min", shown -> proof(shown, Bottleneck::giniBasisPointsMin)),
                Column.of("sharers", shown -> proof(shown, Bottleneck::sharers)),
                Column.of("minutes_shared", shown -> proof(shown, proof -> proof.seconds() / 60)),
                Column.of("minutes_in_all", shown -> shown.shares().total() / 60),
                Column.of("workers", shown -> shown.shares().values().size()));
    }

    private static Report bottleneck(Transaction t, Evenness evenness) {
        VisitNumbers numbers = new VisitNumbers(t);
        Optional<List<VisitId>> visits = evenness.bottleneck().map(Bottleneck::visits);
        return Report.list("bottleneck", visits.orElse(List.of()), Column.of("number", numbers::of));
    }

    private static @Nullable Object proof(Evenness evenness, Function<Bottleneck, Object> value) {
        return evenness.bottleneck().map(value).orElse(null);
    }
}
