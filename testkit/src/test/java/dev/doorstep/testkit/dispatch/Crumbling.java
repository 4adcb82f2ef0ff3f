package dev.doorstep.testkit.dispatch;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.concurrent.atomic.AtomicInteger;

/** Says nothing against any route, and fails once it has been asked so often. */
public final class Crumbling implements ConstraintProvider {
    static final AtomicInteger CALLS_LEFT = new AtomicInteger();

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return RouteCosts.costing(factory, "crumbling", route -> ask());
    }

    private static long ask() {
        if (CALLS_LEFT.getAndDecrement() <= 0) {
            throw new IllegalStateException("crumbled");
        }
        return 0;
    }
}
