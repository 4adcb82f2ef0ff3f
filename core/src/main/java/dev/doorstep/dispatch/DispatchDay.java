package dev.doorstep.dispatch;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.RoutingCost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day with all its visits that somebody else could still be sent to: those that the policy lets move, and those that
 * it holds because they start soon or were accepted. Held ones move only if whoever has them cannot come any more.
 *
 * @param problem the day, with the visits that may move
 * @param held the visits that stay where they are unless they must not
 */
public record DispatchDay(DispatchProblem problem, List<VisitTask> held) {
    /** Keeps its own copy. */
    public DispatchDay {
        held = List.copyOf(held);
    }

    /** Lists all visits, those that may move first. */
    public List<VisitTask> tasks() {
        return Stream.concat(problem.visits().stream(), held.stream()).toList();
    }

    /** Returns the day as it stands: everybody where the calendars have them, and the visits that nobody has undone. */
    public DispatchPlan standing() {
        List<PlannedRoute> routes = problem.workers().stream()
                .flatMap(time -> Way.standing(problem, time, claim -> true).stream())
                .toList();
        List<UnassignedVisit> undone = tasks().stream()
                .map(VisitTask::id)
                .filter(visit -> problem.claimOf(visit).isEmpty())
                .map(visit -> new UnassignedVisit(visit, Map.of()))
                .toList();
        PlanOrigin origin = new PlanOrigin(problem.digest(), problem.policy().named(), "standing", 0, null, 0);
        return new DispatchPlan(problem.day(), origin, routes, undone, new RoutingCost(0, 0, 0, 0, 0, 0, 0));
    }

    /** Finds a visit. */
    public Optional<VisitTask> task(VisitId visit) {
        return tasks().stream().filter(task -> task.id().equals(visit)).findFirst();
    }
}
