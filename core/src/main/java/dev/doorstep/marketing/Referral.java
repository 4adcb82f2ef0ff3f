package dev.doorstep.marketing;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That one customer brought another in.
 *
 * @param friend the new customer
 * @param referrer who brought them
 * @param acceptedAt when the new customer accepted the code
 * @param state what became of it
 * @param order the first order that was finished, or nothing yet
 * @param version how often it was saved
 */
public record Referral(
        CustomerId friend,
        CustomerId referrer,
        Instant acceptedAt,
        ReferralState state,
        @Nullable OrderId order,
        long version)
        implements Versioned<Referral> {
    /** Rejects somebody who brings in themselves. */
    public Referral {
        if (friend.equals(referrer)) {
            throw new IllegalArgumentException("The customer %s cannot bring in themselves.".formatted(friend));
        }
    }

    static Referral accepted(CustomerId friend, CustomerId referrer, Instant at) {
        return new Referral(friend, referrer, at, ReferralState.ACCEPTED, null, 0);
    }

    /** Returns the referral after the first order of the new customer was finished. */
    Referral ended(ReferralState how, OrderId first) {
        if (!state.successors().contains(how)) {
            throw new IllegalStateException(
                    "The referral of %s cannot move from %s to %s.".formatted(friend, state, how));
        }
        return new Referral(friend, referrer, acceptedAt, how, first, version);
    }

    @Override
    public Referral withVersion(long saved) {
        return new Referral(friend, referrer, acceptedAt, state, order, saved);
    }
}
