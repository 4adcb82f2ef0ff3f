package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import ai.timefold.solver.core.api.score.stream.test.SingleConstraintAssertion;
import java.util.function.BiFunction;

/** Asks Timefold's own verifier, which stands elsewhere in 1.x, about routes. */
final class RuleVerifier {
    private static final ConstraintVerifier<RouteConstraints, Routes> VERIFIER =
            ConstraintVerifier.build(new RouteConstraints(), Routes.class, Route.class, Stop.class);

    private final SingleConstraintAssertion asked;

    private RuleVerifier(SingleConstraintAssertion asked) {
        this.asked = asked;
    }

    /** Asks one rule alone. */
    static RuleVerifier ask(BiFunction<RouteConstraints, ConstraintFactory, Constraint> rule, Routes routes) {
        return new RuleVerifier(VERIFIER.verifyThat(rule).givenSolution(routes).settingAllShadowVariables());
    }

    /** Asks all rules together, of routes that break none. */
    static void assertCost(Routes routes, long cost) {
        VERIFIER.verifyThat().givenSolution(routes).settingAllShadowVariables().scores(HardSoftScore.ofSoft(-cost));
    }

    void penalizesBy(long matches) {
        asked.penalizesBy(matches);
    }

    void hasNoImpact() {
        asked.hasNoImpact();
    }
}
