package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchEffort;
import dev.doorstep.routing.SearchListener;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The only phase where an embedder has constraints: the route search, which asks Timefold before it keeps anything. */
final class JudgedPhase implements PhaseCommand<Routes> {
    private final RoutingProblem problem;
    private final SearchEffort effort;
    private final SearchListener listener;
    private @Nullable RoutingPlan plan;

    JudgedPhase(RoutingProblem problem, SearchEffort effort, SearchListener listener) {
        this.problem = problem;
        this.effort = effort;
        this.listener = listener;
    }

    /** Returns the plan, once the phase has ended. */
    Optional<RoutingPlan> plan() {
        return Optional.ofNullable(plan);
    }

    @Override
    @SuppressWarnings("unchecked") // The score is the one that the solution declares.
    public void changeWorkingSolution(ScoreDirector<Routes> director, BooleanSupplier isPhaseTerminated) {
        var scoring = (InnerScoreDirector<Routes, HardSoftLongScore>) director;
        plan = RouteSearch.search(problem, effort, listener, new TimefoldJudge(scoring));
    }
}
