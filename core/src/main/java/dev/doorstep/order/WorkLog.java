package dev.doorstep.order;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What workers write down while they work, and what customers say to charges in it. A charge that the customer agrees
 * to is taken when the order is completed, and shared like the price; any other is never taken.
 */
public final class WorkLog {
    private final Access access;
    private final OrderFile file;
    private final Scheduling scheduling;

    /** Opens the service for one transaction. */
    public WorkLog(Access access, Work work, Fulfilment.Ports ports, Scheduling scheduling) {
        this.access = access;
        this.file = new OrderFile(work, ports);
        this.scheduling = scheduling;
    }

    /**
     * What a worker writes down.
     *
     * @param kind what it is about
     * @param text the words
     * @param charge what it costs on top of the price, above zero and in the currency of the branch, or nothing
     */
    public record Remark(
            WorkEntry.Kind kind, String text, @Nullable Money charge) {
        /** Rejects a remark without words. */
        public Remark {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A remark about a %s has no words.".formatted(kind));
            }
        }
    }

    /**
     * Writes something down. Only the worker of the visit does, while the work goes on.
     *
     * @throws NotInServiceException if the work does not go on
     * @throws UnknownOrderException if the visit is somebody else's
     */
    public WorkEntry enter(VisitId id, Remark remark) {
        Visit visit = file.visit(id);
        Claim claim = scheduling.claimOf(id).orElseThrow(() -> new UnknownOrderException(id));
        access.requireOwn(claim.worker(), Permission.SERVE, () -> new UnknownOrderException(id));
        if (visit.state() != VisitState.IN_SERVICE) {
            throw new NotInServiceException(visit);
        }
        requireCurrency(remark.charge);
        return file.work().atomically(() -> {
            NoteId note = Objects.requireNonNull(file.note(visit.order(), Note.Kind.WORK, remark.text));
            WorkEntry entry = file.save(new WorkEntry(note, id, remark.kind, charge(remark.charge), 0));
            file.work().record(new VisitEvent.Logged(visit.order(), id, entry));
            return entry;
        });
    }

    /**
     * The customer agrees to a charge.
     *
     * @throws NothingToAnswerException if the entry asks nothing, or was answered before
     * @throws OrderNotOpenException if the order is over
     * @throws UnknownOrderException if the order is somebody else's
     */
    public WorkEntry agree(NoteId entry) {
        return answer(entry, WorkEntry.Answer.AGREED);
    }

    /** The customer refuses a charge; see {@link #agree} for what stands against it. */
    public WorkEntry refuse(NoteId entry) {
        return answer(entry, WorkEntry.Answer.REFUSED);
    }

    /**
     * Lists what was written down during a visit, oldest first. For the customer, the worker, and with the permission
     * to read.
     */
    public List<WorkEntry> of(VisitId id) {
        Visit visit = file.visit(id);
        if (!access.owns(file.order(visit.order()).customer(), Permission.READ)) {
            Claim claim = scheduling.claimOf(id).orElseThrow(() -> new UnknownOrderException(id));
            access.requireOwn(claim.worker(), Permission.READ, () -> new UnknownOrderException(id));
        }
        return file.ports().entries().of(id);
    }

    private WorkEntry answer(NoteId id, WorkEntry.Answer answer) {
        WorkEntry asked = file.ports().entries().find(id).orElseThrow(() -> new UnknownOrderException(id));
        Visit visit = file.visit(asked.visit());
        Order order = file.order(visit.order());
        access.requireOwn(order.customer(), Permission.SERVE, () -> new UnknownOrderException(id));
        file.openOrder(visit);
        return file.work().atomically(() -> {
            WorkEntry answered = file.save(asked.answered(answer));
            file.work().record(new VisitEvent.ChargeAnswered(order.id(), visit.id(), answered));
            return answered;
        });
    }

    private void requireCurrency(@Nullable Money charge) {
        if (charge != null && !charge.currency().equals(access.branch().currency())) {
            throw new IllegalArgumentException("A charge of %s is not in %s."
                    .formatted(charge, access.branch().currency()));
        }
    }

    private static WorkEntry.@Nullable Charge charge(@Nullable Money amount) {
        return amount == null ? null : new WorkEntry.Charge(amount, WorkEntry.Answer.WAITING);
    }
}
