package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchEffort;
import dev.doorstep.routing.SearchListener;
import java.util.List;

/** One search by the constraints of an embedder. */
final class JudgedSearch {
    private final RoutingProblem problem;
    private final Class<? extends ConstraintProvider> constraints;
    private final JudgedPhase phase;

    JudgedSearch(
            RoutingProblem problem,
            SearchEffort effort,
            SearchListener listener,
            Class<? extends ConstraintProvider> constraints) {
        this.problem = problem;
        this.constraints = constraints;
        phase = new JudgedPhase(problem, effort, listener);
    }

    RoutingPlan run() {
        Pace none = new Pace(steps -> 0, (step, cost) -> {});
        SolverFactory.<Routes>create(config(EnvironmentMode.NO_ASSERT))
                .buildSolver()
                .solve(new Routes(problem, none));
        return phase.plan().orElseThrow();
    }

    SolverConfig config(EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(Routes.class)
                .withEntityClasses(Route.class, Stop.class)
                .withConstraintProviderClass(constraints)
                .withEnvironmentMode(mode)
                .withPhases(new CustomPhaseConfig().withCustomPhaseCommandList(List.of(RouteWriter.phase(phase::run))));
    }
}
