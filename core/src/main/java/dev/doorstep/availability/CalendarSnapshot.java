package dev.doorstep.availability;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
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
import java.util.stream.Stream;

/**
 * The time of some workers as it was read at one moment, and the oracle that answers from it: what is listed can be held, what
 * cannot be held has its reasons.
 *
 * <p>A pure function of its values. It answers truly for starts on the days it was read for. This class is immutable and
 * thread-safe, as far as the travel times are.
 */
public final class CalendarSnapshot {
    /** Whoever the customer likes best, then the least added travel, then the code: every tie has an end. */
    private static final Comparator<Fit> BY_TRAVEL = Comparator.comparing(Fit::addedTravel)
            .thenComparing(fit -> fit.worker().code().value());

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

    /** Finds the best way to do a visit at a start, if there is any. */
    public Optional<Fit> fits(Demand demand, Instant start, Purpose purpose) {
        return candidates(demand, start, purpose).min(order(demand));
    }

    /** Tells how a worker would do a visit at a start, if nothing stands against it. A worker who was not read cannot. */
    public Optional<Fit> fit(Demand demand, WorkerId worker, Instant start, Purpose purpose) {
        return worker(worker)
                .map(time -> Attempt.of(demand, time, start, terms))
                .filter(attempt -> Oracle.fits(attempt, purpose))
                .map(Fit::of);
    }

    /** Returns everything that stands against a worker; empty if the visit fits. A worker who was not read fits nothing. */
    public List<Blocker> blockers(Demand demand, WorkerId worker, Instant start, Purpose purpose) {
        return worker(worker)
                .map(time -> Oracle.blockers(Attempt.of(demand, time, start, terms), purpose))
                .orElseThrow(() -> new IllegalArgumentException("Worker %s was not read.".formatted(worker)));
    }

    /** Returns, for every worker by code, everything that stands against them; empty lists are workers who can come. */
    public Map<PersonCode, List<Blocker>> explain(Demand demand, Instant start) {
        Map<PersonCode, List<Blocker>> reasons = new LinkedHashMap<>();
        workers.forEach((id, time) -> reasons.put(time.worker().code(), blockers(demand, id, start, Purpose.BOOK)));
        return reasons;
    }

    /** Lists the slots of a day, the earliest first. */
    public List<Slot> slots(Demand demand, LocalDate day) {
        return slots(demand, terms.gridOn(day).stream());
    }

    /** Lists the slots that start in a window, the earliest first. */
    public List<Slot> slots(Demand demand, TimeWindow starts) {
        return slots(demand, offered(starts));
    }

    /** Finds the earliest slot that starts in a window: the start of the first one listed. */
    public Optional<Instant> earliest(Demand demand, TimeWindow starts) {
        return offered(starts)
                .filter(start ->
                        candidates(demand, start, Purpose.BOOK).findAny().isPresent())
                .findFirst();
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

    private CalendarSnapshot each(UnaryOperator<WorkerTime> step) {
        return of(terms, workers.values().stream().map(step).toList());
    }

    private Stream<Instant> offered(TimeWindow starts) {
        LocalDate first = terms.branch().dayOf(starts.startInclusive());
        LocalDate last = terms.branch().dayOf(starts.endExclusive());
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> terms.gridOn(day).stream())
                .filter(starts::contains);
    }

    private List<Slot> slots(Demand demand, Stream<Instant> starts) {
        return starts.flatMap(start -> slot(demand, start).stream()).toList();
    }

    private Optional<Slot> slot(Demand demand, Instant start) {
        List<Fit> fits =
                candidates(demand, start, Purpose.BOOK).sorted(order(demand)).toList();
        return fits.stream()
                .findFirst()
                .map(best -> new Slot(start, fits.size(), best.worker().id(), best.addedTravel()));
    }

    private Stream<Fit> candidates(Demand demand, Instant start, Purpose purpose) {
        return workers.values().stream()
                .map(time -> Attempt.of(demand, time, start, terms))
                .filter(attempt -> Oracle.fits(attempt, purpose))
                .map(Fit::of);
    }

    private static Comparator<Fit> order(Demand demand) {
        return Comparator.comparingInt(
                        (Fit fit) -> demand.choice().rankOf(fit.worker().id()))
                .thenComparing(BY_TRAVEL);
    }
}
