package dev.doorstep.marketing;

import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What a branch gives for a new customer.
 *
 * @param reward the promotion of which a coupon goes to whoever brought the customer in; it must be claimed
 * @param welcome the promotion of which a coupon goes to the new customer at once, or nothing; it must be claimed
 * @param rewardsMax how many rewards one customer gets at the most, 1 to {@value #REWARDS_MAX}
 * @param version how often it was saved
 */
public record ReferralProgram(PromotionId reward, @Nullable PromotionId welcome, int rewardsMax, long version)
        implements Versioned<ReferralProgram> {
    /** The most rewards. */
    public static final int REWARDS_MAX = 10_000;

    /** Rejects a number of rewards outside the limits. */
    public ReferralProgram {
        if (rewardsMax < 1 || rewardsMax > REWARDS_MAX) {
            throw new IllegalArgumentException("%d rewards are not 1 to %d.".formatted(rewardsMax, REWARDS_MAX));
        }
    }

    @Override
    public ReferralProgram withVersion(long saved) {
        return new ReferralProgram(reward, welcome, rewardsMax, saved);
    }
}
