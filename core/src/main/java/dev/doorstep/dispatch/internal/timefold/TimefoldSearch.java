package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One search: the route search as Timefold's first phase, then its local search, and the better of both written down.
 */
final class TimefoldSearch {
    private static final Logger LOG = LoggerFactory.getLogger(TimefoldSearch.class);

    /** The shares of moves that look at all stops. */
    private static final double FAR_CHANGES = 0.1;

    private static final double FAR_SWAPS = 0.05;
    /**
     * A plan is gone on from if it is better than that of so many steps ago. The phase is short, and by Timefold's own
     * 400 it would still wander when it ends.
     */
    private static final int LATE_ACCEPTANCE_SIZE = 50;

    private final RoutingProblem problem;
    private final Pace pace;
    private final long seed;
    private final KernelPhase kernel;

    TimefoldSearch(RoutingProblem problem, Pace pace, long seed) {
        this.problem = problem;
        this.pace = pace;
        this.seed = seed;
        kernel = new KernelPhase(problem, pace, seed);
    }

    RoutingPlan run() {
        try {
            return better(solve());
        } catch (RuntimeException | LinkageError failed) {
            LOG.warn(
                    "Timefold failed; the route search alone answers for {} stops.",
                    problem.stops().size(),
                    failed);
            return kernel.plan()
                    .orElseGet(() -> RouteSearch.search(problem, pace.kernelBudget(), seed, pace.kernelListener()));
        }
    }

    private Routes solve() {
        Solver<Routes> solver =
                SolverFactory.<Routes>create(config(kernel, seed)).buildSolver();
        pace.endBy(solver::terminateEarly);
        solver.addEventListener(event -> hear(event.getNewBestSolution()));
        return solver.solve(new Routes(problem, pace));
    }

    static SolverConfig config(KernelPhase kernel, long seed) {
        return new SolverConfig()
                .withSolutionClass(Routes.class)
                .withEntityClasses(Route.class, Stop.class)
                .withConstraintProviderClass(RouteConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withPhases(
                        new CustomPhaseConfig().withCustomPhaseCommandList(List.of(RouteWriter.phase(kernel::run))),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(moves())
                                .withAcceptorConfig(
                                        new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE_SIZE)));
    }

    /**
     * Near moves, and now and then any: only those put stops on idle routes, or on none. Where stops may stay undone,
     * ruin and recreate and the neighbourhoods of 1.32 fail.
     */
    private static UnionMoveSelectorConfig moves() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        new MoveIteratorFactoryConfig()
                                .withMoveIteratorFactoryClass(NearMoveFactory.class)
                                .withFixedProbabilityWeight(1 - FAR_CHANGES - FAR_SWAPS),
                        new ListChangeMoveSelectorConfig().withFixedProbabilityWeight(FAR_CHANGES),
                        new ListSwapMoveSelectorConfig().withFixedProbabilityWeight(FAR_SWAPS))
                .withFilterClass(PaceFilter.class);
    }

    private void hear(Routes routes) {
        if (routes.isFeasible()) {
            pace.found(routes.cost());
        }
    }

    private RoutingPlan better(Routes routes) {
        RoutingPlan found = kernel.plan().orElseThrow();
        RoutingPlan plan = RouteEvaluation.of(problem)
                .plan(routes.order())
                .filter(written -> written.cost().total() < found.cost().total())
                .orElse(found);
        return new RoutingPlan(plan.routes(), plan.unassigned(), plan.cost(), pace.steps());
    }
}
