package dev.doorstep.dispatch;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Companion;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.workforce.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes routes of the kernel down in the words of dispatch, with the oracle's reasons for every visit that is on none.
 */
record PlanDraft(RouteModel model, DispatchProblem problem) {
    static PlanDraft of(RouteModel model, DispatchProblem problem) {
        return new PlanDraft(model, problem);
    }

    DispatchPlan plan(RoutingPlan found, PlanOrigin origin) {
        List<Claim> claims = new ArrayList<>();
        List<PlannedRoute> routes = IntStream.range(0, found.routes().size())
                .mapToObj(route -> route(route, found, claims))
                .flatMap(Optional::stream)
                .toList();
        CalendarSnapshot after = problem.calendars().without(problem.ids()).with(claims);
        List<VisitTask> undone = found.unassigned().stream()
                .flatMap(stop -> model.task(stop).stream())
                .toList();
        Map<VisitId, Map<PersonCode, List<Blocker>>> reasons = new LinkedHashMap<>();
        undone.forEach(task -> reasons.put(task.id(), reasons(after, task)));
        Map<VisitId, VisitId> lacking = new LinkedHashMap<>();
        undone.forEach(task -> lacking(task, reasons).ifPresent(other -> lacking.put(task.id(), other)));
        lacking.forEach((visit, other) -> add(other, reasons.getOrDefault(visit, Map.of())));
        List<UnassignedVisit> unassigned = undone.stream()
                .map(task -> new UnassignedVisit(task.id(), reasons.getOrDefault(task.id(), Map.of())))
                .toList();
        return new DispatchPlan(problem.day(), origin, routes, unassigned, found.cost());
    }

    /** Whoever cannot get from one settled door to the next is shown as they stand. */
    private Optional<PlannedRoute> route(int route, RoutingPlan found, List<Claim> claims) {
        WorkerTime time = problem.workers().get(route);
        return model.missed(route).isEmpty()
                ? route(time, found.routes().get(route), claims)
                : Way.standing(problem, time, claim -> !problem.ids().contains(claim.visit()));
    }

    private Optional<PlannedRoute> route(WorkerTime time, List<PlannedStop> stops, List<Claim> claims) {
        List<PlannedVisit> visits = new ArrayList<>();
        Way way = new Way(problem, time);
        for (PlannedStop stop : stops) {
            Claim claim = claim(time, stop);
            boolean settled = model.task(stop.stop()).isEmpty();
            if (settled && !problem.isToday(claim)) {
                continue;
            }
            visits.add(way.visit(claim, settled));
            if (!settled) {
                claims.add(claim);
            }
        }
        return way.route(visits);
    }

    /** Returns the claim of a stop as it stands in the plan. */
    private Claim claim(WorkerTime time, PlannedStop stop) {
        return model.task(stop.stop())
                .map(task -> task.plannedFor(
                        time.worker().id(), TimeWindow.of(model.instantOf(stop.start()), problem.atDoor(task, time))))
                .orElseGet(() -> model.settled(stop.stop()));
    }

    private Map<PersonCode, List<Blocker>> reasons(CalendarSnapshot after, VisitTask task) {
        Map<PersonCode, List<Blocker>> reasons = new LinkedHashMap<>();
        Map<WorkerId, List<Blocker>> least = least(after, task);
        int giniMax = problem.policy().plan().giniMax();
        for (int route = 0; route < problem.workers().size(); route++) {
            Worker worker = problem.workers().get(route).worker();
            List<Blocker> blockers = new ArrayList<>(least.getOrDefault(worker.id(), List.of()));
            Optional<Claim> missed = model.missed(route);
            if (missed.isPresent()) {
                blockers.add(Blocker.of(
                        BlockerCode.CALENDAR_CONFLICT,
                        worker.code(),
                        missed.get().visit()));
            } else if (blockers.isEmpty() && giniMax < Shares.GINI_MAX) {
                blockers.add(Blocker.of(BlockerCode.FAIR_SHARE, worker.code(), giniMax));
            }
            reasons.put(worker.code(), blockers);
        }
        return reasons;
    }

    /** Finds the visit for which a crew is not whole, if a visit is of one: best one that nobody could do. */
    private static Optional<VisitId> lacking(VisitTask task, Map<VisitId, Map<PersonCode, List<Blocker>>> reasons) {
        List<VisitId> others =
                task.demand().companions().stream().map(Companion::visit).toList();
        return others.stream()
                .filter(reasons::containsKey)
                .filter(other ->
                        reasons.getOrDefault(other, Map.of()).values().stream().noneMatch(List::isEmpty))
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    /** Whoever could come stays off because the crew cannot come as a whole. */
    private static void add(VisitId lacking, Map<PersonCode, List<Blocker>> reasons) {
        reasons.forEach((worker, blockers) -> {
            if (blockers.isEmpty()) {
                blockers.add(Blocker.of(BlockerCode.CREW_INCOMPLETE, worker, lacking));
            }
        });
    }

    private Map<WorkerId, List<Blocker>> least(CalendarSnapshot after, VisitTask task) {
        List<Instant> starts = problem.starts(task);
        if (!starts.isEmpty()) {
            Map<WorkerId, List<Blocker>> least =
                    new LinkedHashMap<>(after.leastBlockers(task.demand(), starts, Purpose.MOVE));
            problem.claimOf(task.id())
                    .ifPresent(has -> least.putAll(
                            after.only(has.worker()).leastBlockers(has.kept(task.demand()), starts, Purpose.MOVE)));
            return least;
        }
        List<Blocker> late =
                List.of(Blocker.of(BlockerCode.PROMISE, after.terms().now(), task.promise()));
        return after.workers().stream()
                .collect(Collectors.toMap(time -> time.worker().id(), time -> late));
    }
}
