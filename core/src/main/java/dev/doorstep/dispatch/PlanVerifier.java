package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows the rules of a plan a second time, from their documentation: slow, plain, and without a line of the oracle or
 * the kernel. What it passes may be put into force, whoever planned it.
 */
public final class PlanVerifier {
    private final DispatchProblem problem;
    private final DispatchPlan plan;
    private final List<Breach> breaches = new ArrayList<>();

    private PlanVerifier(DispatchProblem problem, DispatchPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** Returns everything that a plan does against the rules; nothing if it may be put into force. */
    public static List<Breach> breaches(DispatchProblem problem, DispatchPlan plan) {
        return new PlanVerifier(problem, plan).verify();
    }

    private List<Breach> verify() {
        countVisits();
        keepSettled();
        Map<VisitId, VisitTask> tasks =
                problem.visits().stream().collect(Collectors.toMap(VisitTask::id, Function.identity()));
        Map<WorkerId, WorkerTime> workers = problem.workers().stream()
                .collect(Collectors.toMap(time -> time.worker().id(), Function.identity()));
        for (PlannedRoute route : plan.routes()) {
            WorkerTime time = workers.get(route.worker());
            if (time == null) {
                breach(Breach.Code.UNKNOWN_WORKER, route.visits().get(0).visit(), route.worker());
            } else {
                breaches.addAll(new RouteVerifier(problem, time, route, tasks).breaches());
            }
        }
        breaches.addAll(new CrewVerifier(problem, plan).breaches());
        return List.copyOf(breaches);
    }

    /** Every visit of the problem is on a route or among those undone, once. */
    private void countVisits() {
        Map<VisitId, Integer> counts = new HashMap<>();
        Stream.concat(
                        planned().filter(visit -> !visit.settled()).map(PlannedVisit::visit),
                        plan.unassigned().stream().map(UnassignedVisit::visit))
                .forEach(visit -> counts.merge(visit, 1, Integer::sum));
        Set<VisitId> known = new HashSet<>();
        for (VisitTask task : problem.visits()) {
            known.add(task.id());
            int count = counts.getOrDefault(task.id(), 0);
            if (count != 1) {
                breach(count == 0 ? Breach.Code.LOST : Breach.Code.DOUBLED, task.id(), null);
            }
        }
        counts.keySet().stream()
                .filter(visit -> !known.contains(visit))
                .forEach(visit -> breach(Breach.Code.UNKNOWN_VISIT, visit, null));
    }

    /** Whoever has visits from the plan also has the settled ones of that day, unchanged. */
    private void keepSettled() {
        Set<VisitId> movable = problem.visits().stream().map(VisitTask::id).collect(Collectors.toSet());
        for (PlannedRoute route : plan.routes()) {
            List<Claim> settled = problem.workers().stream()
                    .filter(time -> time.worker().id().equals(route.worker()))
                    .flatMap(time -> time.claims().stream())
                    .filter(claim -> !movable.contains(claim.visit()))
                    .filter(problem::isToday)
                    .toList();
            for (Claim claim : settled) {
                long kept = route.visits().stream()
                        .filter(visit -> visit.settled()
                                && visit.visit().equals(claim.visit())
                                && visit.door().equals(claim.door()))
                        .count();
                if (kept != 1) {
                    breach(kept == 0 ? Breach.Code.LOST : Breach.Code.DOUBLED, claim.visit(), route.worker());
                }
            }
            long shown = route.visits().stream().filter(PlannedVisit::settled).count();
            if (shown > settled.size()) {
                breach(Breach.Code.UNKNOWN_VISIT, route.visits().get(0).visit(), route.worker());
            }
        }
    }

    private Stream<PlannedVisit> planned() {
        return plan.routes().stream().flatMap(route -> route.visits().stream());
    }

    private void breach(Breach.Code code, VisitId visit, @Nullable WorkerId worker) {
        breaches.add(new Breach(code, visit, Optional.ofNullable(worker)));
    }
}
