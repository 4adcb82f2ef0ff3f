package dev.doorstep.testkit.dispatch;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** Whoever has little is given little more: a rule of an embedder. */
public final class Spread implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return RouteCosts.costing(
                factory, "spread", route -> 500 * square(route.planned().size()));
    }

    private static long square(long stops) {
        return stops * stops;
    }
}
