package dev.doorstep.testkit.dispatch;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import dev.doorstep.dispatch.constraint.DraftRoute;
import java.util.concurrent.atomic.AtomicInteger;

/** Says nothing against any route, and fails once it has been asked so often. */
public final class Crumbling implements ConstraintProvider {
    static final AtomicInteger CALLS_LEFT = new AtomicInteger();

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(DraftRoute.class)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, route -> ask())
                    .asConstraint("crumbling")
        };
    }

    private static long ask() {
        if (CALLS_LEFT.getAndDecrement() <= 0) {
            throw new IllegalStateException("crumbled");
        }
        return 0;
    }
}
