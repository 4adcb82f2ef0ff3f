package dev.doorstep.marketing;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import java.util.List;
import java.util.Optional;

/** Who brought whom into a branch, and by what code. */
public interface Referrals {
    /** Finds the code that a customer passes on. */
    Optional<CouponCode> codeOf(CustomerId customer);

    /** Finds whose code that is, in its canonical form. */
    Optional<CustomerId> ownerOf(CouponCode code);

    /**
     * Gives a customer a code.
     *
     * @throws StaleWriteException if the customer has one, or somebody else has this one
     */
    void add(CouponCode code, CustomerId customer);

    /**
     * Counts rewards of a customer who has a code; whoever counts at the same time waits, or the transaction runs
     * again.
     *
     * @param more how many more, below zero if they are fewer
     * @return how many they are then
     */
    int reward(CustomerId referrer, int more);

    /** Finds how a customer was brought in. */
    Optional<Referral> find(CustomerId friend);

    /** Lists whom a customer brought in, those that accepted first first. */
    List<Referral> by(CustomerId referrer);

    /**
     * Saves a referral and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    Referral save(Referral referral);
}
