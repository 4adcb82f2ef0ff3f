package dev.doorstep.dispatch;

import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RoutingPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets crews meet at other times, where their promises leave room: one crew after the other is taken off its routes and
 * put on them anew at some other starts, and the cheapest plan is kept.
 *
 * <p>Routes are searched for with the times of crews as they are, because a search that moves one stop at a time cannot
 * move the others of a crew with it. How many starts are tried is bounded, and nothing is left to chance.
 *
 * @param model the day with the times at which crews meet in the plan
 * @param plan the plan
 */
record Rendezvous(RouteModel model, RoutingPlan plan) {
    /** How many starts of one crew are tried, spread over its promise. */
    static final int STARTS_MAX = 12;

    /** How many starts are tried in one plan. */
    static final int TRIALS_MAX = 60;

    /** Looks for better times of the crews. */
    Rendezvous better(DispatchProblem problem) {
        Rendezvous best = this;
        int trials = 0;
        for (Map.Entry<CrewTask, List<Integer>> crew : model.crews().entrySet()) {
            for (Instant first : spread(problem.starts(crew.getKey()))) {
                boolean isNew = best.model
                        .firstStart(crew.getKey())
                        .filter(first::equals)
                        .isEmpty();
                if (isNew && trials++ < TRIALS_MAX) {
                    best = best.cheaper(best.meeting(crew.getKey(), crew.getValue(), first));
                }
            }
        }
        return best;
    }

    private static List<Instant> spread(List<Instant> starts) {
        int step = Math.max(1, (starts.size() + STARTS_MAX - 1) / STARTS_MAX);
        List<Instant> some = new ArrayList<>();
        for (int index = 0; index < starts.size(); index += step) {
            some.add(starts.get(index));
        }
        return some;
    }

    private Rendezvous meeting(CrewTask crew, List<Integer> stops, Instant first) {
        RouteModel other = model.meeting(crew, first);
        List<List<Integer>> routes = plan.routes().stream()
                .map(route -> route.stream()
                        .map(PlannedStop::stop)
                        .filter(stop -> !stops.contains(stop))
                        .toList())
                .toList();
        return RouteEvaluation.of(other.routing())
                .plan(routes)
                .map(without -> new Rendezvous(other, Completion.complete(other, without)))
                .orElse(this);
    }

    private Rendezvous cheaper(Rendezvous other) {
        return other.plan.cost().total() < plan.cost().total() ? other : this;
    }
}
