package dev.doorstep.availability.advice;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the least that would have to be otherwise: a pure function of the calendars as they were read. */
public final class Advisor {
    private final Purpose purpose;
    private final List<Instant> starts;

    private Advisor(Purpose purpose, List<Instant> starts) {
        this.purpose = purpose;
        this.starts = starts;
    }

    /**
     * Returns, for every worker whom anything helps, the cheapest changes with which they could come on that day, the
     * cheapest first.
     *
     * @param snapshot the calendars on the day of the start
     * @param start the start that was asked for
     */
    public static List<Advice> advise(CalendarSnapshot snapshot, Demand demand, Instant start) {
        return new Advisor(Purpose.BOOK, nearestFirst(snapshot, start)).all(snapshot, demand);
    }

    /**
     * Returns, for every worker whom anything helps, the cheapest changes with which they could come for a visit within
     * its promise, the cheapest first; where several starts are as good, at the first of them. What is asked of
     * bookings alone, such as notice, is not asked.
     *
     * @param snapshot the calendars on the day of the promise, without the visit
     */
    public static List<Advice> advise(CalendarSnapshot snapshot, Demand demand, TimeWindow promise) {
        List<Instant> starts = snapshot.terms().startsIn(promise).toList();
        return starts.isEmpty() ? List.of() : new Advisor(Purpose.MOVE, starts).all(snapshot, demand);
    }

    private List<Advice> all(CalendarSnapshot snapshot, Demand demand) {
        return snapshot.workers().stream()
                .map(time -> new Imagined(snapshot.terms(), time, demand, starts.get(0), purpose))
                .flatMap(now -> cheapest(now).stream())
                .sorted(Advice.CHEAPEST_FIRST)
                .toList();
    }

    private static List<Instant> nearestFirst(CalendarSnapshot snapshot, Instant start) {
        TimeWindow day =
                snapshot.terms().branch().windowOf(snapshot.terms().branch().dayOf(start));
        return Stream.concat(Stream.of(start), snapshot.offered(day))
                .distinct()
                .sorted(Comparator.comparing((Instant other) -> distance(start, other))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Goes away from the start that was asked for, until the way alone costs more than what was found. */
    private Optional<Advice> cheapest(Imagined now) {
        Advice best = null;
        for (Instant start : starts) {
            if (best != null && moved(start).stream().mapToInt(Change::effort).sum() >= best.effort()) {
                break;
            }
            Optional<Advice> found = at(now.at(start));
            if (found.isPresent() && (best == null || found.get().effort() < best.effort())) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Takes the reasons against one start away; it counts only if the oracle has none left then. */
    private Optional<Advice> at(Imagined now) {
        List<Change> changes = new ArrayList<>(moved(now.start()));
        Imagined then = now;
        for (Blocker blocker : now.blockers()) {
            Optional<Lift> lift = Lift.of(then, blocker);
            if (lift.isEmpty()) {
                return Optional.empty();
            }
            changes.add(lift.get().change());
            then = lift.get().then();
        }
        return then.blockers().isEmpty()
                ? Optional.of(new Advice(now.worker().code(), now.start(), changes))
                : Optional.empty();
    }

    /** Whoever books is asked for another start; within a promise any will do. */
    private List<Change> moved(Instant start) {
        Instant asked = starts.get(0);
        if (purpose == Purpose.MOVE || start.equals(asked)) {
            return List.of();
        }
        long minutes = distance(asked, start).toMinutes();
        return List.of(
                Change.of(ChangeCode.START, minutes, start, minutes, start.isBefore(asked) ? "EARLIER" : "LATER"));
    }

    private static Duration distance(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }
}
