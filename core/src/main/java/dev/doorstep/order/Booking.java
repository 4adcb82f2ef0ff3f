package dev.doorstep.order;

import dev.doorstep.availability.Crewing;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.unmet.Misses;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.bundle.Bundling;
import dev.doorstep.customer.Customers;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Crew;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.payment.points.PointsDesk;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.cancellation.Compensation;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.workforce.Workers;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What customers do with orders: preview, place, pay, move, call off, look up. */
public final class Booking {
    private final Access access;
    private final Work work;
    private final OrderFile file;
    private final OrderReader reader;
    private final Desks desks;
    private final Selling selling;
    private final FeeTerms terms;
    private final CallingOff callingOff;

    /**
     * Where orders are kept, whom they are for, and who does them.
     *
     * @param orders the orders, and what belongs to them
     * @param customers the customers
     * @param workers the workers
     * @param ahead is told what a booking will ask for
     */
    public record Ports(Fulfilment.Ports orders, Customers customers, Workers workers, ReadAhead ahead) {}

    /**
     * The services that a booking needs, of the same transaction.
     *
     * @param catalog what can be booked
     * @param bundles what is sold together
     * @param pricing what it costs
     * @param scheduling claims the time of workers
     * @param crewing claims the time of all who come for an order
     * @param cashier takes and returns money; opened with the access of the system
     * @param points takes and returns points; opened with the access of the system
     * @param misses notes what is asked for in vain
     */
    public record Desks(
            Catalog catalog,
            Bundling bundles,
            Pricing pricing,
            Scheduling scheduling,
            Crewing crewing,
            Cashier cashier,
            PointsDesk points,
            Misses misses) {}

    /** Opens the service for one transaction. */
    public Booking(Access access, Work work, Ports ports, Desks desks) {
        this.access = access;
        this.work = work;
        this.file = new OrderFile(work, ports.orders);
        this.reader = new OrderReader(access, file, ports.workers, desks);
        this.desks = desks;
        this.selling = new Selling(access, work, file, ports, desks);
        this.terms = new FeeTerms(work, file, desks.pricing, desks.scheduling);
        this.callingOff = new CallingOff(work, file, terms, desks);
    }

    /**
     * Returns what an order would ask of everybody who comes for it, to look for its slots. Nothing is kept. For the
     * customer, and with the permission to read.
     *
     * @param customer who would buy
     * @param item what
     * @param wishes whom they want
     * @throws dev.doorstep.catalog.OptionRefusedException if an option is not one of the offering's
     * @throws dev.doorstep.catalog.intake.AnswerRefusedException if an answer is missing, or is none
     */
    public Crew crew(CustomerId customer, PlaceOrder.Item item, PlaceOrder.Wishes wishes) {
        access.requireOwn(customer, Permission.READ, () -> new UnknownCustomerException(customer));
        return selling.crew(customer, item, wishes);
    }

    /**
     * Shows what a customer is about to order, and keeps the earliest suitable start meanwhile. Nothing is ordered yet;
     * what is not {@linkplain #submit submitted} in time is kept no longer.
     *
     * @throws dev.doorstep.catalog.OptionRefusedException if an option is not one of the offering's
     * @throws dev.doorstep.catalog.intake.AnswerRefusedException if an answer is missing, or is none
     * @throws dev.doorstep.availability.SlotTakenException if nobody can come at any of the starts
     * @throws dev.doorstep.pricing.redemption.PromotionNotApplicableException if a coupon does not apply
     */
    public Preview preview(PlaceOrder command) {
        requireFor(command);
        return work.atomically(() -> selling.shown(command, null));
    }

    /**
     * Places the order that a customer confirmed: at the price and the time that the preview showed, or not at all.
     *
     * @throws dev.doorstep.pricing.QuoteNotHonouredException if the quote expired or the price moved
     * @throws dev.doorstep.availability.HoldExpiredException if the time is not kept any more
     * @throws dev.doorstep.availability.SlotTakenException if the hold expired and somebody else took the time
     * @throws dev.doorstep.pricing.redemption.PromotionNotApplicableException if a promotion was used up meanwhile
     * @throws AlreadyPlacedException if it was submitted before, under another key
     */
    public Order submit(Preview preview, IdempotencyKey key) {
        requireFor(preview.command());
        selling.readAhead(
                Selling.SUBMIT, key, preview.command(), preview.quote().madeAt());
        Work.Request<Order> request = new Work.Request<>(Confirmation.of(preview), replay());
        return work.once(Selling.SUBMIT, key, request, () -> selling.submitted(preview.command(), preview, null));
    }

    /**
     * Places an order without a preview: holds the earliest suitable start and prices it. It stands once it is paid.
     *
     * @throws dev.doorstep.catalog.OptionRefusedException if an option is not one of the offering's
     * @throws dev.doorstep.catalog.intake.AnswerRefusedException if an answer is missing, or is none
     * @throws dev.doorstep.availability.SlotTakenException if nobody can come at any of the starts
     * @throws dev.doorstep.pricing.redemption.PromotionNotApplicableException if a coupon does not apply
     * @throws dev.doorstep.payment.points.InsufficientPointsException if the customer has too few points
     */
    public Order place(PlaceOrder command, IdempotencyKey key) {
        requireFor(command);
        selling.readAhead(Selling.PLACE, key, command, work.now());
        return work.once(
                Selling.PLACE, key, new Work.Request<>(command, replay()), () -> selling.placed(command, null));
    }

    /**
     * Shows what a customer is about to buy with a package, and keeps the earliest suitable start of every visit
     * meanwhile: all of them, or none. Nothing is ordered yet; what is not {@linkplain #submit(BundlePreview,
     * IdempotencyKey) submitted} in time is kept no longer.
     *
     * @throws dev.doorstep.catalog.bundle.UnknownBundleException if there is no such package for sale
     * @throws BundleVisitsException if it has another number of visits
     * @throws dev.doorstep.availability.SlotTakenException if nobody can come to one of the visits
     */
    public BundlePreview preview(PlaceBundle command) {
        requireFor(command);
        return work.atomically(() -> packaging().shown(command, new PurchaseId(work.newId())));
    }

    /**
     * Buys the package that a customer confirmed: at the prices and the times that the preview showed, or not at all.
     *
     * @return the orders in the order of the visits
     * @throws dev.doorstep.catalog.bundle.UnknownBundleException if the package is not for sale any more
     * @throws BundleVisitsException if it has another number of visits than were shown
     * @throws dev.doorstep.pricing.QuoteNotHonouredException if a quote expired or a price moved
     * @throws dev.doorstep.availability.HoldExpiredException if a time is not kept any more
     * @throws dev.doorstep.availability.SlotTakenException if a hold expired and somebody else took the time
     * @throws AlreadyPlacedException if it was submitted before, under another key
     */
    public List<Order> submit(BundlePreview preview, IdempotencyKey key) {
        requireFor(preview.command());
        return work.once(
                "booking.submit-bundle",
                key,
                new Work.Request<>(Confirmation.OfBundle.of(preview), purchase()),
                () -> packaging().submitted(preview, new PurchaseId(work.newId())));
    }

    /**
     * Buys a package: each visit becomes an order of its own at its share of the price, and is moved, called off and
     * settled by itself. All slots are held, or none; all stand once they are paid.
     *
     * @return the orders in the order of the visits
     * @throws dev.doorstep.catalog.bundle.UnknownBundleException if there is no such package for sale
     * @throws BundleVisitsException if it has another number of visits
     * @throws dev.doorstep.availability.SlotTakenException if nobody can come to one of the visits
     */
    public List<Order> place(PlaceBundle command, IdempotencyKey key) {
        requireFor(command);
        return work.once(
                "booking.place-bundle",
                key,
                new Work.Request<>(command, purchase()),
                () -> packaging().placed(command, new PurchaseId(work.newId())));
    }

    /**
     * Takes what is due at booking for all orders of a purchase; all of them are open then, or none.
     *
     * @throws OrderNotPayableException if one of them does not wait for its payment
     * @throws dev.doorstep.availability.HoldExpiredException if a hold expired and somebody else needed the time
     */
    public List<Order> pay(PurchaseId id, IdempotencyKey key) {
        List<Order> orders = purchase(id);
        return work.once(
                "booking.pay-bundle",
                key,
                new Work.Request<>(new Bill(id), purchase()),
                () -> orders.stream().map(this::pay).toList());
    }

    /**
     * Lists the orders of a purchase, in the order of its visits.
     *
     * @throws UnknownPurchaseException if there is none, or it is somebody else's
     */
    public List<Order> purchase(PurchaseId id) {
        List<Order> orders = file.ports().orders().of(id);
        if (orders.isEmpty() || !access.owns(orders.get(0).customer(), Permission.SERVE)) {
            throw new UnknownPurchaseException(id);
        }
        return orders;
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
     * Moves the visit of an order, or all visits of a crew, to the earliest suitable start, where that costs nothing;
     * the old time is kept until the new one stands. The price stays as it was sold.
     *
     * @param starts the starts that suit the customer now
     * @throws dev.doorstep.availability.SlotTakenException if nobody can come at any of them
     * @throws CancellationChangedException if moving costs something, which nobody agreed to
     */
    public Order reschedule(OrderId id, TimeWindow starts, IdempotencyKey key) {
        return reschedule(id, new Move(id, starts, noFee(own(id))), key);
    }

    /**
     * Moves the visit of an order in the same way at an agreed fee, which is taken at once.
     *
     * @param starts the starts that suit the customer now
     * @param agreed what {@link #quoteReschedule} said
     * @throws dev.doorstep.availability.SlotTakenException if nobody can come at any of them
     * @throws CancellationChangedException if it costs something else by now
     */
    public Order reschedule(OrderId id, TimeWindow starts, CancellationQuote agreed, IdempotencyKey key) {
        return reschedule(id, new Move(id, starts, agreed.fee()), key);
    }

    private Order reschedule(OrderId id, Move move, IdempotencyKey key) {
        Order order = own(id);
        return work.once(
                "booking.reschedule",
                key,
                new Work.Request<>(move, replay()),
                () -> moving().to(move.starts, order, move.fee));
    }

    /** Says what calling an order off costs now, because of whoever asks; what it says is what {@link #cancel} does. */
    public CancellationQuote quoteCancellation(OrderId id) {
        return quoteCancellation(id, terms.party());
    }

    /**
     * Says what calling an order off costs now.
     *
     * @param because because of whom; a customer can only name themselves
     */
    public CancellationQuote quoteCancellation(OrderId id, Party because) {
        return terms.cancellation(own(id), because);
    }

    /**
     * Says what the customer gets back because the worker is late, or the latest of several: before somebody came, what
     * it would be if they came now. What it says when the worker comes is what is given when the work is accepted.
     */
    public Compensation quoteLateness(OrderId id) {
        Order order = own(id);
        return file.visitsOf(order).stream()
                .map(visit -> terms.lateness(order, visit))
                .max(Comparator.comparing(Compensation::amount))
                .orElseThrow();
    }

    /** Says what moving the visit of an order costs the customer now; what it says is what {@link #reschedule} does. */
    public CancellationQuote quoteReschedule(OrderId id) {
        return terms.amendment(own(id));
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
                new Work.Request<>(new Cancellation(id, agreed.by(), agreed.fee(), reason), replay()),
                () -> callingOff.cancel(order, agreed, reason));
    }

    /** Calls off the orders whose hold expired before they were paid, and tells how many there were. */
    public int expireUnpaid() {
        access.require(Permission.SERVE);
        return callingOff.unpaid();
    }

    /**
     * Ends a group that too few people joined in time: calls off every order in it without a fee, and gives everything
     * back. An order whose work was begun stays.
     *
     * @return the orders that were called off; none if the group is not overdue
     */
    public List<Order> expireGroup(CouponCode group) {
        access.require(Permission.SERVE);
        return work.atomically(() -> callingOff.group(group));
    }

    /**
     * Finds an order: one's own, or any with the permission to read.
     *
     * @throws UnknownOrderException if there is none, or it is somebody else's
     */
    public Order order(OrderId id) {
        return reader.order(id);
    }

    /**
     * Finds an order by its number.
     *
     * @throws UnknownOrderException if there is none, or it is somebody else's
     */
    public Order order(OrderNumber number) {
        return reader.order(number);
    }

    /** Counts which visit a customer's next order would be, from 1; what was called off does not count. */
    public int visitOf(CustomerId customer) {
        access.requireOwn(customer, Permission.READ, () -> new UnknownCustomerException(customer));
        return selling.visitOf(customer);
    }

    /** Lists the orders of a customer, the earliest placed first. */
    public Page<Order> ordersOf(CustomerId customer, PageRequest page) {
        access.requireOwn(customer, Permission.READ, () -> new UnknownCustomerException(customer));
        return file.ports().orders().of(customer, page);
    }

    /** Lists all orders of the branch, the earliest placed first. */
    public Page<Order> orders(PageRequest page) {
        access.require(Permission.READ);
        return file.ports().orders().in(Set.of(OrderState.values()), page);
    }

    /**
     * Works out what orders would have cost by another price book, discounts aside; nothing is changed. Needs the
     * permission to read.
     *
     * @param draft the other book; it need not be saved
     * @param placedIn when the orders were placed
     */
    public PriceSimulation simulate(PriceBook draft, TimeWindow placedIn) {
        access.require(Permission.READ);
        return new Repricing(file, desks.pricing).by(draft, placedIn);
    }

    /**
     * Returns what was sold with an order, as it was when it was sold: its procedure, standards and questions too.
     *
     * @throws UnknownOrderException if there is none, or it is somebody else's
     */
    public Offering offeringOf(OrderId id) {
        Sold sold = order(id).sold();
        return desks.catalog.offering(sold.offering(), sold.offeringVersion());
    }

    /** Lists the visits of an order that the actor may see. */
    public List<Visit> visitsOf(OrderId id) {
        return file.visitsOf(order(id).id());
    }

    /** Returns an order with all that its customer wants to know: who comes, when, how far it got, when it is over. */
    public OrderDetail detail(OrderId id) {
        return reader.detail(id);
    }

    /** Returns the history of an order, oldest first: who did what, and from which stage to which that led. */
    public List<OrderStep> history(OrderId id) {
        return reader.history(id);
    }

    /** Lists what people said about an order, oldest first. */
    public List<Note> notes(OrderId id) {
        return reader.notes(id);
    }

    /** Returns what the actor can do with an order now, as far as its state goes. */
    public Set<OrderAction> actions(OrderId id) {
        return reader.actions(id);
    }

    /** Erases all notes about an order for good, and tells how many they were. Needs the permission for staff. */
    public int eraseNotes(OrderId id) {
        access.require(Permission.STAFF);
        return file.ports().notes().erase(file.order(id).id());
    }

    private void requireFor(PlaceOrder command) {
        access.requireOwn(command.customer(), Permission.SERVE, () -> new UnknownCustomerException(command.customer()));
        if (!command.item().materials().isEmpty()) {
            access.require(Permission.SERVE);
        }
    }

    private void requireFor(PlaceBundle command) {
        access.requireOwn(command.customer(), Permission.SERVE, () -> new UnknownCustomerException(command.customer()));
    }

    private Moving moving() {
        return new Moving(access, work, file, terms, desks);
    }

    private Packaging packaging() {
        return new Packaging(selling, desks.bundles);
    }

    private Order pay(Order order) {
        if (order.state() != OrderState.AWAITING_PAYMENT) {
            throw new OrderNotPayableException(order);
        }
        Order opened = file.save(order.opened());
        file.visitsOf(order.id()).forEach(visit -> desks.scheduling.confirm(visit.demand()));
        Money due = order.sold().quote().deposit();
        if (due.isPositive()) {
            boolean all = due.equals(order.sold().quote().payable());
            desks.cashier.collect(order.id(), order.customer(), due, all ? PaymentKind.FULL : PaymentKind.DEPOSIT);
        }
        desks.pricing.promotions().consume(order.id());
        desks.points.consume(order.id());
        work.record(new OrderEvent.Opened(order.id(), due));
        return opened;
    }

    private Order own(OrderId id) {
        Order order = file.order(id);
        access.requireOwn(order.customer(), Permission.SERVE, () -> new UnknownOrderException(id));
        return order;
    }

    private static Money noFee(Order order) {
        return Money.zero(order.total().currency());
    }

    private Replay<Order> replay() {
        return new Replay<>(order -> order.id().toString(), id -> file.order(OrderId.parse(id)));
    }

    private Replay<List<Order>> purchase() {
        return new Replay<>(
                orders -> Objects.requireNonNull(orders.get(0).sold().part())
                        .purchase()
                        .toString(),
                id -> purchase(PurchaseId.parse(id)));
    }

    private record Payment(OrderId order) {}

    private record Bill(PurchaseId purchase) {}

    private record Move(OrderId order, TimeWindow starts, Money fee) {}

    private record Cancellation(OrderId order, Party because, Money fee, String reason) {}
}
