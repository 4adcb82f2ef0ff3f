package dev.doorstep.dispatch;

import dev.doorstep.dispatch.policy.PolicyVersion;
import dev.doorstep.kernel.Digest;
import dev.doorstep.routing.SearchBudget;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan comes from: with the same problem, travel times, planner, seed and steps it comes out the same, byte by
 * byte.
 *
 * @param problem the digest of the problem
 * @param policy the version of the policy that it was made under; the problem holds all of it
 * @param planner who found the routes, such as {@code search}
 * @param seed the only source of chance
 * @param stepsMax how many steps the budget was; nothing if it was measured by the clock
 * @param steps how many steps the search took, fewer than the budget if it was cancelled
 */
public record PlanOrigin(
        Digest problem,
        PolicyVersion policy,
        String planner,
        long seed,
        @Nullable Long stepsMax,
        long steps) {
    /** Tells whether the plan can be made again: a search by the clock ends where chance has it. */
    public boolean isRepeatable() {
        return stepsMax != null || steps == 0;
    }

    /** Returns the budget with which a search ends at the same step. */
    SearchBudget budget() {
        return stepsMax == null ? () -> done -> 1 : SearchBudget.firstSteps(Math.max(1, steps), stepsMax);
    }
}
