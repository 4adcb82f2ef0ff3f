package dev.doorstep.order;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.leave.LeaveDesk;
import dev.doorstep.availability.leave.LeaveEvent;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.customer.Address;
import dev.doorstep.customer.Customers;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.course.Positions;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.points.PointsDesk;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.cancellation.Compensation;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.workforce.BlockDesk;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.block.BlockReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What happens to a visit between the promise and the finished work: offer, answer, way, work, acceptance. */
public final class Fulfilment {
    /** How long a customer may look at finished work before it counts as accepted. */
    public static final Duration ACCEPTANCE_TIME = Duration.ofDays(2);

    private final Access access;
    private final Work work;
    private final OrderFile file;
    private final Desks desks;
    private final FeeTerms terms;

    /**
     * Where orders are kept, with what belongs to them.
     *
     * @param orders the orders
     * @param visits the visits
     * @param notes what people say about them
     * @param entries what workers write down
     * @param positions where workers were seen
     */
    public record Ports(Orders orders, Visits visits, Notes notes, WorkEntries entries, Positions positions) {
        /** Sums what the customer agreed to pay for a visit on top of its price. */
        public Money extras(VisitId visit, Money zero) {
            return entries.of(visit).stream().map(entry -> entry.agreed(zero)).reduce(zero, Money::plus);
        }
    }

    /**
     * The services that fulfilment needs, of the same transaction.
     *
     * @param catalog knows what was sold
     * @param pricing knows what a no-show costs
     * @param leave enters and approves leave; for the actor, who needs the permission
     * @param blocks keep workers away from customers; for the actor, who needs the permission
     * @param scheduling knows who does a visit, and finds somebody else
     * @param cashier takes the balance and returns money; opened with the access of the system
     * @param points returns points; opened with the access of the system
     * @param customers know where the door is
     */
    public record Desks(
            Catalog catalog,
            Pricing pricing,
            LeaveDesk leave,
            BlockDesk blocks,
            Scheduling scheduling,
            Cashier cashier,
            PointsDesk points,
            Customers customers) {}

    /** Opens the service for one transaction. */
    public Fulfilment(Access access, Work work, Ports ports, Desks desks) {
        this.access = access;
        this.work = work;
        this.file = new OrderFile(work, ports);
        this.desks = desks;
        this.terms = new FeeTerms(work, file, desks.pricing, desks.scheduling);
    }

    /**
     * Shows a visit to the worker who has its claim.
     *
     * @throws OrderNotOpenException if its order is not paid yet, or is over
     */
    public Visit offer(VisitId id) {
        access.require(Permission.DISPATCH);
        Visit visit = file.visit(id);
        file.openOrder(visit);
        WorkerId worker = claimOf(visit).worker();
        return work.atomically(() -> {
            Visit offered = file.save(visit.offered());
            work.record(new VisitEvent.Offered(visit.order(), id, worker));
            return offered;
        });
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
     * The worker declines. Somebody else gets the visit at once if anybody can; otherwise it waits for dispatch without
     * a worker.
     *
     * @param reason why, in the worker's words
     */
    public Visit decline(VisitId id, String reason) {
        return byWorker(id, worker -> visit -> {
            Visit declined = visit.declined(worker);
            NoteId note = file.note(visit.order(), Note.Kind.DECLINE, reason);
            work.record(new VisitEvent.Declined(visit.order(), id, worker, note));
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

    /**
     * The worker is at the door. What the customer gets back if that is late is settled at this moment, and given when
     * the work is accepted.
     */
    public Visit arrive(VisitId id) {
        return byWorker(id, worker -> visit -> {
            Visit arrived = visit.arrived(work.now());
            work.record(new VisitEvent.Arrived(visit.order(), id, worker));
            return compensated(arrived, worker, Party.WORKER);
        });
    }

    /**
     * Says that a worker came late because of somebody or something else, until the work is accepted: what goes back is
     * what the policy says of that party. Needs the permission to serve.
     *
     * @param because because of whom
     */
    public Visit excuse(VisitId id, Party because) {
        access.require(Permission.SERVE);
        return byWorker(
                id, worker -> visit -> visit.compensation() == null ? visit : compensated(visit, worker, because));
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
     * The customer accepts the work. What is left of the price is taken, and the extras agreed to; when all visits of
     * the order are done, it is completed.
     *
     * @throws dev.doorstep.payment.PaymentDeclinedException if the customer cannot pay what is left
     */
    public Visit approve(VisitId id) {
        return byCustomer(id, worker -> visit -> {
            Visit done = file.save(visit.done());
            work.record(new VisitEvent.Approved(visit.order(), id, worker));
            completeIfOver(done);
            return done;
        });
    }

    /**
     * The customer does not accept the work, which goes on.
     *
     * @param reason what is missing, in the customer's words
     */
    public Visit reject(VisitId id, String reason) {
        return byCustomer(id, worker -> visit -> {
            Visit reopened = file.save(visit.reopened());
            NoteId note = file.note(visit.order(), Note.Kind.REJECTION, reason);
            work.record(new VisitEvent.Rejected(visit.order(), id, worker, note));
            return reopened;
        });
    }

    /**
     * Lists visits whose customers have said nothing for {@link #ACCEPTANCE_TIME} since the work was finished, the
     * longest wait first: whoever says nothing accepts. Needs the permission to serve.
     */
    public List<VisitId> silentlyAccepted(int limit) {
        access.require(Permission.SERVE);
        return file.ports().visits().unaccepted(work.now().minus(ACCEPTANCE_TIME), limit).stream()
                .map(Visit::id)
                .toList();
    }

    /** Says what it costs the customer if nobody opens the door; what it says is what {@link #noShow} does. */
    public CancellationQuote quoteNoShow(VisitId id) {
        Visit visit = file.visit(id);
        Order order = file.order(visit.order());
        if (!access.owns(order.customer(), Permission.READ)) {
            claim(id);
        }
        return terms.noShow(order, visit);
    }

    /**
     * Nobody opened the door: the fee for that is kept, the rest goes back, and the order is over. Where others of a
     * crew have begun, only this visit is over, and the customer pays for all of them.
     *
     * @throws StillWaitingException if the worker has not waited as long as was promised
     */
    public Visit noShow(VisitId id) {
        return work.atomically(() -> {
            Visit missed = byWorker(id, worker -> visit -> {
                Visit shutOut = visit.noShow();
                Order order = file.openOrder(visit);
                CancellationQuote quote = terms.requireNoShow(order, visit);
                work.record(new VisitEvent.NoShow(visit.order(), id, worker));
                List<Visit> others = file.othersOf(visit);
                if (OrderFile.isBeforeWork(others)) {
                    others.forEach(this::callOff);
                    settle(order, quote.fee());
                }
                return shutOut;
            });
            completeIfOver(missed);
            return missed;
        });
    }

    private void callOff(Visit visit) {
        file.save(visit.cancelled());
        desks.scheduling.release(visit.id());
    }

    /**
     * A worker is away for some time. Each visit that this displaces goes to somebody else at once if anybody can come;
     * otherwise it waits for dispatch without a worker.
     *
     * @param reason why, in the worker's words
     * @return the displaced visits as they are now
     */
    public List<Visit> absent(WorkerId worker, TimeWindow window, String reason) {
        return work.atomically(() -> displaced(desks.leave.enter(worker, window, reason, this::isBound)));
    }

    /**
     * Approves the leave that a worker asked for; what it displaces goes the same way as if the worker were simply
     * {@linkplain #absent(WorkerId, TimeWindow, String) absent}.
     *
     * @return the displaced visits as they are now
     */
    public List<Visit> approveLeave(LeaveId leave) {
        return work.atomically(() -> displaced(desks.leave.approve(leave, this::isBound)));
    }

    private List<Visit> displaced(LeaveEvent.Taken taken) {
        return displaced(file.ports().visits().findAll(taken.displaced()), "absent");
    }

    private List<Visit> displaced(List<Visit> visits, String reason) {
        return visits.stream()
                .map(visit -> visit.state() == VisitState.PENDING_DISPATCH ? visit : visit.returned())
                .map(file::save)
                .map(visit -> replaced(visit, reason))
                .toList();
    }

    /**
     * A customer complained about a worker, who comes to none of their doors any more until a day is over: a block by
     * the customer says so, unless one stands that day anyway. Each visit of the customer that the worker has on that
     * day and is not at yet goes to somebody else at once if anybody can come; otherwise it waits for dispatch without
     * a worker. Needs the permission for staff.
     *
     * @param reason why, as the worker is told
     * @param day by the branch's wall-clock, today or later
     * @return the displaced visits as they are now
     * @throws UnknownWorkerException if there is no such worker
     * @throws dev.doorstep.workforce.block.UnusableBlockEndException if the day is over
     */
    public List<Visit> complained(WorkerId worker, CustomerId customer, BlockReason reason, LocalDate day) {
        access.require(Permission.STAFF);
        return work.atomically(() -> {
            desks.blocks.keepAway(worker, customer, reason, day);
            List<Visit> theirs = file
                    .ports()
                    .visits()
                    .promisedIn(access.branch().windowOf(day))
                    .stream()
                    .filter(visit -> visit.demand().customer().equals(customer)
                            && visit.state().isReplaceable())
                    .filter(visit -> isOf(worker, visit))
                    .toList();
            return displaced(theirs, "complaint");
        });
    }

    private boolean isOf(WorkerId worker, Visit visit) {
        Optional<Claim> claim = desks.scheduling.claimOf(visit.id());
        return claim.filter(own -> own.worker().equals(worker)).isPresent();
    }

    /** A worker who is at the door, or was there, stays the worker of that visit. */
    private boolean isBound(VisitId id) {
        return file.ports()
                .visits()
                .find(id)
                .filter(visit -> !visit.state().isReplaceable())
                .isPresent();
    }

    /** Finds a visit. Needs the permission to read. */
    public Optional<Visit> visit(VisitId id) {
        access.require(Permission.READ);
        return file.ports().visits().find(id);
    }

    /** Lists the visits whose promise starts in a window, the earliest first. */
    public List<Visit> promisedIn(TimeWindow window) {
        access.require(Permission.READ);
        return file.ports().visits().promisedIn(window);
    }

    /** Tells who does a visit, and when; nothing if nobody can. For the worker, and with the permission to read. */
    public Optional<Claim> claim(VisitId id) {
        Optional<Claim> claim = desks.scheduling.claimOf(file.visit(id).id());
        claim.ifPresentOrElse(
                found -> access.requireOwn(found.worker(), Permission.READ, () -> new UnknownOrderException(id)),
                () -> access.require(Permission.READ));
        return claim;
    }

    /**
     * Tells the worker of a visit what is to be done, where, and what the customer wishes. For the worker, and with the
     * permission to read.
     *
     * @throws UnknownOrderException if the visit is somebody else's
     */
    public VisitBrief brief(VisitId id) {
        Visit visit = file.visit(id);
        Claim claim = claim(id).orElseThrow(() -> new NobodyAssignedException(id));
        Order order = file.order(visit.order());
        PriceRequest sold = order.sold().quote().request();
        return new VisitBrief(
                order.number(),
                order.sold().name(),
                sold.units(),
                desks.catalog
                        .offering(sold.offering(), order.sold().offeringVersion())
                        .told(order.sold().inAll()),
                claim.door(),
                place(order, visit),
                visit.demand().gender(),
                file.ports().notes().of(order.id()).stream()
                        .filter(note -> note.kind().isForWhoeverComes())
                        .map(Note::text)
                        .toList());
    }

    /** The house is shown from the acceptance on until all is over. */
    private VisitBrief.Place place(Order order, Visit visit) {
        Address home = desks.customers
                .find(order.customer())
                .orElseThrow(() -> new UnknownOrderException(order.id()))
                .home();
        boolean open = visit.state().compareTo(VisitState.ASSIGNED) >= 0
                && visit.state().compareTo(VisitState.AWAITING_ACCEPTANCE) <= 0;
        return new VisitBrief.Place(
                home.district(), home.street(), open ? (home.house() + " " + home.accessNotes()).strip() : "");
    }

    private Visit compensated(Visit visit, WorkerId worker, Party because) {
        Instant arrival = Objects.requireNonNull(visit.progress().arrivedAt());
        Compensation owed = beyondOthers(terms.lateness(file.order(visit.order()), visit, arrival, because), visit);
        if (owed.amount().isZero() && visit.compensation() == null) {
            return visit;
        }
        long late = Duration.between(visit.promise().endExclusive(), arrival).toMinutes();
        work.record(new VisitEvent.Late(visit.order(), visit.id(), worker, because, late, owed.rule(), owed.amount()));
        return visit.compensated(owed);
    }

    /** Of several who come late for one order the latest counts. */
    private Compensation beyondOthers(Compensation owed, Visit visit) {
        Money zero = Money.zero(owed.amount().currency());
        return owed.amount().isZero() ? owed : owed.beyond(OrderFile.compensation(file.othersOf(visit), zero));
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

    /** Completes the order of a visit when nobody is to come or at work any more. */
    private void completeIfOver(Visit last) {
        Order order = file.order(last.order());
        if (order.state() == OrderState.OPEN
                && file.visitsOf(order.id()).stream()
                        .allMatch(visit -> visit.state() == VisitState.DONE || visit.state() == VisitState.NO_SHOW)) {
            complete(order);
        }
    }

    private void complete(Order order) {
        reckoning().complete(order, file.compensation(order), file.extras(order));
        file.save(order.completed());
        work.record(new OrderEvent.Completed(order.id()));
    }

    private void settle(Order order, Money fee) {
        Reckoning.Outcome money = reckoning().callOff(order, fee, "visit.no-show");
        file.save(order.cancelled());
        work.record(new OrderEvent.Cancelled(order.id(), OrderEvent.Cause.NO_SHOW, null, money.kept(), money.back()));
    }

    private Reckoning reckoning() {
        return new Reckoning(desks.cashier, desks.points);
    }

    private Visit byWorker(VisitId id, Function<WorkerId, Function<Visit, Visit>> step) {
        Visit visit = file.visit(id);
        Claim claim = desks.scheduling
                .claimOf(id)
                .orElseThrow(() ->
                        access.may(Permission.SERVE) ? new NobodyAssignedException(id) : new UnknownOrderException(id));
        access.requireOwn(claim.worker(), Permission.SERVE, () -> new UnknownOrderException(id));
        file.openOrder(visit);
        return work.atomically(() -> file.save(step.apply(claim.worker()).apply(visit)));
    }

    private Visit byCustomer(VisitId id, Function<WorkerId, Function<Visit, Visit>> step) {
        Visit visit = file.visit(id);
        Order order = file.order(visit.order());
        access.requireOwn(order.customer(), Permission.SERVE, () -> new UnknownOrderException(id));
        file.openOrder(visit);
        return work.atomically(() -> step.apply(claimOf(visit).worker()).apply(visit));
    }

    private Claim claimOf(Visit visit) {
        return desks.scheduling.claimOf(visit.id()).orElseThrow(() -> new NobodyAssignedException(visit.id()));
    }
}
