package dev.doorstep.testkit.dispatch;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import dev.doorstep.dispatch.constraint.DraftRoute;
import java.util.function.ToLongFunction;

/** Constraints that say what a route costs; the score has another name in 2.x. */
final class RouteCosts {
    private RouteCosts() {}

    static Constraint[] costing(ConstraintFactory factory, String code, ToLongFunction<DraftRoute> cost) {
        return new Constraint[] {
            factory.forEach(DraftRoute.class)
                    .penalize(HardSoftScore.ONE_SOFT, cost)
                    .asConstraint(code)
        };
    }
}
