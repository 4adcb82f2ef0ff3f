package dev.doorstep.dispatch.internal.timefold;

import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchEffort;
import dev.doorstep.routing.SearchListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only phase where an embedder has constraints: the route search, which asks Timefold before it keeps anything. */
final class JudgedPhase {
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

    void run(RouteWriter writer) {
        plan = RouteSearch.search(problem, effort, listener, new TimefoldJudge(writer));
    }
}
