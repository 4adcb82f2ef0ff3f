package dev.doorstep.order.engagement;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimMove;
import dev.doorstep.availability.Engaging;
import dev.doorstep.availability.MoveRefusedException;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.CancellationChangedException;
import dev.doorstep.order.Contracting;
import dev.doorstep.order.OrderEvent;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.cancellation.Agreed;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.cancellation.Progress;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Taking workers on for days to months, for the actor of a transaction: a household for itself, and whoever serves
 * customers.
 */
public final class EngagementDesk {
    private final Access access;
    private final Work work;
    private final Engagements engagements;
    private final Desks desks;
    private final Billing billing;

    /**
     * The services that an engagement needs, of the same transaction.
     *
     * @param contracting sells it
     * @param scheduling knows who is there
     * @param engaging claims and gives up days
     * @param pricing knows what giving up days costs
     * @param cashier takes money; opened with the access of the system
     */
    public record Desks(
            Contracting contracting, Scheduling scheduling, Engaging engaging, Pricing pricing, Cashier cashier) {}

    /** Opens the service for one transaction. */
    public EngagementDesk(Access access, Work work, Engagements engagements, Desks desks) {
        this.access = access;
        this.work = work;
        this.engagements = engagements;
        this.desks = desks;
        this.billing = new Billing(work, desks.contracting, desks.scheduling, desks.cashier);
    }

    /**
     * Takes a worker on: prices the term and claims all its working days at once, or none.
     *
     * @throws DayTakenException if the worker cannot be there on one of the days; it says which, and why
     * @throws UnusableTermException if the first day is over
     * @throws UnknownCustomerException if it is for somebody else, without the permission to serve
     */
    public Engagement begin(BeginEngagement command, IdempotencyKey key) {
        access.requireOwn(command.customer(), Permission.SERVE, () -> new UnknownCustomerException(command.customer()));
        return once("begin", key, command, () -> begun(command));
    }

    /**
     * Finds an engagement: one's own, or any with the permission to read.
     *
     * @throws UnknownEngagementException if there is none, or it is somebody else's
     */
    public Engagement engagement(OrderId order) {
        Engagement engagement = find(order);
        access.requireOwn(engagement.customer(), Permission.READ, () -> new UnknownEngagementException(order));
        return engagement;
    }

    /** Finds the engagement that a claim is a day of, for whoever may see it; nothing for any other claim. */
    public Optional<Engagement> ofDay(VisitId day) {
        return engagements.ofDay(day).filter(found -> access.owns(found.customer(), Permission.READ));
    }

    /**
     * Lists the engagements in which somebody is to come on a day, those agreed first first. Needs the permission to
     * read.
     */
    public List<Engagement> on(LocalDate day) {
        access.require(Permission.READ);
        return engagements.on(day).stream()
                .filter(engagement -> engagement.isDueOn(day))
                .toList();
    }

    /** Lists the engagements that go on or are not billed to their end. Needs the permission to read. */
    public Page<Engagement> open(PageRequest page) {
        access.require(Permission.READ);
        return engagements.in(EnumSet.complementOf(EnumSet.of(EngagementState.SETTLED)), page);
    }

    /** Lists the engagements of a household, for it and with the permission to read. */
    public Page<Engagement> of(CustomerId customer, PageRequest page) {
        access.requireOwn(customer, Permission.READ, () -> new UnknownCustomerException(customer));
        return engagements.of(customer, page);
    }

    /** Lists the days of an engagement, and who is there. */
    public List<DayStatus> days(OrderId order) {
        return Attendance.of(engagement(order), desks.scheduling).days();
    }

    /**
     * Has another worker come from a day on, on all days that are left, those included on which nobody was to be had;
     * the days before stay the old worker's.
     *
     * @param from the first day of the other worker, at the earliest tomorrow
     * @throws NoReplacementLeftException if that was done as often as agreed
     * @throws DayTakenException if the other worker cannot be there on one of the days; nothing changes then
     * @throws DayFixedException if nobody is to come from that day on, or it has begun
     */
    public Engagement replace(OrderId order, WorkerId worker, LocalDate from, IdempotencyKey key) {
        Engagement known = own(order);
        return once("replace", key, new Replacement(order, worker, from), () -> replaced(known, worker, from));
    }

    /**
     * Gives the worker a day off that was agreed: it costs nothing, and their time is free. Whoever serves customers
     * may also say so of a day that has begun or is over, if nobody was there, until it is billed.
     *
     * @throws DayFixedException if nobody was to come that day, or it cannot be changed any more
     */
    public Engagement giveRestDay(OrderId order, LocalDate day, IdempotencyKey key) {
        Engagement known = own(order);
        return once("rest", key, new Rest(order, day), () -> rested(known, day));
    }

    /**
     * Says what it costs to end an engagement before its term: nothing on trial, else for each day that is given up
     * what calling a visit off costs at that notice, by the policy of the branch.
     *
     * @param from the first day on which nobody comes any more, at the earliest tomorrow
     * @param because because of whom; a customer can only name themselves
     * @throws DayFixedException if nobody is to come from that day on, or it has begun
     */
    public EngagementEnd quoteEnd(OrderId order, LocalDate from, Party because) {
        return ending(billing.onTrial(own(order), today()), from, because);
    }

    /**
     * Ends an engagement before its term at an agreed fee, which is taken at once; the days before are billed with
     * their month.
     *
     * @param agreed what {@link #quoteEnd} said
     * @param reason why, in the words of whoever ends it, possibly empty
     * @throws CancellationChangedException if it costs something else by now
     */
    public Engagement end(EngagementEnd agreed, String reason, IdempotencyKey key) {
        Engagement known = own(agreed.order());
        return once(
                "end",
                key,
                new Ending(agreed.order(), agreed.from(), agreed.because(), agreed.fee(), reason),
                () -> ended(known, agreed, reason));
    }

    /**
     * Returns what a month comes to: as it was billed, or as things stand.
     *
     * @throws DayFixedException if no day of the month belongs to the engagement
     */
    public EngagementStatement statement(OrderId order, YearMonth month) {
        Engagement engagement = engagement(order);
        if (engagement.in(month).isEmpty()) {
            throw fixed(engagement, month.atDay(1));
        }
        return statement(engagement, month);
    }

    /** Returns what every month comes to in which somebody is to come, the first month first. */
    public List<EngagementStatement> statements(OrderId order) {
        Engagement engagement = engagement(order);
        return engagement.months().stream()
                .map(month -> statement(engagement, month))
                .toList();
    }

    /**
     * Does what is due by now: a trial that is over has passed, months that are over are billed and taken, and whoever
     * came is credited; an engagement of which nothing is left is settled. Needs the permission to serve.
     *
     * @throws dev.doorstep.payment.PaymentDeclinedException if the household cannot pay
     */
    public Engagement advance(OrderId order) {
        access.require(Permission.SERVE);
        Engagement known = find(order);
        return work.atomically(() -> {
            Engagement advanced = billing.advanced(known, today());
            return advanced.equals(known) ? known : save(advanced);
        });
    }

    private Engagement begun(BeginEngagement command) {
        WorkingDays term = command.agreement().days();
        List<LocalDate> dates = term.dates().stream()
                .filter(day -> term.on(day, zone()).isPresent())
                .toList();
        if (term.first().isBefore(today())) {
            throw UnusableTermException.past(term.first(), today());
        }
        if (dates.isEmpty()) {
            throw UnusableTermException.allRest(term.first(), term.last());
        }
        Contracting.Contract contract = desks.contracting.open(
                command.order(term.on(dates.get(0), zone()).orElseThrow().startInclusive()));
        OrderId order = contract.order().id();
        Quote quote = contract.order().sold().quote();
        Engagement engagement = new Engagement(
                order,
                work.now(),
                contract.demand(),
                command.agreement(),
                days(quote, dates),
                EngagementState.TRIAL,
                Engagement.Course.NONE,
                0);
        work.record(new EngagementEvent.Begun(
                order,
                command.customer(),
                command.item().offering(),
                command.worker(),
                term.first(),
                term.last(),
                quote.total(),
                quote.digest()));
        work.record(new OrderEvent.Opened(order, Money.zero(quote.total().currency())));
        claim(engagement, engagement.days(), command.worker());
        return save(billing.onTrial(engagement, today()));
    }

    private List<EngagementDay> days(Quote quote, List<LocalDate> dates) {
        List<Charge> charges = Charge.spread(quote, dates.size());
        List<EngagementDay> days = new ArrayList<>();
        for (LocalDate date : dates) {
            days.add(new EngagementDay(date, new VisitId(work.newId()), charges.get(days.size()), false));
        }
        return days;
    }

    private Engagement replaced(Engagement known, WorkerId worker, LocalDate from) {
        List<EngagementDay> left = left(known, from);
        if (known.course().replacements() >= known.agreement().replacementsMax()) {
            throw new NoReplacementLeftException(
                    known.order(), known.agreement().replacementsMax());
        }
        claim(known, left, worker);
        work.record(new EngagementEvent.Replaced(known.order(), worker, from));
        return save(billing.onTrial(known, today()).replaced());
    }

    private Engagement rested(Engagement known, LocalDate date) {
        known.requireOpen();
        LocalDate earliest =
                access.may(Permission.SERVE) ? known.agreement().days().first() : tomorrow();
        EngagementDay day = known.dueFrom(earliest).stream()
                .filter(due -> due.date().equals(date))
                .filter(due -> known.billed(YearMonth.from(date)).isEmpty())
                .findFirst()
                .orElseThrow(() -> fixed(known, date));
        desks.engaging.release(List.of(day.visit()));
        work.record(new EngagementEvent.DayGiven(known.order(), date));
        return save(known.resting(date));
    }

    private EngagementEnd ending(Engagement engagement, LocalDate from, Party because) {
        List<EngagementDay> left = left(engagement, from);
        boolean trial = engagement.state() == EngagementState.TRIAL;
        Party by = work.actor().kind() == ActorKind.CUSTOMER ? Party.CUSTOMER : because;
        Money zero = Money.zero(access.branch().currency());
        CancellationPolicy policy = trial ? CancellationPolicy.free() : desks.pricing.cancellationPolicy();
        List<EngagementEnd.DayFee> fees = new ArrayList<>();
        for (EngagementDay day : left) {
            Agreed agreed = new Agreed(day.charge().net(), zero, door(engagement, day));
            EngagementEnd.DayFee fee =
                    new EngagementEnd.DayFee(day.date(), policy.quote(agreed, Progress.BOOKED, work.now(), by));
            if (fee.quote().fee().isPositive()) {
                fees.add(fee);
            }
        }
        Money fee = Money.sum(fees, each -> each.quote().fee(), zero.currency());
        return new EngagementEnd(engagement.order(), from, by, trial, left.size(), fee, fees);
    }

    private Engagement ended(Engagement known, EngagementEnd agreed, String reason) {
        Engagement engagement = billing.onTrial(known, today());
        EngagementEnd now = ending(engagement, agreed.from(), agreed.because());
        if (!now.fee().equals(agreed.fee())) {
            throw new CancellationChangedException(
                    desks.contracting.order(known.order()).number(), agreed.fee(), now.fee());
        }
        desks.engaging.release(
                left(engagement, now.from()).stream().map(EngagementDay::visit).toList());
        if (now.fee().isPositive()) {
            desks.cashier.collect(known.order(), known.customer(), now.fee(), PaymentKind.FEE);
            desks.cashier.retain(known.order(), now.fee(), "engagement.given-up");
        }
        work.record(new EngagementEvent.GivenUp(
                known.order(), now.from(), now.because(), now.fee(), desks.contracting.note(known.order(), reason)));
        return save(engagement.givenUp(now.from()));
    }

    /** Returns the days that are left from one on, which has not begun. */
    private List<EngagementDay> left(Engagement engagement, LocalDate from) {
        engagement.requireOpen();
        List<EngagementDay> left = engagement.dueFrom(from);
        if (from.isBefore(tomorrow()) || left.isEmpty()) {
            throw fixed(engagement, from);
        }
        return left;
    }

    private List<Claim> claim(Engagement engagement, List<EngagementDay> days, WorkerId worker) {
        List<ClaimMove> moves =
                days.stream().map(day -> move(engagement, day, worker)).toList();
        try {
            return desks.engaging.claim(moves);
        } catch (MoveRefusedException refused) {
            LocalDate taken = days.stream()
                    .filter(day -> day.visit().equals(refused.visit()))
                    .map(EngagementDay::date)
                    .findFirst()
                    .orElseThrow();
            DayTakenException inTheWay = new DayTakenException(taken, refused.blockers());
            inTheWay.initCause(refused);
            throw inTheWay;
        }
    }

    private ClaimMove move(Engagement engagement, EngagementDay day, WorkerId worker) {
        TimeWindow door = door(engagement, day);
        Demand agreed = engagement.demand();
        Demand demand = new Demand(
                day.visit(),
                agreed.place(),
                agreed.requirement(),
                door.duration(),
                agreed.gender(),
                WorkerChoice.strict(worker),
                Set.of(),
                agreed.customer());
        TimeWindow promise = TimeWindow.of(door.startInclusive(), Grain.LENGTH);
        return new ClaimMove(demand, promise, worker, door.startInclusive());
    }

    private TimeWindow door(Engagement engagement, EngagementDay day) {
        return engagement.agreement().days().on(day.date(), zone()).orElseThrow();
    }

    private EngagementStatement statement(Engagement engagement, YearMonth month) {
        return engagement
                .billed(month)
                .orElseGet(() -> Attendance.of(engagement, desks.scheduling).statement(month, null));
    }

    private static DayFixedException fixed(Engagement engagement, LocalDate day) {
        WorkingDays term = engagement.agreement().days();
        return new DayFixedException(day, term.first(), term.last());
    }

    private Engagement own(OrderId order) {
        Engagement engagement = find(order);
        access.requireOwn(engagement.customer(), Permission.SERVE, () -> new UnknownEngagementException(order));
        return engagement;
    }

    private Engagement find(OrderId order) {
        return engagements.find(order).orElseThrow(() -> new UnknownEngagementException(order));
    }

    /** Somebody else may change the same engagement at the same moment; the next run finds it changed. */
    private Engagement save(Engagement engagement) {
        return work.racing("the engagement " + engagement.order(), () -> engagements.save(engagement));
    }

    private Engagement once(String verb, IdempotencyKey key, Record command, Supplier<Engagement> decision) {
        Replay<Engagement> replay = new Replay<>(done -> done.order().toString(), id -> find(OrderId.parse(id)));
        return work.once("engagement." + verb, key, new Work.Request<>(command, replay), decision);
    }

    private LocalDate today() {
        return access.branch().dayOf(work.now());
    }

    private LocalDate tomorrow() {
        return today().plusDays(1);
    }

    private ZoneId zone() {
        return access.branch().zone();
    }

    private record Replacement(OrderId order, WorkerId worker, LocalDate from) {}

    private record Rest(OrderId order, LocalDate day) {}

    private record Ending(OrderId order, LocalDate from, Party because, Money fee, String reason) {}
}
