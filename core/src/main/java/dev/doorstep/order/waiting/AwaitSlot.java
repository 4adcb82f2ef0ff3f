package dev.doorstep.order.waiting;

import dev.doorstep.availability.SlotQuery;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.series.PlaceSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a customer waits for.
 *
 * @param order what they would order if they could; its starts are those of the first day
 * @param days on how many days in a row these starts suit, 1 to {@value SlotQuery#DAYS_MAX}
 * @param then what happens when a slot is free
 * @param until when they wait no longer
 */
public record AwaitSlot(PlaceOrder order, int days, Then then, Instant until) {
    /** What happens when a slot is free. */
    public enum Then {
        /** It is kept for the customer, as long as the branch holds slots, and they are told. */
        HOLD,
        /** It is ordered and paid at once, at the price of that moment. */
        BOOK
    }

    /** Rejects too many days, and starts of several days that suit on several days. */
    public AwaitSlot {
        if (days < 1 || days > SlotQuery.DAYS_MAX) {
            throw new IllegalArgumentException("%d days are not between 1 and %d.".formatted(days, SlotQuery.DAYS_MAX));
        }
        Duration longest = Duration.ofDays(days == 1 ? SlotQuery.DAYS_MAX - 1 : 1);
        if (order.starts().duration().compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "%s is longer than %s and suits on %d days.".formatted(order.starts(), longest, days));
        }
    }

    /** Obtains what a customer waits for as long as it makes sense: the slot is kept for them and they are told. */
    public static AwaitSlot of(PlaceOrder order) {
        return new AwaitSlot(order, 1, Then.HOLD, order.starts().endExclusive());
    }

    /** Returns the same on several days in a row, by the wall-clock. */
    public AwaitSlot onDays(int number) {
        return new AwaitSlot(order, number, then, until.plus(Duration.ofDays((long) number - days)));
    }

    /** Returns the same with what is found ordered and paid at once. */
    public AwaitSlot bookingAtOnce() {
        return new AwaitSlot(order, days, Then.BOOK, until);
    }

    /** Returns the same for somebody who wants to know by then. */
    public AwaitSlot until(Instant end) {
        return new AwaitSlot(order, days, then, end);
    }

    /** Returns the order on each of the days, the first first. */
    List<PlaceOrder> orders(ZoneId zone) {
        return new PlaceSeries(order, 1, days, PlaceSeries.Rule.BEST_EFFORT).orders(zone);
    }

    /** Returns the time from the first start that suits to the last. */
    TimeWindow span(ZoneId zone) {
        List<PlaceOrder> orders = orders(zone);
        return new TimeWindow(
                order.starts().startInclusive(),
                orders.get(orders.size() - 1).starts().endExclusive());
    }

    /** Returns the same without what the customer said in words, which is personal. */
    AwaitSlot withoutWords() {
        Chosen chosen = order.item().chosen();
        PlaceOrder silent = order.from(new PlaceOrder.Origin(order.origin().channel(), ""))
                .choosing(chosen.answering(Answers.NONE));
        return new AwaitSlot(silent, days, then, until);
    }
}
