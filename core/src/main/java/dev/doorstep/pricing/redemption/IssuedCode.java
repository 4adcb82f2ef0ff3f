package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that was issued for one use of a promotion; whoever claims it first, or hands it in, has it from then on.
 *
 * @param code what the customer types
 * @param promotion the promotion
 * @param batch the code of the batch that it was issued in, such as {@code flyers-march}
 * @param issuedAt when that was
 * @param holder who has it, or nothing
 */
public record IssuedCode(
        CouponCode code,
        PromotionId promotion,
        String batch,
        Instant issuedAt,
        @Nullable CustomerId holder) {
    /** Rejects a batch that is no code. */
    public IssuedCode {
        Code.check(batch);
    }

    /** Returns the code in the hands of a customer. */
    public IssuedCode heldBy(CustomerId customer) {
        return new IssuedCode(code, promotion, batch, issuedAt, customer);
    }
}
