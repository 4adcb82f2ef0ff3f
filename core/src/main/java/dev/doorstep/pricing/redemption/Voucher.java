package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that a customer claimed and keeps in the wallet.
 *
 * @param promotion the promotion
 * @param customer whose it is
 * @param number which of this promotion the customer claimed it is, from 1
 * @param claimedAt when it was claimed
 * @param order the order that it is used for, or nothing
 */
public record Voucher(
        PromotionId promotion,
        CustomerId customer,
        int number,
        Instant claimedAt,
        @Nullable OrderId order) {}
