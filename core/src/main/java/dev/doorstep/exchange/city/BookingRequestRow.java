package dev.doorstep.exchange.city;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.pricing.tender.Purse;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, as {@code requests.csv} says.
 *
 * @param ref what the files call the request
 * @param origin when and how it comes in
 * @param customer who asks
 * @param item what is asked for, with what was chosen and answered
 * @param starts the window in which the visit may start
 * @param wishes whom the customer wants
 * @param purse the coupons and points handed in
 */
public record BookingRequestRow(
        String ref,
        Origin origin,
        PersonCode customer,
        PlaceOrder.Item item,
        TimeWindow starts,
        Wishes wishes,
        Purse purse) {
    /** Returns the order that the request asks for; the last start of its window is one of them. */
    public PlaceOrder asOrder(CustomerId buyer, Function<PersonCode, WorkerId> workers) {
        return new PlaceOrder(
                buyer,
                item,
                TimeWindow.of(starts.startInclusive(), starts.duration().plus(Grain.LENGTH)),
                new PlaceOrder.Wishes(wishes.choice(workers), wishes.gender),
                purse,
                new PlaceOrder.Origin(origin.channel, origin.notes));
    }

    /**
     * When and how a request comes in.
     *
     * @param placedAt when
     * @param channel through which door
     * @param notes what the customer says, possibly empty
     */
    public record Origin(Instant placedAt, SourceChannel channel, String notes) {}

    /**
     * Whom a customer wants.
     *
     * @param worker the worker named, or nothing
     * @param strict whether nobody else will do
     * @param gender the gender asked for, or nothing
     */
    public record Wishes(
            @Nullable PersonCode worker,
            boolean strict,
            @Nullable Gender gender) {
        private WorkerChoice choice(Function<PersonCode, WorkerId> workers) {
            if (worker == null) {
                return WorkerChoice.any();
            }
            WorkerId named = workers.apply(worker);
            return strict ? WorkerChoice.strict(named) : WorkerChoice.preferred(List.of(named));
        }
    }
}
