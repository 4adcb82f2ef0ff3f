package dev.doorstep.testkit.dispatch;

import dev.doorstep.dispatch.Planner;
import dev.doorstep.routing.CurrentPlan;
import dev.doorstep.routing.GreedyInsertion;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;

/** Plans well the first two times, and from then on every other time as if nobody had anything to do yet. */
final class CarelessPlanner implements Planner {
    private int calls;

    @Override
    public String name() {
        return "careless";
    }

    @Override
    public RoutingPlan plan(RoutingProblem problem, SearchBudget budget, long seed, SearchListener listener) {
        boolean isCareful = calls++ % 2 == 1 || calls == 1;
        return isCareful
                ? Planner.search().plan(problem, budget, seed, listener)
                : GreedyInsertion.construct(problem.withCurrent(CurrentPlan.NONE));
    }
}
