package dev.doorstep.availability;

import dev.doorstep.availability.duration.DurationModels;
import dev.doorstep.availability.roster.HoursPromisedException;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Rosters;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.ShiftPattern;
import dev.doorstep.availability.roster.SkippedTimeException;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.availability.unmet.Misses;
import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Lead;
import dev.doorstep.organisation.Permission;
import dev.doorstep.routing.KnownWays;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Seeing who can come when, keeping a slot, and keeping shifts: for the actor of a transaction. */
public final class Availability {
    private final Work work;
    private final Access access;
    private final Sources sources;
    private final Misses misses;
    private final Scheduling scheduling;
    private final Crewing crewing;

    /**
     * Where the time of workers is kept.
     *
     * @param calendars versions and claims
     * @param rosters shifts
     * @param leaves leave
     * @param durations how long work takes
     * @param schedules all of it, and the workers, read at once
     */
    public record Ports(
            Calendars calendars, Rosters rosters, Leaves leaves, DurationModels durations, Schedules schedules) {}

    /**
     * What decisions about time are made from.
     *
     * @param ports where the time of workers is kept
     * @param workers the workers
     * @param travel the travel times in a branch
     * @param house the rules of the embedder
     * @param loose which visits may make room for others
     */
    public record Sources(
            Ports ports, Workers workers, Function<Branch, TravelTimes> travel, HouseRules house, LooseVisits loose) {
        /** Returns the same for looking back, which does without the ways that tables of today do not know any more. */
        public Sources lookingBack() {
            return new Sources(ports, workers, travel.andThen(KnownWays::new), house, loose);
        }
    }

    /**
     * Opens the service for one transaction.
     *
     * @param misses notes what is looked for in vain
     */
    public Availability(Work work, Access access, Sources sources, Misses misses) {
        this.work = work;
        this.access = access;
        this.sources = sources;
        this.misses = misses;
        this.scheduling = new Scheduling(work, access, sources);
        this.crewing = new Crewing(work, scheduling);
    }

    /** Lists, for every day, the starts that can be held now. Anybody may look. */
    public List<SlotDay> slots(SlotQuery query) {
        List<SlotDay> days = crewing.slots(query);
        if (days.stream().allMatch(day -> day.slots().isEmpty())) {
            LocalDate last = query.from().plusDays(query.days() - 1L);
            missed(query.crew(), access.branch().windowOf(query.from(), last));
        }
        return days;
    }

    /** Lists the starts in a window that can be held now, the earliest first. Anybody may look. */
    public List<Slot> slots(Demand demand, TimeWindow starts) {
        return slots(Crew.of(demand), starts);
    }

    /** Lists the starts in a window at which all of a crew can come, the earliest first. Anybody may look. */
    public List<Slot> slots(Crew crew, TimeWindow starts) {
        List<Slot> slots = crewing.slots(crew, starts);
        if (slots.isEmpty()) {
            missed(crew, starts);
        }
        return slots;
    }

    private void missed(Crew crew, TimeWindow starts) {
        Staff staff = crew.isAlone() ? Concerned.by(crew.lead()) : Staff.all();
        misses.note(
                work,
                UnmetDemand.Kind.SEARCH,
                new Misses.Wanted(crew.lead(), starts),
                () -> Refusal.closest(scheduling.snapshot(staff, starts), crew, starts));
    }

    /**
     * Returns, for every worker who may come, everything that stands against a start; empty lists are workers who can
     * come. Needs the permission to read.
     */
    public Map<PersonCode, List<Blocker>> explain(Demand demand, Instant start) {
        access.require(Permission.READ);
        return scheduling.snapshot(Staff.all(), access.branch().dayOf(start), 1).explain(demand, start);
    }

    /**
     * Returns the same for each of a crew, the lead first, whatever the others of it do. Needs the permission to read.
     */
    public List<Map<PersonCode, List<Blocker>>> explain(Crew crew, Instant start) {
        access.require(Permission.READ);
        return scheduling.snapshot(Staff.all(), access.branch().dayOf(start), 2).explain(crew, start);
    }

    /**
     * Keeps a start for a customer, for as long as the branch holds slots. What was held for the same visit before is
     * given up.
     *
     * @throws SlotTakenException if nobody can come then
     * @throws UnknownCustomerException if it is for somebody else, without the permission to serve
     */
    public Claim hold(Demand demand, Instant start) {
        access.requireOwn(demand.customer(), Permission.SERVE, () -> new UnknownCustomerException(demand.customer()));
        return scheduling.hold(demand, start);
    }

    /**
     * Keeps a start for a customer at which all of a crew come, in the same way: all of them or none.
     *
     * @return one claim for each, in the order of the crew
     * @throws SlotTakenException if they cannot all come then
     * @throws UnknownCustomerException if it is for somebody else, without the permission to serve
     */
    public List<Claim> hold(Crew crew, Instant start) {
        CustomerId customer = crew.lead().customer();
        access.requireOwn(customer, Permission.SERVE, () -> new UnknownCustomerException(customer));
        return crewing.hold(crew, start);
    }

    /**
     * Promises what was held. Needs the permission to serve.
     *
     * @throws HoldExpiredException if nothing is held for the visit any more
     * @throws SlotTakenException if nobody can come then any more
     */
    public Claim confirm(Demand demand) {
        access.require(Permission.SERVE);
        return scheduling.confirm(demand);
    }

    /** Gives up the claim of a visit and returns it; nothing if there was none. Needs the permission to serve. */
    public Optional<Claim> release(VisitId visit) {
        access.require(Permission.SERVE);
        return scheduling.release(visit);
    }

    /**
     * Moves a visit to another start; the old claim stands until the new one does. Needs the permission to serve.
     *
     * @throws UnclaimedVisitException if the visit has no claim
     * @throws SlotTakenException if nobody can come then
     */
    public Claim reschedule(Demand demand, Instant newStart) {
        access.require(Permission.SERVE);
        return scheduling.reschedule(demand, newStart);
    }

    /**
     * Moves a group of claims at once, all or none. Needs the permission to dispatch.
     *
     * @throws UnclaimedVisitException if one of the visits has no claim
     * @throws MoveRefusedException if one of the claims does not fit
     */
    public List<Claim> move(List<ClaimMove> moves) {
        access.require(Permission.DISPATCH);
        return scheduling.move(moves);
    }

    /**
     * Returns the day of a worker: shifts, leave, and where to be when. For the worker, and with the permission to
     * read.
     *
     * @throws UnknownWorkerException if there is none, or it is somebody else
     */
    public Agenda agenda(WorkerId worker, LocalDate day) {
        return agendas(worker, day, 1).get(0);
    }

    /**
     * Returns some days of a worker in a row, each as {@link #agenda} returns it.
     *
     * @param first the first day
     * @param days how many days, at least one
     * @throws UnknownWorkerException if there is none, or it is somebody else
     */
    public List<Agenda> agendas(WorkerId worker, LocalDate first, int days) {
        access.requireOwn(worker, Permission.READ, () -> new UnknownWorkerException(worker));
        CalendarSnapshot calendar = scheduling.snapshot(Staff.of(worker), first, days);
        return first.datesUntil(first.plusDays(days))
                .map(day -> calendar.agenda(worker, day).orElseThrow(() -> new UnknownWorkerException(worker)))
                .toList();
    }

    /** Finds the shifts of a worker. For the worker, and with the permission to read. */
    public Optional<Roster> roster(WorkerId worker) {
        access.requireOwn(worker, Permission.READ, () -> new UnknownWorkerException(worker));
        return sources.ports().rosters().find(worker);
    }

    /**
     * Saves the shifts of a worker; what was promised stays promised. Needs the permission for staff. A freelancer may
     * save their own, the hours that they offer, and takes back none in which they have promised to be at a door: they
     * ask for leave instead.
     *
     * @throws SkippedTimeException if a day that differs has a time that the clocks skip
     * @throws HoursPromisedException if a freelancer takes back what they have promised
     */
    public Roster save(Roster roster) {
        requireSetter(roster.worker());
        roster.overrides().forEach(override -> override.hours().forEach(hours -> refuseSkipped(override.day(), hours)));
        return work.atomically(() -> {
            Map<WorkerId, Long> versions = versionOf(roster.worker());
            if (!access.may(Permission.STAFF)) {
                refuseTakenBack(roster);
            }
            Roster saved = sources.ports().rosters().save(roster);
            sources.ports().calendars().apply(CalendarChange.touching(versions));
            return saved;
        });
    }

    /**
     * Lists what the worker of a roster has promised on some days and no shift of the roster holds: whoever saves it
     * knows whom to ask. Needs the permission to read.
     *
     * @param days how many days, 1 to {@value ShiftPattern#DAYS_MAX}
     */
    public List<Claim> outside(Roster roster, LocalDate from, int days) {
        access.require(Permission.READ);
        TimeWindow window = access.branch().windowOf(from, from.plusDays(days - 1L));
        return sources.ports().calendars().claims(Staff.of(roster.worker()), window).stream()
                .filter(claim -> claim.state() != ClaimState.HELD)
                .filter(claim -> window.contains(claim.door().startInclusive()))
                .filter(claim -> !isHeldBy(roster, claim))
                .toList();
    }

    /** The shifts of all but freelancers are for the office to set. */
    private void requireSetter(WorkerId id) {
        boolean own = access.owns(id, Permission.STAFF)
                && sources.workers()
                        .find(id)
                        .filter(worker -> worker.terms().freelance())
                        .isPresent();
        if (!own) {
            access.require(Permission.STAFF);
        }
    }

    /** What lay outside the hours before, such as a day of an engagement, does not keep them from changing. */
    private void refuseTakenBack(Roster roster) {
        Roster before = sources.ports().rosters().find(roster.worker()).orElseGet(() -> Roster.empty(roster.worker()));
        LocalDate today = access.branch().dayOf(work.now());
        TimeWindow ahead = access.branch().windowOf(today, today.plusDays(Lead.HORIZON_DAYS_MAX));
        List<Instant> promised = sources.ports().calendars().claims(Staff.of(roster.worker()), ahead).stream()
                .filter(claim -> claim.state() != ClaimState.HELD)
                .filter(claim -> claim.door().endExclusive().isAfter(work.now()))
                .filter(claim -> isHeldBy(before, claim) && !isHeldBy(roster, claim))
                .map(claim -> claim.door().startInclusive())
                .sorted()
                .toList();
        if (!promised.isEmpty()) {
            PersonCode worker = sources.workers()
                    .find(roster.worker())
                    .map(Worker::code)
                    .orElseThrow(() -> new UnknownWorkerException(roster.worker()));
            throw new HoursPromisedException(worker, promised);
        }
    }

    private boolean isHeldBy(Roster roster, Claim claim) {
        LocalDate day = access.branch().dayOf(claim.door().startInclusive());
        return roster.windows(day, access.branch().zone()).stream().anyMatch(shift -> shift.encloses(claim.door()));
    }

    private Map<WorkerId, Long> versionOf(WorkerId worker) {
        long version = sources.ports().calendars().version(worker);
        if (sources.workers().find(worker).isEmpty()) {
            throw new UnknownWorkerException(worker);
        }
        return Map.of(worker, version);
    }

    private void refuseSkipped(LocalDate day, ShiftHours hours) {
        ZoneId zone = access.branch().zone();
        for (LocalTime time : List.of(hours.from(), hours.to())) {
            LocalDateTime local = day.atTime(time);
            if (!time.equals(LocalTime.MIDNIGHT)
                    && zone.getRules().getValidOffsets(local).isEmpty()) {
                throw new SkippedTimeException(local, zone);
            }
        }
    }
}
