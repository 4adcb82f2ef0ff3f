package dev.doorstep.pricing.redemption;

import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that runs, as one customer sees it before anything is in the basket.
 *
 * @param promotion the promotion
 * @param groups the groups of it that can be joined, those that close soonest first; empty if it is not for groups
 * @param obstacle why it is not for this customer; nothing if it is
 */
public record Offer(
        Promotion promotion,
        List<GroupBuy.Standing> groups,
        @Nullable Obstacle obstacle) {
    /** Keeps its own copy. */
    public Offer {
        groups = List.copyOf(groups);
    }

    /** Tells whether the customer could use it, or claim it, as far as that does not depend on what they buy. */
    public boolean isOpen() {
        return obstacle == null;
    }
}
