package dev.doorstep.pricing.cancellation;

import dev.doorstep.event.StaleWriteException;
import java.util.Optional;

/** The cancellation policy of a branch; there is one at a time. */
public interface CancellationPolicies {
    /** Finds the policy, if one was saved. */
    Optional<CancellationPolicy> current();

    /**
     * Saves the policy and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the policy since this copy was read
     */
    CancellationPolicy save(CancellationPolicy policy);
}
