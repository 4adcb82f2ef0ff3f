package dev.doorstep.routing;

import dev.doorstep.routing.internal.Construction;
import dev.doorstep.routing.internal.Model;
import dev.doorstep.routing.internal.PlanWriter;

/**
 * Builds routes in one pass, without chance: keeps what is in force and still possible, then puts every other stop
 * where it adds least, the costliest to leave undone first, then those whose last start is soonest.
 */
public final class GreedyInsertion {
    private GreedyInsertion() {}

    /** Builds the plan. */
    public static RoutingPlan construct(RoutingProblem problem) {
        Model model = Model.of(problem);
        return PlanWriter.write(model, Construction.build(model), 0);
    }
}
