package dev.doorstep.settlement;

import dev.doorstep.event.Reaction;
import dev.doorstep.kernel.Money;
import dev.doorstep.order.engagement.Charge;
import dev.doorstep.order.engagement.EngagementEvent;
import dev.doorstep.order.engagement.EngagementStatement;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.util.Objects;

/** Credits those who were there in the same transaction that bills a month of an engagement. */
public final class CreditOnStatement implements Reaction<EngagementEvent.Billed> {
    private final Crediting crediting;
    private final Workers workers;

    /**
     * Makes the reaction for one transaction.
     *
     * @param crediting opened with the access of the system
     */
    public CreditOnStatement(Crediting crediting, Workers workers) {
        this.crediting = crediting;
        this.workers = workers;
    }

    @Override
    public Class<EngagementEvent.Billed> hears() {
        return EngagementEvent.Billed.class;
    }

    @Override
    public void on(EngagementEvent.Billed event) {
        event.statement().parts().forEach(part -> credit(event, part));
    }

    private void credit(EngagementEvent.Billed event, EngagementStatement.Part part) {
        Worker worker = workers.find(part.worker()).orElseThrow(() -> new UnknownWorkerException(part.worker()));
        Charge charge = part.charge();
        Money zero = Money.zero(charge.net().currency());
        crediting.credit(new FinishedWork(
                event.order(),
                part.day(),
                worker.id(),
                worker.terms().merchant(),
                worker.terms().plan(),
                charge.gross(),
                new FinishedWork.Discounts(charge.platform(), charge.merchant(), zero, zero),
                Objects.requireNonNull(event.statement().billedAt())));
    }
}
