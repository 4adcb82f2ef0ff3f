package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The first phase: the route search, from the plan in force or from nothing, and its routes written into Timefold's.
 */
final class KernelPhase implements PhaseCommand<Routes> {
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

    @Override
    public void changeWorkingSolution(ScoreDirector<Routes> director, BooleanSupplier isPhaseTerminated) {
        RoutingPlan found = RouteSearch.search(problem, pace.kernelBudget(), seed, pace.kernelListener());
        plan = found;
        Routes routes = director.getWorkingSolution();
        for (int route = 0; route < found.routes().size(); route++) {
            for (PlannedStop planned : found.routes().get(route)) {
                append(director, routes.route(route), routes.stop(planned.stop()));
            }
        }
        director.triggerVariableListeners();
        pace.kernelEnded(found.steps(), found.cost().total());
    }

    private static void append(ScoreDirector<Routes> director, Route route, Stop stop) {
        List<Stop> stops = route.stops();
        int end = stops.size();
        director.beforeListVariableElementAssigned(route, Route.STOPS, stop);
        director.beforeListVariableChanged(route, Route.STOPS, end, end);
        stops.add(stop);
        director.afterListVariableChanged(route, Route.STOPS, end, end + 1);
        director.afterListVariableElementAssigned(route, Route.STOPS, stop);
    }
}
