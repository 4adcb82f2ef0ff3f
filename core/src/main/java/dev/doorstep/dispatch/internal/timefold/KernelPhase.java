package dev.doorstep.dispatch.internal.timefold;

import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The first phase: the route search, from the plan in force or from nothing, and its routes written into Timefold's.
 */
final class KernelPhase {
    private final RoutingProblem problem;
    private final Pace pace;
    private final long seed;
    private @Nullable RoutingPlan plan;

    KernelPhase(RoutingProblem problem, Pace pace, long seed) {
        this.problem = problem;
        this.pace = pace;
        this.seed = seed;
    }

    /** Returns the plan of the route search, if it has ended. */
    Optional<RoutingPlan> plan() {
        return Optional.ofNullable(plan);
    }

    void run(RouteWriter writer) {
        RoutingPlan found = RouteSearch.search(problem, pace.kernelBudget(), seed, pace.kernelListener());
        plan = found;
        Routes routes = writer.routes();
        writer.write(IntStream.range(0, found.routes().size())
                .mapToObj(route -> splice(routes, route, found.routes().get(route)))
                .toList());
        pace.kernelEnded(found.steps(), found.cost().total());
    }

    private static Splice splice(Routes routes, int route, List<PlannedStop> planned) {
        List<Integer> order = planned.stream().map(PlannedStop::stop).toList();
        return Splice.towards(routes.route(route), routes.stops(order));
    }
}
