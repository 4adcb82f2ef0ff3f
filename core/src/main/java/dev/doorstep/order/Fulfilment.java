package dev.doorstep.order;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.pricing.CancellationQuote;
import dev.doorstep.pricing.Pricing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What happens to a visit between the promise and the finished work: offer, answer, way, work, acceptance. */
public final class Fulfilment {
    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Desks desks;

    /**
     * Where orders and visits are kept.
     *
     * @param orders the orders
     * @param visits the visits
     */
    public record Ports(Orders orders, Visits visits) {}

    /**
     * The services that fulfilment needs, of the same transaction.
     *
     * @param pricing knows what a no-show costs
     * @param availability enters leave; for the actor, who needs the permission
     * @param scheduling knows who does a visit, and finds somebody else
     * @param cashier takes the balance and returns money; opened with the access of the system
     */
    public record Desks(Pricing pricing, Availability availability, Scheduling scheduling, Cashier cashier) {}

    /** Opens the service for one transaction. */
    public Fulfilment(Access access, Work work, Ports ports, Desks desks) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.desks = desks;
    }

    /** Shows a visit to the worker who has its claim. */
    public Visit offer(VisitId id) {
        access.require(Permission.DISPATCH);
        Visit visit = find(id);
        WorkerId worker = claimOf(visit).worker();
        Visit offered = ports.visits.save(visit.offered());
        work.record(new VisitEvent.Offered(visit.order(), id, worker));
        return offered;
    }

    /** The worker accepts; the claim is firm from now on. */
    public Visit accept(VisitId id) {
        return byWorker(id, worker -> visit -> {
            Visit assigned = visit.assigned();
            desks.scheduling.firm(id);
            work.record(new VisitEvent.Assigned(visit.order(), id, worker));
            return assigned;
        });
    }

    /**
     * The worker declines. Somebody else gets the visit at once if anybody can; otherwise it waits for dispatch without a worker.
     *
     * @param reason why, in the worker's words
     */
    public Visit decline(VisitId id, String reason) {
        return byWorker(id, worker -> visit -> {
            Visit declined = visit.declined(worker);
            work.record(new VisitEvent.Declined(visit.order(), id, worker, reason));
            replace(declined, "declined");
            return declined;
        });
    }

    /** The worker sets out. */
    public Visit depart(VisitId id) {
        return byWorker(id, worker -> visit -> {
            Visit departed = visit.departed(work.now());
            work.record(new VisitEvent.Departed(visit.order(), id, worker));
            return departed;
        });
    }

    /** The worker is at the door. */
    public Visit arrive(VisitId id) {
        return byWorker(id, worker -> visit -> {
            Visit arrived = visit.arrived(work.now());
            work.record(new VisitEvent.Arrived(visit.order(), id, worker));
            return arrived;
        });
    }

    /** Work begins. */
    public Visit start(VisitId id) {
        return byWorker(id, worker -> visit -> {
            Visit started = visit.started(work.now());
            work.record(new VisitEvent.Started(visit.order(), id, worker));
            return started;
        });
    }

    /** Work is finished. */
    public Visit finish(VisitId id) {
        return byWorker(id, worker -> visit -> {
            Visit finished = visit.finished(work.now());
            work.record(new VisitEvent.Finished(visit.order(), id, worker));
            return finished;
        });
    }

    /**
     * The customer accepts the work. What is left of the price is taken; when all visits of the order are done, it is completed.
     */
    public Visit approve(VisitId id) {
        Visit visit = find(id);
        Order order = orderOf(visit);
        access.requireOwn(order.customer(), Permission.SERVE, () -> new UnknownOrderException(id));
        return work.atomically(() -> {
            WorkerId worker = claimOf(visit).worker();
            Visit done = ports.visits.save(visit.done());
            work.record(new VisitEvent.Approved(visit.order(), id, worker));
            if (ports.visits.of(order.id()).stream().allMatch(other -> other.state() == VisitState.DONE)) {
                complete(order);
            }
            return done;
        });
    }

    /** Nobody opened the door: the fee for that is kept, the rest goes back, and the order is over. */
    public Visit noShow(VisitId id) {
        return byWorker(id, worker -> visit -> {
            Visit missed = visit.noShow();
            Order order = orderOf(visit);
            CancellationQuote quote = desks.pricing.cancellationPolicy().noShow(order.total(), ActorKind.CUSTOMER);
            work.record(new VisitEvent.NoShow(visit.order(), id, worker));
            settle(order, quote.fee());
            return missed;
        });
    }

    /**
     * A worker is away for some time. Each visit that this displaces goes to somebody else at once if anybody can come; otherwise
     * it waits for dispatch without a worker.
     *
     * @param reason why, in the worker's words
     * @return the displaced visits as they are now
     */
    public List<Visit> absent(WorkerId worker, TimeWindow window, String reason) {
        return work.atomically(() -> {
            List<VisitId> displaced =
                    desks.availability.leave(worker, window, reason).displaced();
            return ports.visits.findAll(displaced).stream()
                    .filter(visit -> VisitState.dispatchable().contains(visit.state()))
                    .map(visit -> visit.state() == VisitState.PENDING_DISPATCH ? visit : visit.returned())
                    .map(ports.visits::save)
                    .map(visit -> replaced(visit, "absent"))
                    .toList();
        });
    }

    /** Lists the visits whose promise starts in a window, the earliest first. */
    public List<Visit> promisedIn(TimeWindow window) {
        access.require(Permission.READ);
        return ports.visits.promisedIn(window);
    }

    /** Tells who does a visit, and when; nothing if nobody can. For the worker, and with the permission to read. */
    public Optional<Claim> claim(VisitId id) {
        Optional<Claim> claim = desks.scheduling.claimOf(find(id).id());
        claim.ifPresentOrElse(
                found -> access.requireOwn(found.worker(), Permission.READ, () -> new UnknownOrderException(id)),
                () -> access.require(Permission.READ));
        return claim;
    }

    private Visit replaced(Visit visit, String reason) {
        replace(visit, reason);
        return visit;
    }

    private void replace(Visit visit, String reason) {
        desks.scheduling
                .substitute(visit.demand(), visit.promise())
                .ifPresentOrElse(
                        claim -> work.record(
                                new VisitEvent.Moved(visit.order(), visit.id(), claim.worker(), claim.door())),
                        () -> work.record(new VisitEvent.Displaced(visit.order(), visit.id(), reason)));
    }

    private void complete(Order order) {
        Money paid = desks.cashier.available(order.id());
        Money balance = order.total().minus(paid);
        if (balance.isPositive()) {
            desks.cashier.collect(order.id(), order.customer(), balance, PaymentKind.BALANCE);
        }
        ports.orders.save(order.completed());
        work.record(new OrderEvent.Completed(order.id()));
    }

    private void settle(Order order, Money fee) {
        Money paid = desks.cashier.available(order.id());
        Money kept = fee.min(paid);
        desks.cashier.retain(order.id(), kept, "visit.no-show");
        desks.cashier.refund(order.id(), paid.minus(kept), "visit.no-show");
        ports.orders.save(order.cancelled());
        work.record(new OrderEvent.Cancelled(order.id(), "no-show", kept, paid.minus(kept)));
    }

    private Visit byWorker(VisitId id, Function<WorkerId, Function<Visit, Visit>> step) {
        Visit visit = find(id);
        Claim claim = claimOf(visit);
        access.requireOwn(claim.worker(), Permission.SERVE, () -> new UnknownOrderException(id));
        return work.atomically(
                () -> ports.visits.save(step.apply(claim.worker()).apply(visit)));
    }

    private Visit find(VisitId id) {
        return ports.visits.find(id).orElseThrow(() -> new UnknownOrderException(id));
    }

    private Order orderOf(Visit visit) {
        return ports.orders.find(visit.order()).orElseThrow(() -> new UnknownOrderException(visit.order()));
    }

    private Claim claimOf(Visit visit) {
        return desks.scheduling.claimOf(visit.id()).orElseThrow(() -> new NobodyAssignedException(visit.id()));
    }
}
