package dev.doorstep.order;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an order ends before its work was done: its visits go, their times are free, and what was paid beyond the fee
 * goes back. For one transaction.
 */
record CallingOff(Work work, OrderFile file, FeeTerms terms, Booking.Desks desks) {
    /** At an agreed fee, in the customer's words. */
    Order cancel(Order order, CancellationQuote agreed, String reason) {
        Money fee = terms.requireSame(order, agreed.fee(), terms.cancellation(order, agreed.by()));
        NoteId note = file.note(order.id(), Note.Kind.CANCELLATION, reason);
        return callOff(order, OrderEvent.Cause.CALLED_OFF, note, fee);
    }

    /** What was not paid while its time was held; each by itself. */
    int unpaid() {
        List<Order> expired =
                file.all(page -> file.ports().orders().in(Set.of(OrderState.AWAITING_PAYMENT), page)).stream()
                        .filter(this::isExpired)
                        .toList();
        expired.forEach(order -> work.atomically(() -> free(order, OrderEvent.Cause.UNPAID)));
        return expired.size();
    }

    /** What was bought in a group that is overdue, unless its work was begun. */
    List<Order> group(CouponCode group) {
        return desks.pricing().groupBuys().expire(group).stream()
                .map(file::order)
                .filter(file::isBeforeWork)
                .map(order -> free(order, OrderEvent.Cause.GROUP_EXPIRED))
                .toList();
    }

    private Order free(Order order, OrderEvent.Cause cause) {
        return callOff(order, cause, null, Money.zero(order.total().currency()));
    }

    private boolean isExpired(Order order) {
        return file.visitsOf(order.id()).stream()
                .allMatch(visit ->
                        desks.scheduling().claimOf(visit.id()).stream().noneMatch(claim -> claim.standsAt(work.now())));
    }

    private Order callOff(Order order, OrderEvent.Cause cause, @Nullable NoteId note, Money fee) {
        Order cancelled = file.save(order.cancelled());
        for (Visit visit : file.visitsOf(order.id())) {
            file.save(visit.cancelled());
            desks.scheduling().release(visit.id());
        }
        Reckoning.Outcome money = new Reckoning(desks.cashier(), desks.points()).callOff(order, fee, "order.cancelled");
        desks.pricing().promotions().release(order.id());
        work.record(new OrderEvent.Cancelled(order.id(), cause, note, money.kept(), money.back()));
        return cancelled;
    }
}
