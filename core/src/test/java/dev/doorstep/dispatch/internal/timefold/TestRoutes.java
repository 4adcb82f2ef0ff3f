package dev.doorstep.dispatch.internal.timefold;

import dev.doorstep.routing.RandomProblems;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchBudget;
import java.util.List;

/** Timefold's view of routes in a given order. */
final class TestRoutes {
    private TestRoutes() {}

    static Routes of(RoutingProblem problem, List<List<Integer>> order) {
        Routes routes = new Routes(problem, idlePace());
        for (int route = 0; route < order.size(); route++) {
            for (int stop : order.get(route)) {
                routes.route(route).stops().add(routes.stop(stop));
            }
        }
        return routes;
    }

    /** A phase for a configuration that is not used to search. */
    static KernelPhase idleKernel() {
        return new KernelPhase(new RandomProblems(0, 1, 1).next(), idlePace(), 0);
    }

    private static Pace idlePace() {
        return new Pace(SearchBudget.steps(1).begin(), (step, cost) -> {});
    }
}
