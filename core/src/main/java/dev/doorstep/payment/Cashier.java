package dev.doorstep.payment;

import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PaymentId;
import dev.doorstep.kernel.RefundId;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.ledger.Bookkeeping;
import dev.doorstep.ledger.Bookkeeping.Transfer;
import dev.doorstep.ledger.Journals;
import dev.doorstep.ledger.Movable;
import dev.doorstep.ledger.OrderDecidesException;
import dev.doorstep.ledger.Posting;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Taking money for orders, giving it back and keeping fees; each movement is booked the moment it happens.
 *
 * <p>A feature that decides about money itself, such as calling an order off, opens it with the access of the system.
 * Whoever opens it for others names the orders whose money only such a feature moves: taken out beside the order, it
 * would be missing when the work is paid for, and points would not follow.
 */
public final class Cashier {
    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Bookkeeping books;
    private final Movable movable;

    /**
     * Where payments are kept, where they are booked, and who moves the money.
     *
     * @param payments the payments
     * @param journals the books
     * @param gateway the payment provider
     */
    public record Ports(Payments payments, Journals journals, PaymentGateway gateway) {}

    /** Opens the service for one transaction and a feature that decides about money. */
    public Cashier(Access access, Work work, Ports ports) {
        this(access, work, ports, Movable.ALL);
    }

    /**
     * Opens the service for one transaction.
     *
     * @param movable of which orders it moves money
     */
    public Cashier(Access access, Work work, Ports ports, Movable movable) {
        this.movable = movable;
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.books = new Bookkeeping(work, ports.journals);
    }

    /** Returns the subject under which the money of an order is booked. */
    public static String subject(OrderId order) {
        return "order/" + order;
    }

    /**
     * Takes money from a customer, for an order that an earlier transaction saved.
     *
     * @param amount how much, above zero
     * @throws PaymentDeclinedException if the gateway declines
     * @throws UnknownCustomerException if the customer is somebody else
     * @throws OrderDecidesException if the order decides about its money
     */
    public Payment collect(OrderId order, CustomerId customer, Money amount, PaymentKind kind) {
        access.requireOwn(customer, Permission.ACCOUNT, () -> new UnknownCustomerException(customer));
        movable.require(order);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment of %s is not above zero.".formatted(amount));
        }
        OrderFunds funds = fundsOf(order, customer);
        if (!funds.customer().equals(customer)) {
            throw new UnknownCustomerException(customer);
        }
        return work.atomically(() -> {
            Payment payment = charge(order, customer, amount, kind);
            ports.payments.add(payment);
            save(funds.collect(amount));
            books.move("payment.collected", subject(order), new Transfer(gateway(), advance(customer), amount));
            work.record(new PaymentEvent.Collected(
                    order, payment.id(), kind, amount, payment.receipt().number()));
            return payment;
        });
    }

    /**
     * Gives money back, that of the latest payment first; nothing for zero.
     *
     * @param reason why, as a code such as {@code order.cancelled}
     * @return one refund for each payment whose money went back
     * @throws InsufficientFundsException if less is left of what was paid
     * @throws PaymentDeclinedException if the gateway declines
     * @throws OrderDecidesException if the order decides about its money
     */
    public List<Refund> refund(OrderId order, Money amount, String reason) {
        access.require(Permission.ACCOUNT);
        movable.require(order);
        Optional<OrderFunds> funds = enough(order, amount);
        if (funds.isEmpty()) {
            return List.of();
        }
        return work.atomically(() -> {
            List<Refund> refunds = new ArrayList<>();
            List<Payment> payments = ports.payments.paymentsOf(order);
            List<Refund> earlier = ports.payments.refundsOf(order);
            Money left = amount;
            for (int i = payments.size() - 1; i >= 0 && left.isPositive(); i--) {
                Money part = remaining(payments.get(i), earlier).min(left);
                if (part.isPositive()) {
                    refunds.add(giveBack(payments.get(i), part, reason, earlier.size() + refunds.size() + 1));
                    left = left.minus(part);
                }
            }
            save(funds.get().refund(amount));
            return List.copyOf(refunds);
        });
    }

    /**
     * Keeps a fee of what was paid; nothing for zero.
     *
     * @param reason why, as a code such as {@code order.cancelled-late}
     * @throws InsufficientFundsException if less is left of what was paid
     * @throws OrderDecidesException if the order decides about its money
     */
    public void retain(OrderId order, Money fee, String reason) {
        access.require(Permission.ACCOUNT);
        movable.require(order);
        enough(order, fee)
                .ifPresent(funds -> work.atomically(() -> {
                    save(funds.retain(fee));
                    Account revenue = Account.of(AccountKind.CANCELLATION_REVENUE);
                    books.move(
                            "payment.retained", subject(order), new Transfer(advance(funds.customer()), revenue, fee));
                    return work.record(new PaymentEvent.Retained(order, fee, reason));
                }));
    }

    /**
     * Takes up money of an order for finished work, and returns the account to debit; nothing for zero. The caller
     * books it in the journal that credits those who did the work.
     *
     * @throws InsufficientFundsException if less is left of what was paid
     * @throws OrderDecidesException if the order decides about its money
     */
    public Optional<Account> takeUp(OrderId order, Money amount) {
        access.require(Permission.ACCOUNT);
        movable.require(order);
        return enough(order, amount).map(funds -> {
            save(funds.earn(amount));
            return advance(funds.customer());
        });
    }

    /**
     * Gives up money that finished work took up, or that was kept as a fee, so that it can be
     * {@linkplain #refund refunded}; nothing for zero. The platform bears it: whoever did the work keeps what they
     * earned.
     *
     * @throws InsufficientFundsException if less was taken up and kept
     * @throws OrderDecidesException if the order decides about its money
     */
    public void concede(OrderId order, Money amount) {
        access.require(Permission.ACCOUNT);
        movable.require(order);
        if (amount.isZero()) {
            return;
        }
        OrderFunds funds = ports.payments
                .funds(order)
                .filter(found -> spent(found).compareTo(amount) >= 0)
                .orElseThrow(() -> new InsufficientFundsException(
                        order,
                        amount,
                        ports.payments.funds(order).map(Cashier::spent).orElseGet(this::zero)));
        work.atomically(() -> {
            OrderFunds conceded = save(funds.concede(amount));
            return books.post(
                    "payment.conceded",
                    subject(order),
                    List.of(
                            Posting.debit(
                                    Account.of(AccountKind.COMPENSATION_EXPENSE),
                                    funds.earned().minus(conceded.earned())),
                            Posting.debit(
                                    Account.of(AccountKind.CANCELLATION_REVENUE),
                                    funds.retained().minus(conceded.retained())),
                            Posting.credit(advance(funds.customer()), amount)));
        });
    }

    /** Returns what was paid for an order, whatever became of it. */
    public Money paid(OrderId order) {
        return visible(order).map(OrderFunds::collected).orElseGet(this::zero);
    }

    /** Returns what went back for an order. */
    public Money refunded(OrderId order) {
        return visible(order).map(OrderFunds::refunded).orElseGet(this::zero);
    }

    /** Returns what is left of what was paid for an order. */
    public Money available(OrderId order) {
        return visible(order).map(OrderFunds::available).orElseGet(this::zero);
    }

    /** Lists the payments of an order, oldest first. */
    public List<Payment> payments(OrderId order) {
        return visible(order).isPresent() ? ports.payments.paymentsOf(order) : List.of();
    }

    /** Lists the refunds of an order, oldest first. */
    public List<Refund> refunds(OrderId order) {
        return visible(order).isPresent() ? ports.payments.refundsOf(order) : List.of();
    }

    private Payment charge(OrderId order, CustomerId customer, Money amount, PaymentKind kind) {
        String reference =
                order + "/charge/" + (ports.payments.paymentsOf(order).size() + 1);
        GatewayOutcome outcome = ports.gateway.charge(new ChargeRequest(reference, order, customer, kind, amount));
        Receipt receipt = new Receipt(
                Receipt.number(access.branch().id(), access.branch().dayOf(work.now()), reference),
                ports.gateway.code(),
                approved(outcome, order, amount));
        return new Payment(new PaymentId(work.newId()), order, customer, kind, amount, receipt, work.now());
    }

    private Refund giveBack(Payment payment, Money part, String reason, int ordinal) {
        OrderId order = payment.order();
        String reference = order + "/refund/" + ordinal;
        GatewayOutcome outcome = ports.gateway.refund(
                new RefundRequest(reference, order, payment.receipt().gatewayReference(), part));
        Refund refund = new Refund(
                new RefundId(work.newId()),
                order,
                payment.id(),
                part,
                reason,
                approved(outcome, order, part),
                work.now());
        ports.payments.add(refund);
        Account source = Account.of(AccountKind.GATEWAY, payment.receipt().gateway());
        books.move("payment.refunded", subject(order), new Transfer(advance(payment.customer()), source, part));
        work.record(new PaymentEvent.Refunded(order, refund.id(), payment.id(), part, reason));
        return refund;
    }

    private static Money remaining(Payment payment, List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.payment().equals(payment.id()))
                .map(Refund::amount)
                .reduce(payment.amount(), Money::minus);
    }

    private static String approved(GatewayOutcome outcome, OrderId order, Money amount) {
        if (outcome instanceof GatewayOutcome.Approved approved) {
            return approved.gatewayReference();
        }
        throw new PaymentDeclinedException(order, amount, ((GatewayOutcome.Declined) outcome).reason());
    }

    /** Finds the funds of an order if they suffice; nothing if nothing is to move. */
    private Optional<OrderFunds> enough(OrderId order, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("An amount of %s is below zero.".formatted(amount));
        }
        if (amount.isZero()) {
            return Optional.empty();
        }
        OrderFunds funds = ports.payments
                .funds(order)
                .filter(found -> found.available().compareTo(amount) >= 0)
                .orElseThrow(() -> new InsufficientFundsException(
                        order,
                        amount,
                        ports.payments.funds(order).map(OrderFunds::available).orElseGet(this::zero)));
        return Optional.of(funds);
    }

    private static Money spent(OrderFunds funds) {
        return funds.earned().plus(funds.retained());
    }

    private OrderFunds save(OrderFunds funds) {
        return work.racing("the money of order " + funds.order(), () -> ports.payments.save(funds));
    }

    private OrderFunds fundsOf(OrderId order, CustomerId customer) {
        return ports.payments.funds(order).orElseGet(() -> OrderFunds.none(order, customer, zero()));
    }

    /** A customer sees the money of its own orders; that of others looks as if there were none. */
    private Optional<OrderFunds> visible(OrderId order) {
        return ports.payments.funds(order).filter(funds -> access.owns(funds.customer(), Permission.READ));
    }

    private Account gateway() {
        return Account.of(AccountKind.GATEWAY, ports.gateway.code());
    }

    private static Account advance(CustomerId customer) {
        return Account.of(AccountKind.CUSTOMER_ADVANCE, customer);
    }

    private Money zero() {
        return Money.zero(access.branch().currency());
    }
}
