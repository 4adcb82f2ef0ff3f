package dev.doorstep.cli;

import dev.doorstep.DispatchReport;
import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.SettledConflict;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plans and changes as operators see them: with the numbers of orders and the codes of people. For one transaction. */
final class DispatchRows {
    private final Transaction t;
    private final Map<WorkerId, PersonCode> workers;
    private final VisitNumbers numbers;

    DispatchRows(Transaction t) {
        this.t = t;
        this.numbers = new VisitNumbers(t);
        this.workers =
                t.workers().all().stream().collect(Collectors.toMap(worker -> worker.id(), worker -> worker.code()));
    }

    /** A visit on the route of a worker. */
    private record Stop(PersonCode worker, PlannedVisit visit) {}

    Report proposal(PlanRecord record) {
        return plan(record)
                .and(changes("changes", t.dispatch().changes(record.plan()).all()))
                .and(undone(record.plan()))
                .and(conflicts(record));
    }

    Report done(DispatchReport done) {
        return plan(done.plan())
                .and(changes("changes", done.made()))
                .and(missed(done))
                .and(undone(done.plan().plan()))
                .and(conflicts(done.plan()));
    }

    /** A reason against a settled visit. */
    private record Contradiction(SettledConflict conflict, Blocker reason) {}

    private Report conflicts(PlanRecord record) {
        BlockerWords words = BlockerWords.of(t);
        List<Contradiction> all = t.dispatch().problem(record.id()).conflicts().stream()
                .flatMap(conflict -> conflict.reasons().stream().map(reason -> new Contradiction(conflict, reason)))
                .toList();
        return Report.list(
                "conflicts",
                all,
                Column.of("number", row -> numbers.of(row.conflict.visit())),
                Column.of("worker", row -> row.conflict.worker()),
                Column.of("reason", row -> row.reason.code()),
                Column.of("why", row -> words.sentence(row.reason)));
    }

    Report missed(DispatchReport done) {
        return changes("missed", done.missed());
    }

    Report routes(PlanRecord record) {
        List<Stop> stops = record.plan().routes().stream()
                .flatMap(route -> route.visits().stream().map(visit -> new Stop(route.code(), visit)))
                .toList();
        return plan(record)
                .and(Report.list(
                        "routes",
                        stops,
                        Column.of("worker", Stop::worker),
                        Column.of("depart_by", stop -> stop.visit.departBy()),
                        Column.of("start", stop -> stop.visit.door().startInclusive()),
                        Column.of("estimated_end", stop -> stop.visit.door().endExclusive()),
                        Column.of(
                                "travel_minutes",
                                stop -> stop.visit.travel().duration().toMinutes()),
                        Column.of("number", stop -> numbers.of(stop.visit.visit())),
                        Column.of("settled_before", stop -> stop.visit.settled())))
                .and(undone(record.plan()));
    }

    static Report plan(PlanRecord record) {
        return Report.detail(
                "plan",
                record,
                Column.of("plan", PlanRecord::id),
                Column.of("day", shown -> shown.plan().day()),
                Column.of("state", PlanRecord::state),
                Column.of("made_at", PlanRecord::madeAt),
                Column.of("policy", shown -> shown.plan().origin().policy()),
                Column.of("planner", shown -> shown.plan().origin().planner()),
                Column.of("seed", shown -> shown.plan().origin().seed()),
                Column.of("steps", shown -> shown.plan().origin().steps()),
                Column.of("workers", shown -> shown.plan().routes().size()),
                Column.of("visits", DispatchRows::visits),
                Column.of("unassigned", shown -> shown.plan().unassigned().size()),
                Column.of("travel_km", shown -> Whole.Kilometres.of(shown.plan().metres())),
                Column.of("digest", shown -> shown.plan().digest()));
    }

    private static int visits(PlanRecord record) {
        return record.plan().routes().stream()
                .map(PlannedRoute::visits)
                .mapToInt(List::size)
                .sum();
    }

    private Report changes(String name, List<PlanChange> changes) {
        return Report.list(
                name,
                changes,
                Column.of("number", change -> t.booking().order(change.order()).number()),
                Column.of(
                        "worker_before",
                        change -> change.from()
                                .map(stand -> workers.get(stand.worker()))
                                .orElse(null)),
                Column.of(
                        "start_before",
                        change -> change.from()
                                .map(stand -> stand.door().startInclusive())
                                .orElse(null)),
                Column.of("worker", change -> workers.get(change.to().worker())),
                Column.of("start", change -> change.to().door().startInclusive()));
    }

    Report undone(DispatchPlan plan) {
        return Report.list(
                "undone",
                plan.unassigned(),
                Column.of("number", undone -> numbers.of(undone.visit())),
                Column.of("reasons", DispatchRows::counts));
    }

    /** Counts what stands against how many workers, the most frequent first. */
    private static List<String> counts(UnassignedVisit undone) {
        return Blocker.tally(undone.reasons().values()).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }
}
