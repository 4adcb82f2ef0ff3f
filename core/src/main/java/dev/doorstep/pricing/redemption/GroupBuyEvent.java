package dev.doorstep.pricing.redemption;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;

/** What happened to a group in which customers buy together. */
public sealed interface GroupBuyEvent extends Event {
    /** Returns the code of the group. */
    CouponCode group();

    @Override
    default Stream stream() {
        return Stream.of("group", group());
    }

    /** A customer opened the group. */
    record Opened(CouponCode group, PromotionId promotion, CustomerId opener, TimeWindow open)
            implements GroupBuyEvent {
        @Override
        public String type() {
            return "group.opened";
        }
    }

    /** An order was placed in the group. */
    record Joined(CouponCode group, OrderId order) implements GroupBuyEvent {
        @Override
        public String type() {
            return "group.joined";
        }
    }

    /** Enough people paid: the promotion counts. */
    record Succeeded(CouponCode group) implements GroupBuyEvent {
        @Override
        public String type() {
            return "group.succeeded";
        }
    }

    /** The time ran out before enough people paid. */
    record Expired(CouponCode group) implements GroupBuyEvent {
        @Override
        public String type() {
            return "group.expired";
        }
    }
}
