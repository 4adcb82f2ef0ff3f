package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.comparison.FigureChange;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.dispatch.comparison.PlanComparison.LoadChange;
import dev.doorstep.dispatch.comparison.VisitMove;
import dev.doorstep.dispatch.comparison.WorkerLoad;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.disruption.StillUndone;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two plans side by side: what is better and worse, who goes elsewhere, whose day is another one. For one transaction.
 */
record ComparisonRows(Transaction t, PlanComparison comparison) {
    Report report() {
        return with(moves(List.of()));
    }

    private Report with(Report moves) {
        return figures()
                .and(moves)
                .and(loads())
                .and(new DispatchRows(t).undone(comparison.after().plan()));
    }

    /** The same for a day that goes wrong, with what hit each visit, and why those of them that do stay undone. */
    static Report of(Transaction t, Replan replan) {
        ComparisonRows rows = new ComparisonRows(t, replan.comparison());
        Column<VisitMove> hitBy = Column.of("hit_by", move -> replan.hitBy().get(move.visit()));
        return rows.with(rows.moves(List.of(hitBy))).and(unresolved(t, replan));
    }

    /** Why each visit that was hit stays undone. */
    static Report unresolved(Transaction t, Replan replan) {
        VisitNumbers numbers = new VisitNumbers(t);
        return Report.list(
                "unresolved",
                replan.undone(),
                Column.of("number", undone -> numbers.of(undone.visit())),
                Column.of("cause", StillUndone::cause),
                Column.of("others_needed", StillUndone::othersNeeded));
    }

    private Report figures() {
        return Report.list(
                "figures",
                comparison.figures(),
                Column.of("figure", FigureChange::figure),
                Column.of("before", FigureChange::before),
                Column.of("after", FigureChange::after),
                Column.of("worse", FigureChange::isWorse));
    }

    private Report moves(List<Column<VisitMove>> more) {
        VisitNumbers numbers = new VisitNumbers(t);
        List<Column<VisitMove>> columns = List.of(
                Column.of("number", move -> numbers.of(move.visit())),
                Column.of("worker_before", move -> worker(move.before())),
                Column.of("start_before", move -> start(move.before())),
                Column.of("worker", move -> worker(move.after())),
                Column.of("start", move -> start(move.after())));
        return Report.list(
                "moves",
                comparison.moves(),
                Stream.concat(columns.stream(), more.stream()).toList());
    }

    private Report loads() {
        return Report.list(
                "loads",
                comparison.loads(),
                Column.of("worker", ComparisonRows::code),
                Column.of("visits_before", load -> of(load.before(), WorkerLoad::visits)),
                Column.of("visits", load -> of(load.after(), WorkerLoad::visits)),
                Column.of("minutes_before", load -> of(load.before(), ComparisonRows::minutes)),
                Column.of("minutes", load -> of(load.after(), ComparisonRows::minutes)),
                Column.of("metres_before", load -> of(load.before(), WorkerLoad::metres)),
                Column.of("metres", load -> of(load.after(), WorkerLoad::metres)));
    }

    private static PersonCode code(LoadChange change) {
        return change.before().or(change::after).orElseThrow().worker();
    }

    private static long minutes(WorkerLoad load) {
        return load.working().toMinutes();
    }

    private static @Nullable Object of(Optional<WorkerLoad> load, Function<WorkerLoad, Object> value) {
        return load.map(value).orElse(null);
    }

    /** Workers may be in one of the plans only. */
    private @Nullable Object worker(Optional<PlanChange.Stand> stand) {
        return stand.map(PlanChange.Stand::worker).map(this::code).orElse(null);
    }

    private PersonCode code(WorkerId worker) {
        return Stream.of(comparison.before(), comparison.after())
                .flatMap(day -> day.problem().calendars().worker(worker).stream())
                .map(time -> time.worker().code())
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Object start(Optional<PlanChange.Stand> stand) {
        return stand.map(found -> found.door().startInclusive()).orElse(null);
    }
}
