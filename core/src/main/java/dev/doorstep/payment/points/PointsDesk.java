package dev.doorstep.payment.points;

import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.ledger.AccountStatement;
import dev.doorstep.ledger.Bookkeeping;
import dev.doorstep.ledger.Bookkeeping.Transfer;
import dev.doorstep.ledger.Journals;
import dev.doorstep.ledger.Ledger;
import dev.doorstep.ledger.Movable;
import dev.doorstep.ledger.OrderDecidesException;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Giving points to customers and taking them for orders; each movement is booked the moment it happens.
 *
 * <p>What orders take and give back is decided by whoever sells, who opens it with the access of the system.
 */
public final class PointsDesk {
    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Ledger ledger;
    private final Movable movable;
    private final Bookkeeping books;

    /**
     * Where points are kept and booked.
     *
     * @param accounts the points of customers
     * @param programs how they earn them
     * @param journals the books
     */
    public record Ports(PointsAccounts accounts, PointsPrograms programs, Journals journals) {}

    /**
     * What the desk reads of the books, and may move.
     *
     * @param ledger reads the books; opened with the access of the system
     * @param movable of which orders it moves points
     */
    public record Books(Ledger ledger, Movable movable) {}

    /** Opens the service for one transaction. */
    public PointsDesk(Access access, Work work, Ports ports, Books books) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.ledger = books.ledger;
        this.movable = books.movable;
        this.books = new Bookkeeping(work, ports.journals);
    }

    /** Returns how customers earn points; until it is saved, orders earn nothing. */
    public PointsProgram program() {
        return ports.programs.current().orElse(PointsProgram.NONE);
    }

    /** Saves how customers earn points. What was given before expires as it would have. */
    public PointsProgram save(PointsProgram program) {
        access.require(Permission.AUTHOR);
        return ports.programs.save(program);
    }

    /** Returns the points of a customer, without what expired; it may stay in the account until it is booked. */
    public PointsAccount account(CustomerId customer) {
        requireOwn(customer);
        PointsAccount account = ports.accounts.find(customer).orElseGet(() -> PointsAccount.empty(customer));
        return account.minus(account.expired(work.now()));
    }

    /** Returns what happened to the points of a customer in a window: what they got is negative, as in all books. */
    public AccountStatement statement(CustomerId customer, TimeWindow window) {
        requireOwn(customer);
        return ledger.statement(Account.of(AccountKind.POINTS_HELD, customer), window);
    }

    /**
     * Gives points to a customer, such as to make good for something.
     *
     * @param points how many, above zero
     * @param reason why, as a code such as {@code apology}
     */
    public PointsAccount grant(CustomerId customer, long points, String reason, IdempotencyKey key) {
        access.require(Permission.ACCOUNT);
        Replay<PointsAccount> replay = new Replay<>(given -> customer.toString(), found -> account(customer));
        return work.once(
                "points.grant",
                key,
                new Work.Request<>(new Grant(customer, points, reason), replay),
                () -> add(customer, points, reason, "customer/" + customer));
    }

    /**
     * Lets a finished order earn points.
     *
     * @param paid what was paid for it in money
     * @return how many
     * @throws OrderDecidesException if the order decides about its points
     */
    public long earn(OrderId order, CustomerId customer, Money paid) {
        access.require(Permission.ACCOUNT);
        movable.require(order);
        long points = program().earned(paid);
        if (points > 0) {
            OrderPoints known = ports.accounts.ofOrder(order).orElseGet(() -> OrderPoints.none(order, customer));
            save(known.with(new OrderPoints.Earned(points, paid, 0)));
            add(customer, points, "points.earned", subject(order));
            work.record(new PointsEvent.Earned(order, customer, points));
        }
        return points;
    }

    /**
     * Returns how many points {@link #takeBack} would take back.
     *
     * @param left what would be left of the money that was paid for the order
     */
    public long earnedBack(OrderId order, Money left) {
        return ports.accounts
                .ofOrder(order)
                .filter(known -> access.owns(known.customer(), Permission.READ))
                .map(OrderPoints::earned)
                .map(earned -> earned.due(left))
                .orElse(0L);
    }

    /**
     * Takes back what an order earned for money that went back, in its share: those that expire last first. What the
     * customer has used already is owed from then on, and paid by the next points that they get.
     *
     * @param left what is left of the money that was paid for the order
     * @param reason why, as a code such as {@code apology}
     * @return how many
     * @throws OrderDecidesException if the order decides about its points
     */
    public long takeBack(OrderId order, Money left, String reason) {
        access.require(Permission.ACCOUNT);
        movable.require(order);
        long points = earnedBack(order, left);
        if (points > 0) {
            OrderPoints known = ports.accounts.ofOrder(order).orElseThrow();
            OrderPoints.Earned earned = Objects.requireNonNull(known.earned());
            save(known.with(new OrderPoints.Earned(earned.points(), earned.paid(), earned.takenBack() + points)));
            save(opened(known.customer()).takenBack(points));
            move("points.taken-back", order, new Flow(held(known.customer()), of(AccountKind.POINTS_GIVEN), points));
            work.record(new PointsEvent.TakenBack(order, known.customer(), points, reason));
        }
        return points;
    }

    /**
     * Takes points for an order, those that expire first first; they are reserved until they are
     * {@linkplain #consume consumed}.
     *
     * @param points how many; nothing for zero
     * @throws InsufficientPointsException if the customer has fewer
     * @throws OrderDecidesException if the order decides about its points
     */
    public void reserve(OrderId order, CustomerId customer, long points) {
        access.require(Permission.ACCOUNT);
        movable.require(order);
        if (points == 0) {
            return;
        }
        PointsAccount account = opened(customer);
        long usable = account.usable(work.now());
        if (usable < points) {
            throw new InsufficientPointsException(customer, points, usable);
        }
        List<PointsLot> taken = PointsLot.first(account.lots(), points);
        save(account.minus(taken));
        long version = ports.accounts.ofOrder(order).map(OrderPoints::version).orElse(0L);
        save(new OrderPoints(order, customer, OrderPoints.State.RESERVED, taken, null, version));
        move("points.reserved", order, new Flow(held(customer), of(AccountKind.POINTS_RESERVED), points));
        work.record(new PointsEvent.Taken(order, customer, points));
    }

    /**
     * Makes firm what an order took, because it stands; nothing for an order that took none.
     *
     * @throws OrderDecidesException if the order decides about its points
     */
    public void consume(OrderId order) {
        access.require(Permission.ACCOUNT);
        movable.require(order);
        ports.accounts.ofOrder(order).ifPresent(spending -> {
            save(spending.consumed());
            move("points.spent", order, new Flow(place(spending), of(AccountKind.POINTS_SPENT), spending.points()));
        });
    }

    /** Returns how many points an order has; for whoever may see the points of its customer. */
    public long spent(OrderId order) {
        return ports.accounts
                .ofOrder(order)
                .filter(spending -> access.owns(spending.customer(), Permission.READ))
                .map(OrderPoints::points)
                .orElse(0L);
    }

    /**
     * Gives back points that an order took, those that expire last first. They expire as they would have, but never
     * before the month after this one is over.
     *
     * @param points how many of those that it has; nothing for zero
     * @param reason why, as a code such as {@code order.cancelled}
     * @throws OrderDecidesException if the order decides about its points
     */
    public void giveBack(OrderId order, long points, String reason) {
        access.require(Permission.ACCOUNT);
        movable.require(order);
        if (points == 0) {
            return;
        }
        OrderPoints spending = ports.accounts
                .ofOrder(order)
                .filter(found -> found.points() >= points)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The order %s has fewer than %d points to give back.".formatted(order, points)));
        List<PointsLot> stay = PointsLot.first(spending.lots(), spending.points() - points);
        Instant least = program().keptAtLeastUntil(work.now(), access.branch().zone());
        List<PointsLot> back = PointsLot.minus(spending.lots(), stay).stream()
                .map(lot -> lot.expiresAt().isBefore(least) ? new PointsLot(least, lot.points()) : lot)
                .toList();
        save(spending.with(stay));
        save(opened(spending.customer()).plus(back));
        move("points.given-back", order, new Flow(place(spending), held(spending.customer()), points));
        work.record(new PointsEvent.GivenBack(order, spending.customer(), points, reason));
    }

    /**
     * Books the points that expired, of the customers whose expired first. Nobody can use them since then, booked or
     * not.
     *
     * @param limit of how many customers at the most
     * @return of how many customers they were
     */
    public int expire(int limit) {
        access.require(Permission.ACCOUNT);
        List<CustomerId> overdue = ports.accounts.overdue(work.now(), limit);
        overdue.forEach(customer -> work.atomically(() -> save(opened(customer))));
        return overdue.size();
    }

    /** Opens an account for a change; what expired meanwhile leaves it. */
    private PointsAccount opened(CustomerId customer) {
        PointsAccount account = ports.accounts.lock(customer).orElseGet(() -> PointsAccount.empty(customer));
        List<PointsLot> expired = account.expired(work.now());
        Flow flow = new Flow(held(customer), of(AccountKind.POINTS_EXPIRED), PointsLot.sum(expired));
        books.move("points.expired", "customer/" + customer, flow.transfer());
        return account.minus(expired);
    }

    private PointsAccount add(CustomerId customer, long points, String reason, String subject) {
        Instant expiry = program().expiryOf(work.now(), access.branch().zone());
        PointsAccount saved = save(opened(customer).plus(List.of(new PointsLot(expiry, points))));
        books.move(reason, subject, new Flow(of(AccountKind.POINTS_GIVEN), held(customer), points).transfer());
        return saved;
    }

    private PointsAccount save(PointsAccount account) {
        return work.racing("the points of customer " + account.customer(), () -> ports.accounts.save(account));
    }

    private OrderPoints save(OrderPoints spending) {
        return work.racing("the points of order " + spending.order(), () -> ports.accounts.save(spending));
    }

    private void move(String reason, OrderId order, Flow flow) {
        books.move(reason, subject(order), flow.transfer());
    }

    private static String subject(OrderId order) {
        return "order/" + order;
    }

    private static Account place(OrderPoints spending) {
        return of(
                spending.state() == OrderPoints.State.RESERVED
                        ? AccountKind.POINTS_RESERVED
                        : AccountKind.POINTS_SPENT);
    }

    private static Account held(CustomerId customer) {
        return Account.of(AccountKind.POINTS_HELD, customer);
    }

    private static Account of(AccountKind kind) {
        return Account.of(kind);
    }

    private void requireOwn(CustomerId customer) {
        access.requireOwn(customer, Permission.READ, () -> new UnknownCustomerException(customer));
    }

    /** Points that go from one account to another. */
    private record Flow(Account from, Account to, long points) {
        Transfer transfer() {
            return new Transfer(from, to, Money.ofMinor(points, AccountKind.POINT));
        }
    }

    private record Grant(CustomerId customer, long points, String reason) {
        private static final int REASON_LENGTH_MAX = 60;

        Grant {
            if (points < 1 || reason.isBlank() || reason.length() > REASON_LENGTH_MAX) {
                throw new IllegalArgumentException(
                        "%d points are not above zero, or the reason (%s) is not 1 to %d long."
                                .formatted(points, reason, REASON_LENGTH_MAX));
            }
        }
    }
}
