package dev.doorstep.testkit.dispatch;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import dev.doorstep.dispatch.constraint.DraftRoute;

/** Whoever has little is given little more: a rule as an embedder writes it. */
public final class Spread implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(DraftRoute.class)
                    .penalize(
                            HardSoftScore.ofSoft(500),
                            route -> square(route.planned().size()))
                    .asConstraint("spread")
        };
    }

    private static long square(long stops) {
        return stops * stops;
    }
}
