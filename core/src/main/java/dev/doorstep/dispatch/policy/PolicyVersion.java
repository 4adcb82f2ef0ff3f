package dev.doorstep.dispatch.policy;

import dev.doorstep.kernel.DispatchPolicyId;

/**
 * One version of a policy, by its name.
 *
 * @param policy the code of the policy
 * @param version which version of it; 0 for one that was never saved
 */
public record PolicyVersion(DispatchPolicyId policy, long version) {
    @Override
    public String toString() {
        return policy + "@" + version;
    }
}
