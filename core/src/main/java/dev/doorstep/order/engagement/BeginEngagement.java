package dev.doorstep.order.engagement;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import java.time.Instant;
import java.util.Set;

/**
 * A worker whom a household takes on.
 *
 * @param customer the household; the work is done at its home
 * @param item what is bought: its units price the whole term, its time at the door is that of a day
 * @param worker who comes
 * @param agreement when, and what else was agreed on
 * @param coupons the coupons that are handed in
 * @param origin how it comes in
 */
public record BeginEngagement(
        CustomerId customer,
        PlaceOrder.Item item,
        WorkerId worker,
        Agreement agreement,
        Set<CouponCode> coupons,
        PlaceOrder.Origin origin) {
    /** Keeps its own copy. */
    public BeginEngagement {
        coupons = Set.copyOf(coupons);
    }

    /** Obtains an engagement without coupons and without a note. */
    public static BeginEngagement of(CustomerId customer, PlaceOrder.Item item, WorkerId worker, Agreement agreement) {
        return new BeginEngagement(
                customer, item, worker, agreement, Set.of(), new PlaceOrder.Origin(SourceChannel.API, ""));
    }

    /** Returns the same engagement with exactly these coupons handed in. */
    public BeginEngagement with(Set<CouponCode> other) {
        return new BeginEngagement(customer, item, worker, agreement, other, origin);
    }

    /** Returns the same engagement, come in otherwise. */
    public BeginEngagement from(PlaceOrder.Origin other) {
        return new BeginEngagement(customer, item, worker, agreement, coupons, other);
    }

    /** Returns what is sold, as of the first start. */
    PlaceOrder order(Instant start) {
        return PlaceOrder.of(customer, item, start)
                .wishing(new PlaceOrder.Wishes(WorkerChoice.strict(worker), null))
                .with(coupons)
                .from(origin);
    }
}
