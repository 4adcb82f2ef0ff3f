package dev.doorstep.settlement;

import dev.doorstep.commission.CommissionPlans;
import dev.doorstep.commission.Shares;
import dev.doorstep.commission.UnknownCommissionPlanException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.EarningId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.ledger.Bookkeeping;
import dev.doorstep.ledger.Posting;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.InsufficientFundsException;
import java.util.ArrayList;
import java.util.List;

/** Turning finished work into what its payees are owed, the moment it is finished. */
public final class Crediting {
    private final Access access;
    private final Work work;
    private final Ports ports;

    /**
     * What crediting needs.
     *
     * @param plans the commission plans
     * @param earnings where earnings are kept
     * @param cashier holds what the customer paid
     * @param books where it is booked
     */
    public record Ports(CommissionPlans plans, Earnings earnings, Cashier cashier, Bookkeeping books) {}

    /** Opens the service for one transaction. */
    public Crediting(Access access, Work work, Ports ports) {
        this.access = access;
        this.work = work;
        this.ports = ports;
    }

    /**
     * Shares the gross between worker, merchant and platform, takes the net up from what the customer paid, and books
     * both. A merchant bears its discounts out of its own part; the platform adds all the rest.
     *
     * @return one earning for each payee whose share is above zero
     * @throws AlreadyCreditedException if this worker's part of the visit was credited before
     * @throws InsufficientFundsException if the customer has not paid the net
     * @throws UnknownCommissionPlanException if there is no such plan
     */
    public List<Earning> credit(FinishedWork finished) {
        access.require(Permission.ACCOUNT);
        if (ports.earnings.ofVisit(finished.visit()).stream()
                .anyMatch(earning -> earning.source().worker().equals(finished.worker()))) {
            throw new AlreadyCreditedException(finished);
        }
        Shares shares = sharesOf(finished);
        return work.atomically(() -> {
            Money borne = finished.borneByMerchant(shares.merchant());
            Shares left = new Shares(shares.worker(), shares.merchant().minus(borne), shares.platform());
            List<Earning> earnings = earnings(finished, left);
            earnings.forEach(ports.earnings::add);
            book(finished, earnings, left.platform());
            return earnings;
        });
    }

    private Shares sharesOf(FinishedWork finished) {
        Shares shares = ports.plans
                .find(finished.plan())
                .orElseThrow(() -> new UnknownCommissionPlanException(finished.plan()))
                .split(finished.gross());
        return finished.merchant() == null ? shares.withoutMerchant() : shares;
    }

    private List<Earning> earnings(FinishedWork finished, Shares shares) {
        List<Earning> earnings = new ArrayList<>();
        if (shares.worker().isPositive()) {
            earnings.add(earning(finished, Payee.of(finished.worker()), shares.worker()));
        }
        MerchantId merchant = finished.merchant();
        if (merchant != null && shares.merchant().isPositive()) {
            earnings.add(earning(finished, Payee.of(merchant), shares.merchant()));
        }
        return List.copyOf(earnings);
    }

    private Earning earning(FinishedWork finished, Payee payee, Money amount) {
        EarningSource source = new EarningSource(finished.order(), finished.visit(), finished.worker());
        return new Earning(new EarningId(work.newId()), payee, source, amount, finished.finishedAt());
    }

    /** What the customer paid and what the platform adds goes to the payees; the platform keeps the commission. */
    private void book(FinishedWork finished, List<Earning> earnings, Money commission) {
        List<Posting> postings = new ArrayList<>();
        Money earned = earnings.stream().map(Earning::amount).reduce(commission, Money::plus);
        ports.cashier
                .takeUp(finished.order(), finished.net())
                .ifPresent(advance -> postings.add(Posting.debit(advance, finished.net())));
        Money compensation = finished.discounts().compensation();
        Money points = finished.discounts().points();
        postings.add(Posting.debit(Account.of(AccountKind.COMPENSATION_EXPENSE), compensation));
        postings.add(Posting.debit(Account.of(AccountKind.POINTS_EXPENSE), points));
        postings.add(Posting.debit(
                Account.of(AccountKind.PROMOTION_EXPENSE),
                earned.minus(finished.net()).minus(compensation).minus(points)));
        earnings.forEach(earning -> postings.add(Posting.credit(earning.payee().pending(), earning.amount())));
        postings.add(Posting.credit(Account.of(AccountKind.COMMISSION_REVENUE), commission));
        ports.books.post("visit.finished", Cashier.subject(finished.order()), postings);
    }
}
