package dev.doorstep.dispatch.policy;

import dev.doorstep.kernel.CategoryId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value that a visit goes by, and where it comes from.
 *
 * @param term what it says
 * @param value the value, as the policy's file would write it
 * @param source the version of the policy
 * @param part the category whose part of the policy says so; nothing if it holds for all
 */
public record ExplainedTerm(PolicyTerm term, String value, PolicyVersion source, Optional<CategoryId> part) {
    static ExplainedTerm of(PolicyTerm term, DispatchPolicy policy, @Nullable CategoryId part) {
        CategoryId own = term.isOwn(policy, part) ? part : null;
        return new ExplainedTerm(term, term.of(policy, part), policy.named(), Optional.ofNullable(own));
    }
}
