package dev.doorstep.order;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.Slot;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Offering;
import dev.doorstep.customer.Customer;
import dev.doorstep.customer.Customers;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.pricing.CancellationQuote;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.Quote;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What customers do with orders: place, pay, move, call off, look up. */
public final class Booking {
    private static final int PAGE = 200;

    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Desks desks;

    /**
     * Where orders are kept, and whom they are for.
     *
     * @param orders the orders
     * @param visits the visits
     * @param customers the customers
     */
    public record Ports(Orders orders, Visits visits, Customers customers) {}

    /**
     * The services that a booking needs, of the same transaction.
     *
     * @param catalog what can be booked
     * @param pricing what it costs
     * @param scheduling claims the time of workers
     * @param cashier takes and returns money; opened with the access of the system
     */
    public record Desks(Catalog catalog, Pricing pricing, Scheduling scheduling, Cashier cashier) {}

    /** Opens the service for one transaction. */
    public Booking(Access access, Work work, Ports ports, Desks desks) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.desks = desks;
    }

    /**
     * Places an order: holds the earliest suitable start, prices it, hands in the coupon. It stands once it is paid.
     *
     * @throws dev.doorstep.availability.SlotTakenException if nobody can come at any of the starts
     * @throws dev.doorstep.pricing.CouponNotApplicableException if the coupon does not apply
     */
    public Order place(PlaceOrder command, IdempotencyKey key) {
        access.requireOwn(command.customer(), Permission.SERVE, () -> new UnknownCustomerException(command.customer()));
        return work.once("booking.place", key, new Work.Request<>(command, replay()), () -> place(command));
    }

    /**
     * Takes the part of the price that is due at booking, the whole price or a deposit; the order is open then.
     *
     * @throws OrderNotPayableException if the order does not wait for its payment
     * @throws dev.doorstep.availability.HoldExpiredException if the hold expired and somebody else needed the time
     */
    public Order pay(OrderId id, IdempotencyKey key) {
        Order order = own(id);
        return work.once("booking.pay", key, new Work.Request<>(new Payment(id), replay()), () -> pay(order));
    }

    /**
     * Moves the visit of an order to the earliest suitable start; the old time is kept until the new one stands. The price stays
     * as it was sold.
     *
     * @param starts the starts that suit the customer now
     * @throws dev.doorstep.availability.SlotTakenException if nobody can come at any of them
     */
    public Order reschedule(OrderId id, TimeWindow starts, IdempotencyKey key) {
        Order order = own(id);
        return work.once(
                "booking.reschedule",
                key,
                new Work.Request<>(new Reschedule(id, starts), replay()),
                () -> reschedule(order, starts));
    }

    /** Says what calling an order off costs now; what it says is what {@link #cancel} does. */
    public CancellationQuote quoteCancellation(OrderId id) {
        return cancellation(own(id), work.now());
    }

    /**
     * Calls an order off at an agreed fee; what was paid beyond the fee goes back.
     *
     * @param agreed what {@link #quoteCancellation} said
     * @param reason why, in the customer's words
     * @throws CancellationChangedException if it costs something else by now
     */
    public Order cancel(OrderId id, CancellationQuote agreed, String reason, IdempotencyKey key) {
        Order order = own(id);
        return work.once(
                "booking.cancel",
                key,
                new Work.Request<>(new Cancellation(id, agreed.fee(), reason), replay()),
                () -> cancel(order, agreed, reason));
    }

    /** Calls off the orders whose hold expired before they were paid, and tells how many there were. */
    public int expireUnpaid() {
        access.require(Permission.SERVE);
        List<Order> waiting = new ArrayList<>();
        PageRequest request = PageRequest.first(PAGE);
        Page<Order> page = ports.orders.inState(OrderState.AWAITING_PAYMENT, request);
        waiting.addAll(page.items());
        while (page.next() != null) {
            page = ports.orders.inState(OrderState.AWAITING_PAYMENT, request.from(page.next()));
            waiting.addAll(page.items());
        }
        List<Order> expired = waiting.stream().filter(this::isExpired).toList();
        expired.forEach(
                order -> callOff(order, "unpaid", Money.zero(order.total().currency())));
        return expired.size();
    }

    /**
     * Finds an order: one's own, or any with the permission to read.
     *
     * @throws UnknownOrderException if there is none, or it is somebody else's
     */
    public Order order(OrderId id) {
        return visible(ports.orders.find(id).orElseThrow(() -> new UnknownOrderException(id)), id);
    }

    /**
     * Finds an order by its number.
     *
     * @throws UnknownOrderException if there is none, or it is somebody else's
     */
    public Order order(OrderNumber number) {
        return visible(ports.orders.byNumber(number).orElseThrow(() -> new UnknownOrderException(number)), number);
    }

    /** Lists the orders of a customer, the earliest placed first. */
    public Page<Order> ordersOf(CustomerId customer, PageRequest page) {
        access.requireOwn(customer, Permission.READ, () -> new UnknownCustomerException(customer));
        return ports.orders.of(customer, page);
    }

    /** Lists all orders of the branch, the earliest placed first. */
    public Page<Order> orders(PageRequest page) {
        access.require(Permission.READ);
        return ports.orders.all(page);
    }

    /** Lists the visits of an order that the actor may see. */
    public List<Visit> visitsOf(OrderId id) {
        return ports.visits.of(order(id).id());
    }

    private Order place(PlaceOrder command) {
        Customer customer = ports.customers
                .find(command.customer())
                .orElseThrow(() -> new UnknownCustomerException(command.customer()));
        Offering offering = desks.catalog.forSale(command.offering(), command.units());
        Demand demand = demand(command, customer, offering);
        Claim claim = desks.scheduling.hold(demand, earliest(demand, command.starts()));
        Quote quote = desks.pricing.quote(priceRequest(command, claim));
        Order order = ports.orders.save(draft(command, offering, quote));
        ports.visits.save(Visit.promised(order.id(), demand, claim.promise()));
        desks.pricing.redeem(quote, order.id());
        work.record(new OrderEvent.Placed(
                order.id(),
                order.customer(),
                offering.id(),
                demand.visit(),
                claim.promise(),
                order.total(),
                quote.digest()));
        return order;
    }

    /** Returns the earliest start that can be held; if there is none, the first one asked for, which is then refused with reasons. */
    private Instant earliest(Demand demand, TimeWindow starts) {
        return desks.scheduling.slots(demand, starts).stream()
                .findFirst()
                .map(Slot::start)
                .orElseGet(() -> Grain.roundUp(starts.startInclusive()));
    }

    private Demand demand(PlaceOrder command, Customer customer, Offering offering) {
        return new Demand(
                new VisitId(work.newId()),
                customer.home().point(),
                offering.requirement(),
                offering.effort().atDoor(command.units()),
                command.wishes().gender(),
                command.wishes().choice(),
                Set.of(),
                customer.id());
    }

    private PriceRequest priceRequest(PlaceOrder command, Claim claim) {
        LocalDateTime start = LocalDateTime.ofInstant(
                claim.promise().startInclusive(), access.branch().zone());
        return new PriceRequest(command.offering(), command.units(), start, command.customer(), command.coupon());
    }

    private Order draft(PlaceOrder command, Offering offering, Quote quote) {
        OrderId id = new OrderId(work.newId());
        OrderNumber number =
                OrderNumber.of(access.branch().id(), access.branch().dayOf(work.now()), id);
        Sold sold = new Sold(offering.version(), offering.text().name(), quote);
        return new Order(
                id, number, command.customer(), OrderState.AWAITING_PAYMENT, sold, command.origin(), work.now(), 0);
    }

    private Order pay(Order order) {
        if (order.state() != OrderState.AWAITING_PAYMENT) {
            throw new OrderNotPayableException(order);
        }
        Order opened = ports.orders.save(order.opened());
        ports.visits.of(order.id()).forEach(visit -> desks.scheduling.confirm(visit.demand()));
        Money due = order.sold().quote().deposit();
        if (due.isPositive()) {
            boolean all = due.equals(order.total());
            desks.cashier.collect(order.id(), order.customer(), due, all ? PaymentKind.FULL : PaymentKind.DEPOSIT);
        }
        work.record(new OrderEvent.Opened(order.id(), due));
        return opened;
    }

    private Order reschedule(Order order, TimeWindow starts) {
        Visit visit = onlyVisit(order);
        Claim claim = desks.scheduling.reschedule(visit.demand(), earliest(visit.demand(), starts));
        ports.visits.save(visit.rescheduled(claim.promise()));
        work.record(new OrderEvent.Rescheduled(order.id(), visit.id(), visit.promise(), claim.promise()));
        return order;
    }

    private Order cancel(Order order, CancellationQuote agreed, String reason) {
        CancellationQuote current = cancellation(order, work.now());
        if (!current.fee().equals(agreed.fee())) {
            throw new CancellationChangedException(order.number(), agreed.fee(), current.fee());
        }
        return callOff(order, reason, current.fee());
    }

    /** The fee is taken from what was paid: a deposit that is smaller than the fee is kept whole. */
    private Order callOff(Order order, String reason, Money fee) {
        Order cancelled = ports.orders.save(order.cancelled());
        for (Visit visit : ports.visits.of(order.id())) {
            ports.visits.save(visit.cancelled());
            desks.scheduling.release(visit.id());
        }
        Money paid = desks.cashier.available(order.id());
        Money kept = fee.min(paid);
        desks.cashier.retain(order.id(), kept, "order.cancelled");
        Money back = paid.minus(kept);
        desks.cashier.refund(order.id(), back, "order.cancelled");
        desks.pricing.release(order.id());
        work.record(new OrderEvent.Cancelled(order.id(), reason, kept, back));
        return cancelled;
    }

    private CancellationQuote cancellation(Order order, Instant at) {
        Visit visit = onlyVisit(order);
        if (!order.state().successors().contains(OrderState.CANCELLED)) {
            throw new IllegalTransitionException(
                    "order",
                    order.id(),
                    order.state(),
                    OrderState.CANCELLED,
                    order.state().successors());
        }
        return desks.pricing
                .cancellationPolicy()
                .quote(
                        order.total(),
                        visit.promise().startInclusive(),
                        at,
                        work.actor().kind());
    }

    private boolean isExpired(Order order) {
        return ports.visits.of(order.id()).stream()
                .allMatch(visit ->
                        desks.scheduling.claimOf(visit.id()).stream().noneMatch(claim -> claim.standsAt(work.now())));
    }

    private Visit onlyVisit(Order order) {
        List<Visit> visits = ports.visits.of(order.id());
        return visits.get(0);
    }

    private Order own(OrderId id) {
        Order order = ports.orders.find(id).orElseThrow(() -> new UnknownOrderException(id));
        access.requireOwn(order.customer(), Permission.SERVE, unknown(id));
        return order;
    }

    private Order visible(Order order, Object asked) {
        access.requireOwn(order.customer(), Permission.READ, unknown(asked));
        return order;
    }

    private static Supplier<UnknownOrderException> unknown(Object asked) {
        return () -> new UnknownOrderException(asked);
    }

    private Replay<Order> replay() {
        return new Replay<>(
                order -> order.id().toString(),
                id -> ports.orders.find(OrderId.parse(id)).orElseThrow(() -> new UnknownOrderException(id)));
    }

    private record Payment(OrderId order) {}

    private record Reschedule(OrderId order, TimeWindow starts) {}

    private record Cancellation(OrderId order, Money fee, String reason) {}
}
