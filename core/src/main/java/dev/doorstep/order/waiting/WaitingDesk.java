package dev.doorstep.order.waiting;

import dev.doorstep.availability.Crewing;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WaitingId;
import dev.doorstep.matching.Crew;
import dev.doorstep.order.Booking;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.List;
import java.util.Optional;

/** Waiting for a slot, and giving slots to those who wait, for the actor of a transaction. */
public final class WaitingDesk {
    private final Access access;
    private final Work work;
    private final WaitingList list;
    private final Desks desks;

    /**
     * The services that waiting needs, of the same transaction.
     *
     * @param booking sells what is free
     * @param crewing knows what is free
     */
    public record Desks(Booking booking, Crewing crewing) {}

    /** Opens the service for one transaction. */
    public WaitingDesk(Access access, Work work, WaitingList list, Desks desks) {
        this.access = access;
        this.work = work;
        this.list = list;
        this.desks = desks;
    }

    /**
     * Joins the list at its end. For the customer, and with the permission to serve.
     *
     * @throws UnknownCustomerException if it is for somebody else, without the permission to serve
     * @throws NothingToAwaitException if it would be over already
     * @throws dev.doorstep.catalog.OptionRefusedException if an option is not one of the offering's
     * @throws dev.doorstep.catalog.intake.AnswerRefusedException if an answer is missing, or is none
     */
    public WaitingEntry join(AwaitSlot wanted, IdempotencyKey key) {
        CustomerId customer = wanted.order().customer();
        access.requireOwn(customer, Permission.SERVE, () -> new UnknownCustomerException(customer));
        Replay<WaitingEntry> replay = new Replay<>(entry -> entry.id().toString(), id -> find(WaitingId.parse(id)));
        return work.once("waiting.join", key, new Work.Request<>(wanted, replay), () -> joined(wanted));
    }

    /**
     * Finds a place in the list: one's own, or any with the permission to read.
     *
     * @throws UnknownWaitingException if there is none, or it is somebody else's
     */
    public WaitingEntry entry(WaitingId id) {
        return own(id, Permission.READ);
    }

    /**
     * Lists those who wait, or have something kept for them: who joined first first. Needs the permission to read.
     */
    public Page<WaitingEntry> open(PageRequest page) {
        access.require(Permission.READ);
        return list.open(page);
    }

    /**
     * Lists everything that a customer ever waited for, what they joined first first. For the customer, and with the
     * permission to read.
     */
    public Page<WaitingEntry> of(CustomerId customer, PageRequest page) {
        access.requireOwn(customer, Permission.READ, () -> new UnknownCustomerException(customer));
        return list.of(customer, page);
    }

    /** Counts who waits longer for a time that overlaps. For the customer, and with the permission to read. */
    public int ahead(WaitingId id) {
        return list.ahead(own(id, Permission.READ)).size();
    }

    /**
     * Waits no longer. What is kept for the customer is free again when its hold expires. For the customer, and with
     * the permission to serve.
     *
     * @throws UnknownWaitingException if there is no such place, or it is somebody else's
     * @throws dev.doorstep.order.IllegalTransitionException if the wait is over already
     */
    public WaitingEntry leave(WaitingId id) {
        WaitingEntry known = own(id, Permission.SERVE);
        return work.atomically(() -> {
            WaitingEntry left = save(known.left());
            work.record(new WaitingEvent.Left(id, known.customer()));
            return left;
        });
    }

    /**
     * Orders what is kept for the customer, as it was shown; it stands once it is paid. For the customer, and with the
     * permission to serve.
     *
     * @throws UnknownWaitingException if there is no such place, or it is somebody else's
     * @throws NothingKeptException if nothing is kept for them
     * @throws dev.doorstep.availability.HoldExpiredException if it is not kept any more
     * @throws dev.doorstep.pricing.QuoteNotHonouredException if the price moved
     */
    public Order take(WaitingId id, IdempotencyKey key) {
        WaitingEntry known = own(id, Permission.SERVE);
        Replay<Order> replay =
                new Replay<>(order -> order.id().toString(), order -> desks.booking.order(OrderId.parse(order)));
        return work.once("waiting.take", key, new Work.Request<>(new Taking(id), replay), () -> taken(known, key));
    }

    /** Lists whom {@link #serve} may do something for: who joined first first. Needs the permission to serve. */
    public Page<WaitingId> toServe(PageRequest page) {
        access.require(Permission.SERVE);
        Page<WaitingEntry> open = list.open(page);
        return new Page<>(
                open.items().stream()
                        .filter(entry -> entry.isServedAt(work.now()))
                        .map(WaitingEntry::id)
                        .toList(),
                open.next());
    }

    /**
     * Does for somebody who waits what can be done now: keeps or books the earliest slot that suits if one is free and
     * nobody who waits longer for an overlapping time could have one; ends a wait that is over. Whoever has something
     * kept for them already, or waits no longer, is answered as they are. Needs the permission to serve.
     *
     * @throws UnknownWaitingException if there is no such place
     */
    public WaitingEntry serve(WaitingId id) {
        access.require(Permission.SERVE);
        WaitingEntry known = find(id);
        if (known.isOverdueAt(work.now())) {
            return expired(known);
        }
        return known.isServedAt(work.now()) ? served(known) : known;
    }

    private WaitingEntry joined(AwaitSlot wanted) {
        if (!work.now().isBefore(wanted.until())) {
            throw new NothingToAwaitException(wanted.until());
        }
        crew(wanted.order());
        TimeWindow span = wanted.span(access.branch().zone());
        WaitingEntry entry = save(WaitingEntry.joined(new WaitingId(work.newId()), wanted, span, work.now()));
        work.record(new WaitingEvent.Joined(
                entry.id(), entry.customer(), wanted.order().item().offering(), span, wanted.until()));
        return entry;
    }

    /** A slot that somebody else was faster for leaves the entry as it is; anything else that refuses it is told. */
    private WaitingEntry served(WaitingEntry entry) {
        try {
            Optional<PlaceOrder> possible = possible(entry);
            return possible.isPresent() && isNext(entry) ? work.atomically(() -> given(entry, possible.get())) : entry;
        } catch (LostRaceException raced) {
            throw raced;
        } catch (SlotTakenException taken) {
            return entry;
        } catch (DoorstepException refused) {
            return passedOver(entry, refused.code());
        }
    }

    private WaitingEntry given(WaitingEntry entry, PlaceOrder order) {
        if (entry.wanted().then() == AwaitSlot.Then.BOOK) {
            IdempotencyKey once = IdempotencyKey.of("waiting/" + entry.id());
            Order placed = desks.booking.place(order, once);
            return booked(entry, desks.booking.pay(placed.id(), once));
        }
        Preview shown = desks.booking.preview(order);
        WaitingEntry found = save(entry.found(shown));
        work.record(new WaitingEvent.Found(
                entry.id(), entry.customer(), shown.visit(), shown.promise(), shown.heldUntil()));
        return found;
    }

    private Order taken(WaitingEntry entry, IdempotencyKey key) {
        Preview shown = entry.outcome().shown();
        if (shown == null) {
            throw new NothingKeptException(entry.id(), entry.state());
        }
        Order order = desks.booking.submit(shown, key);
        booked(entry, order);
        return order;
    }

    private WaitingEntry booked(WaitingEntry entry, Order order) {
        WaitingEntry booked = save(entry.booked(order.id()));
        work.record(new WaitingEvent.Booked(entry.id(), entry.customer(), order.id()));
        return booked;
    }

    private WaitingEntry passedOver(WaitingEntry entry, String refusal) {
        if (refusal.equals(entry.outcome().refusal())) {
            return entry;
        }
        WaitingEntry passed = save(entry.passedOver(refusal));
        work.record(new WaitingEvent.PassedOver(entry.id(), entry.customer(), refusal));
        return passed;
    }

    private WaitingEntry expired(WaitingEntry entry) {
        WaitingEntry over = save(entry.expired());
        work.record(new WaitingEvent.Expired(entry.id(), entry.customer()));
        return over;
    }

    /** Whoever waits longer and could be served now is served first, by whoever serves them at this moment. */
    private boolean isNext(WaitingEntry entry) {
        return list.ahead(entry).stream()
                .filter(other -> !other.isOverdueAt(work.now()))
                .noneMatch(this::isPossible);
    }

    private boolean isPossible(WaitingEntry entry) {
        try {
            return possible(entry).isPresent();
        } catch (LostRaceException raced) {
            throw raced;
        } catch (DoorstepException refused) {
            return false;
        }
    }

    /** Returns the order at the earliest start of the first day that has one. */
    private Optional<PlaceOrder> possible(WaitingEntry entry) {
        return entry.wanted().orders(access.branch().zone()).stream()
                .filter(order -> work.now().isBefore(order.starts().endExclusive()))
                .flatMap(order -> slots(order).stream().limit(1).map(slot -> order.startingAt(slot.start())))
                .findFirst();
    }

    private List<Slot> slots(PlaceOrder order) {
        return desks.crewing.slots(crew(order), order.starts());
    }

    private Crew crew(PlaceOrder order) {
        return desks.booking.crew(order.customer(), order.item(), order.wishes());
    }

    private WaitingEntry own(WaitingId id, Permission otherwise) {
        WaitingEntry entry = find(id);
        access.requireOwn(entry.customer(), otherwise, () -> new UnknownWaitingException(id));
        return entry;
    }

    private WaitingEntry find(WaitingId id) {
        return list.find(id).orElseThrow(() -> new UnknownWaitingException(id));
    }

    /** Somebody else may serve the same entry at the same moment; the next run finds it served. */
    private WaitingEntry save(WaitingEntry entry) {
        return work.racing("the waiting entry " + entry.id(), () -> list.save(entry));
    }

    private record Taking(WaitingId entry) {}
}
