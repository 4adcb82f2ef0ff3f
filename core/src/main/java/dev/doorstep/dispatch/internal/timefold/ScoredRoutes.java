package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How good routes are to Timefold, and how its constraints say so: hard counts the rules that are broken, soft is what
 * a plan costs with the sign turned. Nothing else in main code names the score, which has another name in 2.x.
 */
@PlanningSolution
public abstract class ScoredRoutes {
    @PlanningScore
    public @Nullable HardSoftLongScore score;

    /** Each match breaks a rule. */
    static <A> Constraint breaks(String code, UniConstraintStream<A> matches) {
        return matches.penalize(HardSoftLongScore.ONE_HARD).asConstraint(code);
    }

    /** Each match costs something, or nothing. */
    static <A> Constraint costs(String code, UniConstraintStream<A> matches, ToLongFunction<A> cost) {
        return matches.penalizeLong(HardSoftLongScore.ONE_SOFT, cost).asConstraint(code);
    }

    /** Each match costs something, or earns what is less than nothing. */
    static <A> Constraint costsOrEarns(String code, UniConstraintStream<A> matches, ToLongFunction<A> cost) {
        return matches.impactLong(HardSoftLongScore.ONE_SOFT, match -> -cost.applyAsLong(match))
                .asConstraint(code);
    }

    boolean isScored() {
        return score != null;
    }

    /** Tells whether no rule is broken; false before the first score. */
    boolean isFeasible() {
        return score != null && score.isFeasible();
    }

    /** Returns what was broken of hard rules; there must be a score. */
    long broken() {
        return -Objects.requireNonNull(score).hardScore();
    }

    /** Returns what the routes cost; there must be a score. */
    long cost() {
        return -Objects.requireNonNull(score).softScore();
    }
}
