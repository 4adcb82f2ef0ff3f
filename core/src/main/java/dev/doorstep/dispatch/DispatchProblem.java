package dev.doorstep.dispatch;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the plan of one day of one branch depends on. The same problem, planner, seed and steps give the same plan.
 *
 * <p>The calendars hold every claim of the day and around it. Claims of the visits below may move; all others are
 * facts.
 *
 * @param day the day by the branch's wall-clock
 * @param calendars the time of the workers, read for that day
 * @param visits the visits that may go to anybody, each promised to start on that day
 * @param policy what the branch wants
 */
public record DispatchProblem(
        LocalDate day, CalendarSnapshot calendars, List<VisitTask> visits, DispatchPolicy policy) {
    /** The most visits of one problem. */
    public static final int VISITS_MAX = 2_000;

    /** Goes by the durations of its day alone; rejects a visit that is there twice, and too many. */
    public DispatchProblem {
        calendars = goingBy(day, calendars);
        visits = List.copyOf(visits);
        Set<VisitId> seen = new HashSet<>();
        visits.forEach(task -> {
            if (!seen.add(task.id())) {
                throw new IllegalArgumentException("Visit %s is there twice.".formatted(task.id()));
            }
        });
        if (visits.size() > VISITS_MAX) {
            throw new IllegalArgumentException("%d visits are more than %d.".formatted(visits.size(), VISITS_MAX));
        }
    }

    /** A plan keeps the durations of its day, so ways of the days beside it go by nothing else either. */
    private static CalendarSnapshot goingBy(LocalDate day, CalendarSnapshot read) {
        Terms terms = read.terms();
        Durations known = terms.durations();
        Durations only = known.only(day);
        return only.equals(known) ? read : CalendarSnapshot.of(terms.with(only), read.workers());
    }

    /** Returns the same day with other visits that may move. */
    public DispatchProblem withVisits(List<VisitTask> others) {
        return new DispatchProblem(day, calendars, others, policy);
    }

    /** Returns the same day for another policy. */
    public DispatchProblem withPolicy(DispatchPolicy other) {
        return new DispatchProblem(day, calendars, visits, other);
    }

    /** Returns the same day by other calendars. */
    public DispatchProblem withCalendars(CalendarSnapshot others) {
        return new DispatchProblem(day, others, visits, policy);
    }

    /** Returns what holds for a visit. */
    public VisitTerms terms(VisitTask task) {
        return policy.terms(task.part());
    }

    /** Lists the crews of the visits that may move, with those of them that may not. */
    public List<CrewTask> crews() {
        return CrewTask.among(visits);
    }

    /**
     * Lists the settled visits of the day that their workers cannot be at as things stand, by worker and start. Plans
     * leave them where they are.
     */
    public List<SettledConflict> conflicts() {
        return workers().stream()
                .flatMap(time -> SettledConflict.of(this, time))
                .toList();
    }

    /** Tells whether a visit has a claim that stays where it is. */
    boolean isSettled(VisitId visit) {
        return claimOf(visit).isPresent()
                && visits.stream().noneMatch(task -> task.id().equals(visit));
    }

    /** Returns the workers, by their codes. */
    public List<WorkerTime> workers() {
        return calendars.workers();
    }

    /** Finds the claim that a visit has now; expired holds are none. */
    public Optional<Claim> claimOf(VisitId visit) {
        return calendars.claimOf(visit);
    }

    /**
     * Returns the whole time at the door that a worker takes for a visit. Who has it keeps the time that they were
     * given for it; for all others it is what the durations of the branch say.
     */
    public Duration atDoor(VisitTask task, WorkerTime time) {
        return time.claims().stream()
                .filter(claim -> claim.visit().equals(task.id()))
                .findFirst()
                .map(claim -> claim.door().duration())
                .orElseGet(() -> calendars.terms().atDoor(task.demand(), time.worker(), day));
    }

    /**
     * Returns the digest of everything that the plan depends on but the travel times; names and phones are not in it.
     */
    public Digest digest() {
        return DaySnapshot.of(this).digest();
    }

    /** Returns the day as instants. */
    TimeWindow window() {
        return calendars.terms().branch().windowOf(day);
    }

    /** Tells whether a claim starts on the day. */
    boolean isToday(Claim claim) {
        return window().contains(claim.door().startInclusive());
    }

    /** Returns an instant in seconds from the start of the day, as the route kernel counts. */
    long moment(Instant instant) {
        return instant.getEpochSecond() - window().startInclusive().getEpochSecond();
    }

    /** Lists the starts at which a visit keeps its promise on that day and is not late already, the earliest first. */
    List<Instant> starts(VisitTask task) {
        Instant now = calendars.terms().now();
        return task.promise().intersection(window()).stream()
                .flatMap(Grain::in)
                .filter(start -> !start.isBefore(now))
                .toList();
    }

    /**
     * Lists the starts of whoever begins first at which all of a crew that may move keep their promises, and those that
     * may not are where they are; the earliest first.
     */
    List<Instant> starts(CrewTask crew) {
        List<Instant> common = null;
        for (CrewTask.Member member : crew.members()) {
            List<Instant> own = firstStarts(member);
            if (common == null) {
                common = own;
            } else if (own != null) {
                common = common.stream().filter(own::contains).toList();
            }
        }
        return common == null ? List.of() : common;
    }

    /** Returns when the first of a crew may begin as far as one of it says; nothing if that one is not of this day. */
    private @Nullable List<Instant> firstStarts(CrewTask.Member member) {
        Optional<VisitTask> free =
                visits.stream().filter(task -> task.id().equals(member.visit())).findFirst();
        if (free.isPresent()) {
            return starts(free.get()).stream()
                    .map(start -> start.minus(member.after()))
                    .toList();
        }
        return claimOf(member.visit())
                .map(claim -> List.of(claim.door().startInclusive().minus(member.after())))
                .orElse(null);
    }

    /** Tells whether there is a way from a worker's home to the door of a visit, and on to where their day ends. */
    boolean isReached(VisitTask task, Worker worker) {
        GeoPoint door = task.demand().place().point();
        HomeBase base = worker.base();
        return isWay(base.point(), door, base.mode()) && (base.end() == null || isWay(door, base.end(), base.mode()));
    }

    private boolean isWay(GeoPoint from, GeoPoint to, TravelMode mode) {
        return calendars
                .terms()
                .travel()
                .between(from, to, mode, window().startInclusive())
                .isWay();
    }

    Set<VisitId> ids() {
        return visits.stream().map(VisitTask::id).collect(Collectors.toUnmodifiableSet());
    }
}
