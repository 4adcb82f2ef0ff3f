package dev.doorstep.availability;

import dev.doorstep.event.LostRaceException;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The time of some workers as it was read at one moment, and the oracle that answers from it: what is listed can be
 * held, what cannot be held has its reasons.
 *
 * <p>A pure function of its values. It answers truly for starts on the days it was read for. This class is immutable
 * and thread-safe, as far as the travel times are.
 */
public final class CalendarSnapshot {
    private final Terms terms;
    private final Map<WorkerId, WorkerTime> workers;

    private CalendarSnapshot(Terms terms, Map<WorkerId, WorkerTime> workers) {
        this.terms = terms;
        this.workers = workers;
    }

    /** Obtains the snapshot of some workers, who are listed in the order of their codes from now on. */
    public static CalendarSnapshot of(Terms terms, Collection<WorkerTime> workers) {
        Map<WorkerId, WorkerTime> byId = new LinkedHashMap<>();
        workers.stream()
                .sorted(Comparator.comparing(time -> time.worker().code().value()))
                .forEach(time -> byId.put(time.worker().id(), time));
        return new CalendarSnapshot(terms, byId);
    }

    /** Returns what holds for every worker. */
    public Terms terms() {
        return terms;
    }

    /** Lists the workers by their codes, with what was read about their time. */
    public List<WorkerTime> workers() {
        return List.copyOf(workers.values());
    }

    /** Finds a worker. */
    public Optional<WorkerTime> worker(WorkerId worker) {
        return Optional.ofNullable(workers.get(worker));
    }

    /** Finds the claim that a visit has with one of the workers; expired holds are none. */
    public Optional<Claim> claimOf(VisitId visit) {
        return workers.values().stream()
                .flatMap(time -> time.claims().stream())
                .filter(claim -> claim.visit().equals(visit))
                .findFirst();
    }

    /** Returns the same snapshot with nobody but one worker. */
    public CalendarSnapshot only(WorkerId worker) {
        return of(terms, worker(worker).stream().toList());
    }

    /** Finds the day of a worker: shifts, leave, and where to be when. */
    public Optional<Agenda> agenda(WorkerId worker, LocalDate day) {
        return worker(worker).map(time -> Days.agenda(terms, time, day));
    }

    /** Finds the best way to do a visit at a start, if there is any. */
    public Optional<Fit> fits(Demand demand, Instant start, Purpose purpose) {
        return inquiry(demand).best(start, purpose);
    }

    /**
     * Tells how a worker would do a visit at a start, if nothing stands against it. A worker who was not read cannot.
     */
    public Optional<Fit> fit(Demand demand, WorkerId worker, Instant start, Purpose purpose) {
        return worker(worker).flatMap(time -> new Inquiry(demand, terms, List.of(time)).best(start, purpose));
    }

    /**
     * Finds, for every worker who can do a visit at one of some starts, the way that adds least travel, the first of
     * several.
     *
     * @param starts the starts, the earliest first
     */
    public Map<WorkerId, Fit> leastTravel(Demand demand, List<Instant> starts, Purpose purpose) {
        return inquiry(demand).leastTravel(starts, purpose);
    }

    /**
     * Returns everything that stands against a worker; empty if the visit fits. A worker who was not read fits nothing.
     */
    public List<Blocker> blockers(Demand demand, WorkerId worker, Instant start, Purpose purpose) {
        return worker(worker)
                .map(time -> Attempt.of(new Prospect(demand, time, terms), Moment.of(demand, start, terms)))
                .map(attempt -> Oracle.blockers(attempt, purpose))
                .orElseThrow(() -> new IllegalArgumentException("Worker %s was not read.".formatted(worker)));
    }

    /**
     * Returns, for every worker, everything that stands against the start against which least stands, the earliest of
     * several.
     *
     * @param starts the starts, at least one, the earliest first
     */
    public Map<WorkerId, List<Blocker>> leastBlockers(Demand demand, List<Instant> starts, Purpose purpose) {
        return inquiry(demand).leastBlockers(starts, purpose);
    }

    /** Returns, for every worker by code, everything that stands against them; empty lists are workers who can come. */
    public Map<PersonCode, List<Blocker>> explain(Demand demand, Instant start) {
        return explain(demand, start, Purpose.BOOK);
    }

    /** Returns the same for each of a crew, the lead first, whatever the others of it do. */
    public List<Map<PersonCode, List<Blocker>>> explain(Crew crew, Instant start) {
        return crew.members().stream()
                .map(member -> explain(member.demand(), member.startIf(start), CrewInquiry.purpose(member)))
                .toList();
    }

    private Map<PersonCode, List<Blocker>> explain(Demand demand, Instant start, Purpose purpose) {
        Map<PersonCode, List<Blocker>> reasons = new LinkedHashMap<>();
        workers.forEach((id, time) -> reasons.put(time.worker().code(), blockers(demand, id, start, purpose)));
        return reasons;
    }

    /** Lists, for every day that is asked for, its slots, the earliest first. */
    public List<SlotDay> slots(SlotQuery query) {
        List<Instant> starts =
                query.dates().flatMap(day -> terms.gridOn(day).stream()).toList();
        List<Slot> found = query.crew().isAlone()
                ? inquiry(query.demand()).slots(starts)
                : inquiry(query.crew()).slots(starts.stream());
        Map<LocalDate, List<Slot>> slots = found.stream()
                .collect(Collectors.groupingBy(slot -> terms.branch().dayOf(slot.start())));
        return query.dates()
                .map(day -> new SlotDay(day, slots.getOrDefault(day, List.of())))
                .toList();
    }

    /** Lists the same and, of all starts that are offered, those that a second look opens as well. */
    List<SlotDay> slots(SlotQuery query, SecondLook second) {
        return slots(query).stream()
                .map(day -> new SlotDay(day.day(), second.complete(day.slots(), terms.gridOn(day.day()).stream())))
                .toList();
    }

    /**
     * Finds a way to do a visit that a customer chooses a start for: as everything stands or, if nobody can come then,
     * with loose visits moved to others within their promises.
     *
     * <p>The second look is bounded: it never opens a start that cannot be kept, and may leave one closed.
     */
    public Optional<Opening> open(Demand demand, Instant start, LooseVisits loose) {
        Optional<Opening> plain = fits(demand, start, Purpose.BOOK).map(fit -> Opening.plain(List.of(fit)));
        return plain.isPresent() ? plain : new RoomForOne(this, demand, loose).open(start);
    }

    /** Finds a way for a crew to come in the same way, in the order of the crew; visits of crews are never loose. */
    public Optional<Opening> open(Crew crew, Instant start, LooseVisits loose) {
        if (crew.isAlone()) {
            return open(crew.lead(), start, loose);
        }
        Optional<Opening> plain = fits(crew, start).map(Opening::plain);
        return plain.isPresent() ? plain : new RoomForCrew(this, crew, loose).open(start);
    }

    /** Lists the slots of a day, the earliest first. */
    public List<Slot> slots(Demand demand, LocalDate day) {
        return inquiry(demand).slots(terms.gridOn(day));
    }

    /** Lists the slots that start in a window, the earliest first. */
    public List<Slot> slots(Demand demand, TimeWindow starts) {
        return inquiry(demand).slots(offered(starts).toList());
    }

    /** Lists the slots of a crew that start in a window, the earliest first. */
    public List<Slot> slots(Crew crew, TimeWindow starts) {
        return crew.isAlone() ? slots(crew.lead(), starts) : inquiry(crew).slots(offered(starts));
    }

    /**
     * Finds the best way for a crew to come at a start, as everything stands: everybody is somebody else, whom the
     * customer likes counts first, and then the least added travel of all together.
     *
     * @return one way for each, in the order of the crew; nothing if they cannot all come
     */
    public Optional<List<Fit>> fits(Crew crew, Instant start) {
        return inquiry(crew).best(start);
    }

    /** Finds the earliest slot of a crew that starts in a window. */
    Optional<Instant> earliest(Crew crew, TimeWindow starts) {
        CrewInquiry inquiry = inquiry(crew);
        return offered(starts).filter(start -> inquiry.best(start).isPresent()).findFirst();
    }

    /** Finds the earliest slot that starts in a window: the start of the first one listed. */
    public Optional<Instant> earliest(Demand demand, TimeWindow starts) {
        return earliest(demand, offered(starts), Purpose.BOOK)
                .map(fit -> fit.door().startInclusive());
    }

    /** Finds the best way to do a promised visit, at the first start of its promise at which anybody can come. */
    public Optional<Fit> within(Demand demand, TimeWindow promise) {
        return earliest(demand, terms.startsIn(promise), Purpose.MOVE);
    }

    /** Finds the best way to do a visit at the first of some starts that anybody can come at. */
    Optional<Fit> earliest(Demand demand, Stream<Instant> starts, Purpose purpose) {
        Inquiry inquiry = inquiry(demand);
        return starts.flatMap(start -> inquiry.best(start, purpose).stream()).findFirst();
    }

    /** Returns the same snapshot without the claims of some visits. */
    public CalendarSnapshot without(Collection<VisitId> visits) {
        return each(time -> visits.stream().reduce(time, WorkerTime::without, (one, other) -> other));
    }

    /** Returns the same snapshot with some more claims, of workers that were read. */
    public CalendarSnapshot with(Collection<Claim> claims) {
        return each(time -> claims.stream()
                .filter(claim -> claim.worker().equals(time.worker().id()))
                .reduce(time, WorkerTime::with, (one, other) -> other));
    }

    /**
     * Returns the change that removes and adds claims on the versions that were read; expired holds of the workers who
     * get claims go as well.
     */
    CalendarChange change(List<Claim> removed, List<Claim> added) {
        Map<WorkerId, Long> versions = new LinkedHashMap<>();
        Map<ClaimId, Claim> gone = new LinkedHashMap<>();
        for (Claim claim : removed) {
            gone.put(claim.id(), claim);
            versions.put(claim.worker(), versionOf(claim.worker()));
        }
        for (Claim claim : added) {
            versions.put(claim.worker(), versionOf(claim.worker()));
            worker(claim.worker())
                    .ifPresent(time -> time.expired().forEach(expired -> gone.putIfAbsent(expired.id(), expired)));
        }
        return CalendarChange.of(versions, List.copyOf(gone.values()), added);
    }

    private long versionOf(WorkerId worker) {
        return worker(worker)
                .map(WorkerTime::version)
                .orElseThrow(() -> new LostRaceException("the calendar of worker " + worker));
    }

    private CalendarSnapshot each(UnaryOperator<WorkerTime> step) {
        return of(terms, workers.values().stream().map(step).toList());
    }

    /** Returns the starts of a window that the branch offers, the earliest first. */
    public Stream<Instant> offered(TimeWindow starts) {
        LocalDate first = terms.branch().dayOf(starts.startInclusive());
        LocalDate last = terms.branch().dayOf(starts.endExclusive());
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> terms.gridOn(day).stream())
                .filter(starts::contains);
    }

    CrewInquiry inquiry(Crew crew) {
        return new CrewInquiry(crew, terms, workers);
    }

    Inquiry inquiry(Demand demand) {
        return new Inquiry(demand, terms, workers.values());
    }
}
