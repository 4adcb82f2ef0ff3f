package dev.doorstep.settlement;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.event.Reaction;
import dev.doorstep.kernel.Money;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderEvent;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.Visit;
import dev.doorstep.pricing.promotion.Funder;
import dev.doorstep.pricing.promotion.Reversal;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Credits those who did the work in the same transaction that completes the order. */
public final class CreditOnCompletion implements Reaction<OrderEvent.Completed> {
    private final Crediting crediting;
    private final Fulfilment.Ports orders;
    private final Scheduling scheduling;
    private final Workers workers;

    /**
     * Makes the reaction for one transaction.
     *
     * @param crediting opened with the access of the system
     */
    public CreditOnCompletion(Crediting crediting, Fulfilment.Ports orders, Scheduling scheduling, Workers workers) {
        this.crediting = crediting;
        this.orders = orders;
        this.scheduling = scheduling;
        this.workers = workers;
    }

    @Override
    public Class<OrderEvent.Completed> hears() {
        return OrderEvent.Completed.class;
    }

    @Override
    public void on(OrderEvent.Completed event) {
        Order order = orders.orders().find(event.order()).orElseThrow(() -> new UnknownOrderException(event.order()));
        List<Visit> visits = orders.visits().of(order.id());
        if (!visits.isEmpty()) {
            credit(order, visits);
        }
    }

    private void credit(Order order, List<Visit> visits) {
        Reversal sold = order.sold().quote().reversal();
        Money zero = Money.zero(order.total().currency());
        Money compensation =
                visits.stream().map(visit -> visit.compensated(zero)).reduce(zero, Money::plus);
        FinishedWork.Discounts discounts = new FinishedWork.Discounts(
                sold.put(Funder.PLATFORM),
                sold.put(Funder.MERCHANT),
                compensation,
                sold.refund(compensation).after().tendered());
        CrewShares shares = CrewShares.of(order.gross(visits), discounts);
        for (int i = 0; i < visits.size(); i++) {
            credit(visits.get(i), shares.gross().get(i), shares.discounts().get(i));
        }
    }

    private void credit(Visit visit, Money gross, FinishedWork.Discounts discounts) {
        Claim claim = scheduling.claimOf(visit.id()).orElseThrow(() -> new UnknownOrderException(visit.id()));
        Worker worker = workers.find(claim.worker()).orElseThrow(() -> new UnknownWorkerException(claim.worker()));
        crediting.credit(new FinishedWork(
                visit.order(),
                visit.id(),
                worker.id(),
                worker.terms().merchant(),
                worker.terms().plan(),
                gross.plus(orders.extras(visit.id(), Money.zero(gross.currency()))),
                discounts,
                end(visit)));
    }

    /** Whoever was shut out while others of the crew worked came all the same, and is paid. */
    private static Instant end(Visit visit) {
        Instant finished = visit.progress().finishedAt();
        return finished == null ? Objects.requireNonNull(visit.progress().arrivedAt()) : finished;
    }
}
