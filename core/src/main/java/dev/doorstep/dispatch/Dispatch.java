package dev.doorstep.dispatch;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimMove;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.advice.Advice;
import dev.doorstep.availability.advice.Advisor;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.commission.CommissionPlans;
import dev.doorstep.dispatch.allotment.AllotmentDesk;
import dev.doorstep.dispatch.allotment.Allotments;
import dev.doorstep.dispatch.board.Board;
import dev.doorstep.dispatch.explanation.Selection;
import dev.doorstep.dispatch.explanation.VisitExplanation;
import dev.doorstep.dispatch.explanation.WorkerAnswer;
import dev.doorstep.dispatch.policy.DispatchPolicies;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PolicyDesk;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.dispatch.scoring.Score;
import dev.doorstep.dispatch.scoring.Scorers;
import dev.doorstep.dispatch.scoring.Scoring;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.PlanId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.Matching;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitEvent;
import dev.doorstep.order.VisitPrices;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.engagement.Engagements;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.BlockDesk;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.block.BlockNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reading a day's problem, keeping plans, putting them into force and explaining them: for the actor of a transaction.
 * Planning itself needs no transaction: {@link DayPlanner}.
 */
public final class Dispatch {
    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Scheduling scheduling;
    private final BlockDesk blocks;
    private final Scorers scorers;
    private final PolicyDesk policies;
    private final AllotmentDesk allotments;

    /**
     * Where plans are kept, and what they are about.
     *
     * @param plans the plans
     * @param policies the policies that plans are made under
     * @param allotments how far visits have come in finding their workers
     * @param orders the orders and their visits
     * @param engagements the engagements, whose days plans are made around
     * @param commissions how the prices of finished work are shared
     */
    public record Ports(
            Plans plans,
            DispatchPolicies policies,
            Allotments allotments,
            Fulfilment.Ports orders,
            Engagements engagements,
            CommissionPlans commissions) {}

    /**
     * The services that dispatch needs, of the same transaction.
     *
     * @param scheduling knows who does a visit, and moves it
     * @param catalog knows which categories there are
     * @param fulfilment asks workers, and takes their answers; opened with the access of the system
     * @param blocks tells workers what keeps them from visits
     * @param scorers say who suits a visit best beyond the way
     */
    public record Desks(
            Scheduling scheduling, Catalog catalog, Fulfilment fulfilment, BlockDesk blocks, Scorers scorers) {}

    /** Opens the service for one transaction. */
    public Dispatch(Access access, Work work, Ports ports, Desks desks) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.scheduling = desks.scheduling;
        this.blocks = desks.blocks;
        this.scorers = desks.scorers;
        this.policies = new PolicyDesk(access, work, ports.policies, desks.catalog);
        this.allotments = new AllotmentDesk(
                access,
                work,
                new AllotmentDesk.Ports(ports.allotments, ports.orders),
                new AllotmentDesk.Desks(policies, scheduling, desks.fulfilment));
    }

    /** Returns who writes and reads what a branch wants of its plans. */
    public PolicyDesk policies() {
        return policies;
    }

    /** Returns who finds workers for visits one by one, and takes the answers of those who are asked. */
    public AllotmentDesk allotments() {
        return allotments;
    }

    /**
     * Reads all that the plan of a day depends on, under the policy that the day goes by. Needs the permissions to
     * dispatch and to read.
     */
    public DispatchProblem problem(LocalDate day) {
        return problem(day, policies.inForce(day));
    }

    /**
     * Reads all that the plan of a day depends on. A visit may move if it was promised to start on that day, nobody has
     * set out for it, it does not start within the policy's freeze, and no worker has accepted it, unless the policy
     * says otherwise. Of a crew that lacks somebody, only the visits that nobody has may move. Needs the permission to
     * dispatch.
     */
    public DispatchProblem problem(LocalDate day, DispatchPolicy policy) {
        return day(day, policy).problem();
    }

    /** Reads a day with all its visits that somebody else could still be sent to. Needs the permission to dispatch. */
    public DispatchDay day(LocalDate day, DispatchPolicy policy) {
        access.require(Permission.DISPATCH);
        CalendarSnapshot calendars = scheduling.snapshot(Staff.all(), day, 1);
        Map<VisitId, Claim> claims = new HashMap<>();
        calendars.workers().forEach(time -> time.claims().forEach(claim -> claims.put(claim.visit(), claim)));
        List<VisitTask> free = new ArrayList<>();
        List<VisitTask> held = new ArrayList<>();
        Parts parts = new Parts(policies, ports.orders().orders(), policy);
        for (Visit visit : ports.orders().visits().promisedIn(access.branch().windowOf(day))) {
            Optional<Claim> claim = Optional.ofNullable(claims.get(visit.id()));
            if (!VisitState.dispatchable().contains(visit.state())) {
                continue;
            }
            VisitTask task = scored(
                    new VisitTask(
                            visit.order(),
                            visit.demand(),
                            visit.promise(),
                            parts.of(visit.order()).orElse(null)),
                    policy,
                    calendars);
            if (mayMove(visit, claim, policy.terms(task.part()))) {
                free.add(task);
            } else if (claim.filter(own -> isPromisedOn(day, own)).isPresent()) {
                held.add(task);
            }
        }
        List<VisitTask> kept = ofHalfCrews(free, claims.keySet());
        free.removeAll(kept);
        held.addAll(kept);
        return new DispatchDay(new DispatchProblem(day, calendars, free, policy), held);
    }

    /** Where nobody is left for one of a crew, the others stay as they were promised: no plan can take them off. */
    private static List<VisitTask> ofHalfCrews(List<VisitTask> free, Set<VisitId> claimed) {
        Set<VisitId> missing = free.stream()
                .map(VisitTask::id)
                .filter(visit -> !claimed.contains(visit))
                .collect(Collectors.toSet());
        return free.stream()
                .filter(task -> claimed.contains(task.id()))
                .filter(task -> missing.stream().anyMatch(task.demand()::isBeside))
                .toList();
    }

    /** Scores those who suit a visit on its first day, if a model counts for it. */
    private VisitTask scored(VisitTask task, DispatchPolicy policy, CalendarSnapshot calendars) {
        Scoring scoring = policy.terms(task.part()).scoring();
        if (scoring == null) {
            return task;
        }
        DoorDays days = DoorDays.of(task.promise(), access.branch().zone());
        Map<WorkerId, Long> scores = new HashMap<>();
        calendars.workers().stream()
                .map(WorkerTime::worker)
                .filter(worker -> Matching.blockers(task.demand(), worker, days, scheduling.house())
                        .isEmpty())
                .forEach(worker -> scorers.score(scoring, task.demand(), worker)
                        .map(Score::cost)
                        .filter(cost -> cost != 0)
                        .ifPresent(cost -> scores.put(worker.id(), cost)));
        return task.scored(scores);
    }

    /**
     * Keeps a plan, with all that it takes to make it again. Needs the permission to dispatch.
     *
     * @throws IllegalArgumentException if the plan was made from another problem
     */
    public PlanRecord propose(DispatchProblem problem, DispatchPlan plan) {
        access.require(Permission.DISPATCH);
        DaySnapshot snapshot = DaySnapshot.of(problem);
        if (!plan.origin().problem().equals(snapshot.digest())) {
            throw new IllegalArgumentException("The plan of %s was not made from this problem.".formatted(plan.day()));
        }
        PlanRecord kept =
                ports.plans().save(new PlanRecord(new PlanId(work.newId()), work.now(), PlanState.PROPOSED, plan, 0));
        ports.plans().keep(kept.id(), snapshot);
        return kept;
    }

    /**
     * Makes the problem of a plan again, as it was when the plan was made; travel times and house rules are those of
     * now. Needs the permission to dispatch.
     *
     * @throws UnknownPlanException if there is none
     * @throws ForgottenPlanException if what it was made from has been cleared away
     */
    public DispatchProblem problem(PlanId id) {
        access.require(Permission.DISPATCH);
        DaySnapshot snapshot = ports.plans()
                .snapshot(id)
                .orElseThrow(
                        () -> new ForgottenPlanException(id, known(id).plan().day()));
        return snapshot.problem(scheduling.travel(snapshot.branch()), scheduling.house());
    }

    /**
     * Finds a plan. Needs the permission to read.
     *
     * @throws UnknownPlanException if there is none
     */
    public PlanRecord plan(PlanId id) {
        access.require(Permission.READ);
        return known(id);
    }

    private PlanRecord known(PlanId id) {
        return ports.plans().find(id).orElseThrow(() -> new UnknownPlanException(id));
    }

    /** Lists the plans of a day, the latest first. Needs the permission to read. */
    public List<PlanRecord> plans(LocalDate day) {
        access.require(Permission.READ);
        return ports.plans().of(day);
    }

    /**
     * Draws a plan: everybody's day by the calendars as they are now, and what nobody does. Needs the permission to
     * read.
     */
    public Board board(PlanRecord record) {
        access.require(Permission.READ);
        return drawing(record, Optional.empty()).draw();
    }

    /**
     * Draws a plan beside another one of the same day: what the other plan says of every visit and worker that it
     * treats differently. Needs the permission to read.
     *
     * @param other the plan that the first one is compared with
     * @throws OtherDayException if they are of two days
     */
    public Board board(PlanRecord record, PlanRecord other) {
        access.require(Permission.READ);
        if (!record.plan().day().equals(other.plan().day())) {
            throw new OtherDayException(other.plan().day(), record.plan().day());
        }
        Board former = drawing(other, Optional.empty()).draw();
        return drawing(record, Optional.of(other.plan())).draw().against(former);
    }

    private Drawing drawing(PlanRecord record, Optional<DispatchPlan> other) {
        CalendarSnapshot calendars =
                scheduling.snapshot(Staff.all(), record.plan().day(), 1);
        return new Drawing(record, other, calendars, ports.orders());
    }

    /**
     * Tells what workers would earn by a plan if every visit were done as it is planned: their part of what the orders
     * cost now, before discounts, by the commission plan of each at the time of the plan. It is what they are credited
     * with when the orders are completed, but for what customers agree to pay on top at the door. Needs the permission
     * to read.
     *
     * @param problem what the plan was made from
     * @return the income of everybody who has a visit in the plan, by what the operator's files call them
     * @throws dev.doorstep.commission.UnknownCommissionPlanException if somebody's commission plan is gone
     */
    public Map<PersonCode, Money> incomes(DispatchProblem problem, DispatchPlan plan) {
        access.require(Permission.READ);
        VisitPrices prices =
                new VisitPrices(ports.orders().orders(), ports.orders().visits());
        return new Incomes(prices, ports.engagements(), ports.commissions()).of(problem, plan);
    }

    /** Tells what a plan would change now: who must be told what. Needs the permission to read. */
    public PlanChanges changes(DispatchPlan plan) {
        access.require(Permission.READ);
        return new Comparison(ports.orders().visits(), scheduling).changes(plan);
    }

    /**
     * Puts a group of changes into force, all or none. What a worker had accepted must be accepted again if it changed.
     * Needs the permission to dispatch.
     *
     * @param group changes of {@link PlanChanges#groups()}
     * @throws PlanOutdatedException if one of the visits has gone on, was called off or has another promise
     * @throws dev.doorstep.availability.MoveRefusedException if one of them does not fit any more
     */
    public void apply(List<PlanChange> group) {
        access.require(Permission.DISPATCH);
        work.atomically(() -> {
            List<Visit> visits = group.stream().map(this::stillOpen).toList();
            scheduling.assign(IntStream.range(0, group.size())
                    .mapToObj(index -> move(visits.get(index), group.get(index)))
                    .toList());
            for (int index = 0; index < group.size(); index++) {
                tell(visits.get(index), group.get(index));
            }
            return visits;
        });
    }

    /** Marks a plan as put into force. Needs the permission to dispatch. */
    public PlanRecord close(PlanId id) {
        access.require(Permission.DISPATCH);
        PlanRecord record = plan(id);
        return record.state() == PlanState.APPLIED ? record : ports.plans().save(record.applied());
    }

    /**
     * Says for every worker why they do a visit, or why not, by the calendars as they are now. Needs the permission to
     * read.
     *
     * @throws UnknownOrderException if there is no such visit
     */
    public VisitExplanation explain(VisitId id) {
        access.require(Permission.READ);
        Visit visit = ports.orders().visits().find(id).orElseThrow(() -> new UnknownOrderException(id));
        LocalDate day = access.branch().dayOf(visit.promise().startInclusive());
        DispatchPolicy policy = policies.inForce(day);
        CategoryId part = new Parts(policies, ports.orders().orders(), policy)
                .of(visit.order())
                .orElse(null);
        VisitExplanation now = VisitExplanation.now(scheduling, access.branch(), visit);
        return now.with(policy.explain(part)).with(scores(now, visit, policy.terms(part)));
    }

    /**
     * Says what would have to be otherwise for each worker to come to a visit within its promise while all else stays
     * as it stands now: the cheapest first, those whom nothing helps left out, nothing for those who can come. Needs
     * the permission to read.
     *
     * @throws UnknownOrderException if there is no such visit
     */
    public List<Advice> advise(VisitId id) {
        access.require(Permission.READ);
        Visit visit = ports.orders().visits().find(id).orElseThrow(() -> new UnknownOrderException(id));
        LocalDate day = access.branch().dayOf(visit.promise().startInclusive());
        return Advisor.advise(
                scheduling.snapshot(Staff.all(), day, 2).without(List.of(id)), visit.demand(), visit.promise());
    }

    private Map<WorkerId, Score> scores(VisitExplanation now, Visit visit, VisitTerms terms) {
        Map<WorkerId, Score> scores = new HashMap<>();
        if (terms.scoring() != null) {
            LocalDate day = access.branch().dayOf(visit.promise().startInclusive());
            CalendarSnapshot calendars = scheduling.snapshot(Staff.all(), day, 1);
            now.candidates().stream()
                    .filter(candidate -> candidate.fit().isPresent())
                    .flatMap(candidate -> calendars.worker(candidate.worker()).stream())
                    .forEach(time -> scorers.score(terms.scoring(), visit.demand(), time.worker())
                            .ifPresent(score -> scores.put(time.worker().id(), score)));
        }
        return scores;
    }

    /**
     * Tells a worker why a visit is theirs, or is not: as it was decided or, where nobody has decided yet, as
     * everything stands now. For the worker, and with the permission to read.
     *
     * @throws UnknownWorkerException if there is none, or it is somebody else
     * @throws UnknownOrderException if there is no such visit
     */
    public WorkerAnswer why(WorkerId worker, VisitId id) {
        access.requireOwn(worker, Permission.READ, () -> new UnknownWorkerException(worker));
        List<BlockNotice> notices = blocks.notices(worker);
        Visit visit = ports.orders().visits().find(id).orElseThrow(() -> new UnknownOrderException(id));
        Optional<WorkerId> has = scheduling.claimOf(id).map(Claim::worker);
        Selection selection = decided(visit)
                .filter(last -> has.equals(Optional.ofNullable(last.chosen())))
                .orElseGet(() -> asItStands(visit));
        return WorkerAnswer.of(selection, worker, notices);
    }

    /** Finds what was decided last: one by one, or by a plan that was put into force. */
    private Optional<Selection> decided(Visit visit) {
        LocalDate day = access.branch().dayOf(visit.promise().startInclusive());
        Optional<Selection> planned = ports.plans().of(day).stream()
                .filter(record -> record.state() == PlanState.APPLIED)
                .flatMap(record -> snapshot(record).of(visit.id()).stream())
                .findFirst();
        return Stream.concat(ports.allotments().selection(visit.id()).stream(), planned.stream())
                .reduce((one, other) -> other.at().isAfter(one.at()) ? other : one);
    }

    private Hindsight snapshot(PlanRecord record) {
        DaySnapshot snapshot =
                ports.plans().snapshot(record.id()).orElseThrow(() -> new UnknownPlanException(record.id()));
        return new Hindsight(record, snapshot.problem(scheduling.travel(snapshot.branch()), scheduling.house()));
    }

    private Selection asItStands(Visit visit) {
        VisitExplanation now = VisitExplanation.now(scheduling, access.branch(), visit);
        return Selection.of(now, work.now(), now.reason());
    }

    private boolean mayMove(Visit visit, Optional<Claim> claim, VisitTerms terms) {
        if (claim.isEmpty()) {
            return scheduling.claimOf(visit.id()).isEmpty() && isOpen(visit);
        }
        ClaimState state = claim.get().state();
        boolean settled = state == ClaimState.HELD || (state == ClaimState.FIRM && !terms.movesAccepted());
        Instant start = claim.get().door().startInclusive();
        LocalDate day = access.branch().dayOf(visit.promise().startInclusive());
        boolean today = access.branch().dayOf(start).equals(day);
        return !settled && today && !start.isBefore(work.now().plus(terms.freeze()));
    }

    private boolean isPromisedOn(LocalDate day, Claim claim) {
        return claim.state() != ClaimState.HELD
                && access.branch().dayOf(claim.door().startInclusive()).equals(day);
    }

    private boolean isOpen(Visit visit) {
        return ports.orders()
                .orders()
                .find(visit.order())
                .filter(order -> order.state() == OrderState.OPEN)
                .isPresent();
    }

    private Visit stillOpen(PlanChange change) {
        return ports.orders()
                .visits()
                .find(change.visit())
                .filter(visit -> VisitState.dispatchable().contains(visit.state()))
                .filter(visit -> visit.promise().contains(change.to().door().startInclusive()))
                .filter(this::isOpen)
                .orElseThrow(() -> new PlanOutdatedException(change.visit()));
    }

    private static ClaimMove move(Visit visit, PlanChange change) {
        return new ClaimMove(
                visit.demand(),
                visit.promise(),
                change.to().worker(),
                change.to().door().startInclusive());
    }

    /** The visit is saved whatever its state, so that whoever calls it off at the same moment does one or the other. */
    private void tell(Visit visit, PlanChange change) {
        ports.orders().visits().save(visit.state() == VisitState.PENDING_DISPATCH ? visit : visit.returned());
        work.record(new VisitEvent.Moved(
                visit.order(), visit.id(), change.to().worker(), change.to().door()));
    }
}
