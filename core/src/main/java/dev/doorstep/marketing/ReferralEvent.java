package dev.doorstep.marketing;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;

/** What happened to a referral. */
public sealed interface ReferralEvent extends Event {
    /** Returns the new customer. */
    CustomerId friend();

    @Override
    default Stream stream() {
        return Stream.of("referral", friend());
    }

    /** A new customer accepted the code of another. */
    record Accepted(CustomerId friend, CustomerId referrer) implements ReferralEvent {
        @Override
        public String type() {
            return "referral.accepted";
        }
    }

    /** The new customer's first order is finished; the state says whether that was rewarded. */
    record Ended(CustomerId friend, CustomerId referrer, OrderId order, ReferralState state) implements ReferralEvent {
        @Override
        public String type() {
            return "referral.ended";
        }
    }
}
