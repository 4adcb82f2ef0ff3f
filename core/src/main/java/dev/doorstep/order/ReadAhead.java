package dev.doorstep.order;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.matching.WorkerChoice;
import java.time.Instant;

/**
 * Is told what a command will ask for one by one, so that a store to which every question is a journey can ask all of
 * it at once. What the ports answer is the same with it and without: something that is written after it was read ahead
 * is read anew.
 */
@FunctionalInterface
public interface ReadAhead {
    /** Reads nothing ahead, for stores that answer at once. */
    ReadAhead NONE = sale -> {};

    /** Reads what selling something needs: whom to, what, at which price, and how calendars stand. */
    void read(Sale sale);

    /**
     * Something that is about to be sold.
     *
     * @param command the command, whose outcome is looked for first
     * @param customer who buys
     * @param offering what
     * @param choice who may come
     * @param now when it is sold, which says what is on sale
     * @param pricedAt when its price was asked for
     */
    record Sale(
            Command command,
            CustomerId customer,
            OfferingId offering,
            WorkerChoice choice,
            Instant now,
            Instant pricedAt) {}

    /**
     * How a command is found again.
     *
     * @param actor who gives it
     * @param kind the kind of command, such as {@code booking.place}
     * @param key the caller's key
     */
    record Command(ActorRef actor, String kind, IdempotencyKey key) {}
}
