package dev.doorstep.dispatch.allotment;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.dispatch.explanation.ChoiceReason;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PolicyDesk;
import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finding a worker for a visit by the ladder of the policy, and the answers of those who are asked. For the actor of a
 * transaction.
 */
public final class AllotmentDesk {
    /** The most allotments of one list. */
    public static final int LIST_MAX = 1_000;

    /** The most days of which figures are asked for at once. */
    public static final int DAYS_MAX = 366;

    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Desks desks;
    private final Climb climb;

    /**
     * Where allotments are kept, and what they are about.
     *
     * @param allotments the allotments
     * @param orders the orders and their visits
     */
    public record Ports(Allotments allotments, Fulfilment.Ports orders) {
        Visit visit(VisitId id) {
            return orders.visits().find(id).orElseThrow(() -> new UnknownOrderException(id));
        }

        Order order(Visit visit) {
            return orders.orders().find(visit.order()).orElseThrow(() -> new UnknownOrderException(visit.id()));
        }
    }

    /**
     * The services that allotting needs, of the same transaction.
     *
     * @param policies know the ladder
     * @param scheduling knows who does a visit, and moves it
     * @param fulfilment asks, and takes answers; opened with the access of the system
     */
    public record Desks(PolicyDesk policies, Scheduling scheduling, Fulfilment fulfilment) {}

    /** Opens the service for one transaction. */
    public AllotmentDesk(Access access, Work work, Ports ports, Desks desks) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.desks = desks;
        this.climb = new Climb(access, work, ports, desks);
    }

    /**
     * Begins to find a worker for a visit, on the first rung of the ladder that its day and its category go by. What
     * was begun already is answered again. Needs the permission to dispatch.
     *
     * @throws NotAllottableException if the visit is not paid yet, was called off, or somebody has it
     */
    public Allotment start(VisitId id) {
        access.require(Permission.DISPATCH);
        Optional<Allotment> open = openOf(id);
        if (open.isPresent()) {
            return open.get();
        }
        Allotment begun = begun(id);
        return climb.decide(begun, () -> climb.next(begun));
    }

    /**
     * A dispatcher gives a visit to a worker by hand, whoever is asked for it so far: at the earliest start at which
     * they can come. Needs the permission to dispatch.
     *
     * @throws NotAllottableException if the visit is not paid yet, was called off, or somebody has it
     * @throws UnknownWorkerException if there is no such worker
     * @throws dev.doorstep.availability.MoveRefusedException if the worker cannot come; it names everything that stands
     *     against them
     */
    public Allotment assign(VisitId id, WorkerId worker) {
        access.require(Permission.DISPATCH);
        Allotment known = openOf(id).orElseGet(() -> begun(id));
        return climb.decide(known, () -> climb.take(known, worker, ChoiceReason.BY_HAND));
    }

    /**
     * A dispatcher gives a visit to a worker by hand, against rules that they name and answer for: at the earliest
     * start at which the worker can come, or else at the earliest at which nothing else stands against them. What was
     * waived is kept in the history of the order, with the words. Needs the permissions to dispatch and to change
     * staff.
     *
     * @throws NotAllottableException if the visit is not paid yet, was called off, or somebody has it
     * @throws UnknownWorkerException if there is no such worker
     * @throws dev.doorstep.availability.MoveRefusedException if something else stands against the worker; it names all
     *     that is not waived
     */
    public Allotment assign(VisitId id, WorkerId worker, Waiver waiver) {
        access.require(Permission.DISPATCH);
        access.require(Permission.STAFF);
        Allotment known = openOf(id).orElseGet(() -> begun(id));
        return climb.decide(known, () -> climb.take(known, worker, waiver));
    }

    private Optional<Allotment> openOf(VisitId id) {
        return ports.allotments.find(id).filter(known -> known.state() == AllotmentState.OPEN);
    }

    /** Stands below the first rung of the ladder that the day and the category of a visit go by. */
    private Allotment begun(VisitId id) {
        Visit visit = ports.visit(id);
        Order order = ports.order(visit);
        if (order.state() != OrderState.OPEN || visit.state() != VisitState.PENDING_DISPATCH) {
            throw new NotAllottableException(id, visit.state());
        }
        DispatchPolicy policy =
                desks.policies.inForce(access.branch().dayOf(visit.promise().startInclusive()));
        CategoryId part = desks.policies.partOf(policy, order.sold().offering()).orElse(null);
        return Allotment.begun(
                        id, visit.order(), policy.named(), policy.terms(part).ladder(), work.now())
                .withVersion(ports.allotments.find(id).map(Allotment::version).orElse(0L));
    }

    /**
     * Lists the visits of a day for which nobody has begun to find a worker, the earliest promise first. Needs the
     * permission to dispatch.
     */
    public List<VisitId> waiting(LocalDate day) {
        access.require(Permission.DISPATCH);
        return ports.orders.visits().promisedIn(access.branch().windowOf(day)).stream()
                .filter(visit -> visit.state() == VisitState.PENDING_DISPATCH)
                .filter(visit -> ports.order(visit).state() == OrderState.OPEN)
                .map(Visit::id)
                .filter(visit -> openOf(visit).isEmpty())
                .toList();
    }

    /** Lists the visits for which an answer is overdue, the earliest due first. Needs the permission to dispatch. */
    public List<VisitId> overdue(int limit) {
        access.require(Permission.DISPATCH);
        return ports.allotments.dueBy(work.now(), limit).stream()
                .map(Allotment::visit)
                .toList();
    }

    /**
     * Climbs on if nobody answered in time; silence declines. What is not overdue, or over, is answered as it is. Needs
     * the permission to dispatch.
     *
     * @throws NotOnOfferException if nobody ever began to find a worker for the visit
     */
    public Allotment escalate(VisitId id) {
        access.require(Permission.DISPATCH);
        Allotment known = known(id);
        return climb.decide(known, () -> climb.overdue(known));
    }

    /** Finds the allotment of a visit. Needs the permission to read. */
    public Optional<Allotment> allotment(VisitId id) {
        access.require(Permission.READ);
        return ports.allotments.find(id);
    }

    /**
     * Lists what nobody has yet, what is due first first, what waits for a dispatcher last. Needs the permission to
     * read.
     */
    public List<Allotment> open() {
        access.require(Permission.READ);
        return ports.allotments.open(LIST_MAX);
    }

    /**
     * Says how fast the visits found their workers that began to look on some days. Needs the permission to read.
     *
     * @param first the first day, by the wall-clock of the branch
     * @param days how many days, 1 to {@value #DAYS_MAX}
     */
    public AllotmentFigures figures(LocalDate first, int days) {
        access.require(Permission.READ);
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("%d days are not 1 to %d.".formatted(days, DAYS_MAX));
        }
        return AllotmentFigures.of(
                ports.allotments.begunIn(access.branch().windowOf(first, first.plusDays(days - 1L))));
    }

    /**
     * The worker to whom a visit is shown accepts. Accepted again, the same is answered.
     *
     * @throws NotOnOfferException if the time to answer is over
     */
    public Allotment accept(VisitId id) {
        requireOwnClaim(id);
        Allotment known = known(id);
        if (known.state() == AllotmentState.TAKEN && ports.visit(id).state() == VisitState.ASSIGNED) {
            return known;
        }
        requireAwaited(known, Rung.Mode.OFFER);
        return climb.decide(known, () -> climb.taken(known));
    }

    /**
     * The worker to whom a visit is shown declines, and the next best is asked.
     *
     * @param reason why, in the worker's words
     * @throws NotOnOfferException if the time to answer is over
     */
    public Allotment decline(VisitId id, String reason) {
        requireOwnClaim(id);
        Allotment known = known(id);
        requireAwaited(known, Rung.Mode.OFFER);
        return climb.decide(known, () -> climb.declined(known, reason));
    }

    /**
     * Lists the visits that a worker may grab, those that must be taken first first. For the worker, and with the
     * permission to read.
     */
    public List<PoolEntry> pool(WorkerId worker) {
        access.requireOwn(worker, Permission.READ, () -> new UnknownWorkerException(worker));
        Map<LocalDate, CalendarSnapshot> days = new HashMap<>();
        return ports.allotments.open(LIST_MAX).stream()
                .filter(known -> known.isOn(Rung.Mode.POOL) && known.isAwaitedAt(work.now()))
                .flatMap(known ->
                        entry(known, day -> days.computeIfAbsent(day, read -> climb.around(worker, read))).stream())
                .toList();
    }

    /**
     * A worker grabs a visit from the pool: the first who does has it, at the earliest start at which they can come.
     *
     * @throws NotOnOfferException if somebody else was faster, or the visit is not in the pool
     * @throws dev.doorstep.availability.MoveRefusedException if the worker cannot come
     */
    public Allotment grab(VisitId id, WorkerId worker) {
        access.requireOwn(worker, Permission.SERVE, () -> new UnknownWorkerException(worker));
        Allotment known = known(id);
        requireAwaited(known, Rung.Mode.POOL);
        return climb.decide(known, () -> climb.take(known, worker, ChoiceReason.GRABBED));
    }

    /** Lists the visits for which a merchant is asked. For the merchant, and with the permission to read. */
    public List<Allotment> referred(MerchantId merchant) {
        if (!access.owns(merchant, Permission.READ)) {
            access.require(Permission.READ);
        }
        return ports.allotments.open(LIST_MAX).stream()
                .filter(known -> known.merchant().filter(merchant::equals).isPresent())
                .toList();
    }

    /**
     * The merchant who is asked sends one of its workers, at the earliest start at which they can come.
     *
     * @throws NotOnOfferException if the merchant is not asked, or its time to answer is over
     * @throws UnknownWorkerException if the worker is not one of the merchant's
     * @throws dev.doorstep.availability.MoveRefusedException if the worker cannot come
     */
    public Allotment appoint(VisitId id, WorkerId worker) {
        Allotment known = ofOwnMerchant(id);
        boolean own =
                desks.scheduling.snapshot(Staff.of(worker), access.branch().dayOf(work.now()), 1).workers().stream()
                        .map(time -> time.worker().terms().merchant())
                        .anyMatch(merchant -> known.merchant()
                                .filter(asked -> asked.equals(merchant))
                                .isPresent());
        if (!own) {
            throw new UnknownWorkerException(worker);
        }
        return climb.decide(known, () -> climb.take(known, worker, ChoiceReason.APPOINTED));
    }

    /**
     * The merchant who is asked sends nobody: the visit climbs on.
     *
     * @throws NotOnOfferException if the merchant is not asked, or its time to answer is over
     */
    public Allotment pass(VisitId id) {
        Allotment known = ofOwnMerchant(id);
        return climb.decide(known, () -> climb.next(known));
    }

    private Allotment known(VisitId id) {
        return ports.allotments.find(id).orElseThrow(() -> new NotOnOfferException(id));
    }

    private Allotment ofOwnMerchant(VisitId id) {
        Allotment known = known(id);
        MerchantId merchant = known.merchant().orElseThrow(() -> new NotOnOfferException(id));
        access.requireOwn(merchant, Permission.DISPATCH, () -> new NotOnOfferException(id));
        requireAwaited(known, Rung.Mode.MERCHANT);
        return known;
    }

    private Optional<PoolEntry> entry(Allotment known, Function<LocalDate, CalendarSnapshot> calendars) {
        Visit visit = ports.visit(known.visit());
        if (visit.state() != VisitState.PENDING_DISPATCH) {
            return Optional.empty();
        }
        Order order = ports.order(visit);
        LocalDate day = access.branch().dayOf(visit.promise().startInclusive());
        CalendarSnapshot own = calendars.apply(day);
        Demand asked =
                own.claimOf(visit.id()).map(has -> has.kept(visit.demand())).orElse(visit.demand());
        return own.without(List.of(visit.id()))
                .within(asked, visit.promise())
                .map(fit -> new PoolEntry(
                        visit.id(),
                        order.number(),
                        order.sold().name(),
                        visit.demand().place().district(),
                        fit.door(),
                        order.total(),
                        Objects.requireNonNull(known.due())));
    }

    private void requireOwnClaim(VisitId id) {
        Claim claim = desks.scheduling.claimOf(id).orElseThrow(() -> new NotOnOfferException(id));
        access.requireOwn(claim.worker(), Permission.SERVE, () -> new NotOnOfferException(id));
    }

    private void requireAwaited(Allotment known, Rung.Mode mode) {
        if (!known.isOn(mode) || !known.isAwaitedAt(work.now())) {
            throw new NotOnOfferException(known.visit());
        }
    }
}
