package dev.doorstep.pricing.redemption;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import java.util.List;
import java.util.Optional;

/** The codes that a branch issued for one use each. */
public interface IssuedCodes {
    /** Finds a code in its canonical form. */
    Optional<IssuedCode> find(CouponCode code);

    /** Lists the codes of a batch, by code. */
    List<IssuedCode> of(PromotionId promotion, String batch);

    /**
     * Adds codes.
     *
     * @throws StaleWriteException if one of them is there already
     */
    void add(List<IssuedCode> codes);

    /**
     * Gives a code to a customer. However many want it at once, one gets it.
     *
     * @return whether nobody had it
     */
    boolean give(CouponCode code, CustomerId customer);
}
