package dev.doorstep.dispatch.policy;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.DispatchPolicyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The dispatch policies of a branch, each with every version that was ever saved. {@code DispatchPoliciesContract} says
 * what a store owes them.
 */
public interface DispatchPolicies {
    /** Finds the latest version of a policy. */
    Optional<DispatchPolicy> find(DispatchPolicyId id);

    /** Finds a policy as it was saved once. */
    Optional<DispatchPolicy> find(DispatchPolicyId id, long version);

    /** Lists the latest versions of all policies, the earliest effective first, those of one day by their codes. */
    List<DispatchPolicy> all();

    /**
     * Saves a version of a policy and returns it as saved; the versions before it stay. A version of zero is the first.
     *
     * @param savedAt when that is
     * @throws StaleWriteException if somebody saved the policy since this copy was read
     */
    DispatchPolicy save(DispatchPolicy policy, Instant savedAt);
}
