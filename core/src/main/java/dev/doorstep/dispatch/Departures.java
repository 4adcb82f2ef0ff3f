package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelPace;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.workforce.DueBreak;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * When somebody may leave each door of a day, and what a way from there takes at its slowest by then.
 *
 * <p>The kernel knows one figure for each way. Where a map says that a way takes longer at some hours, the figure of
 * any one hour would make plans that nobody can keep. That of the hours at which somebody may leave, which are few for
 * a visit that is promised within an hour or two, makes plans that hold whenever they do.
 */
final class Departures {
    private static final SortedSet<Instant> NEVER = new TreeSet<>();

    private final Instant origin;
    private final Map<GeoPoint, SortedSet<Instant>> leaving = new HashMap<>();
    private final Map<Leg, List<Gap>> gaps = new HashMap<>();

    /** From one place to another. */
    private record Leg(GeoPoint from, GeoPoint to) {}

    /** From the end of a settled door to the beginning of the next one, both in moments. */
    private record Gap(long free, long due) {}

    private Departures(Instant origin) {
        this.origin = origin;
    }

    /**
     * Reads when somebody may leave: from visits when one of the starts that are promised is over, from settled doors
     * when they are over, from all of them after a break.
     */
    static Departures of(DispatchProblem problem) {
        Departures departures = new Departures(problem.window().startInclusive());
        DoorTimes times = new DoorTimes(problem);
        for (int visit = 0; visit < problem.visits().size(); visit++) {
            departures.add(problem, visit, times);
        }
        Set<VisitId> movable = problem.ids();
        problem.workers()
                .forEach(time -> departures.addSettled(time.claims().stream()
                        .filter(claim -> !movable.contains(claim.visit()))
                        .toList()));
        problem.workers().forEach(time -> departures.addBreak(problem, time));
        return departures;
    }

    private void add(DispatchProblem problem, int visit, DoorTimes times) {
        VisitTask task = problem.visits().get(visit);
        List<Instant> starts = problem.starts(task);
        SortedSet<Instant> own = from(task.demand().place().point());
        IntStream.range(0, problem.workers().size())
                .mapToObj(worker -> times.of(visit, worker))
                .distinct()
                .forEach(atDoor -> starts.forEach(start -> own.add(start.plus(atDoor))));
    }

    private void addSettled(List<Claim> claims) {
        for (int next = 0; next < claims.size(); next++) {
            Claim claim = claims.get(next);
            from(claim.place()).add(claim.door().endExclusive());
            if (next > 0) {
                Claim before = claims.get(next - 1);
                gaps.computeIfAbsent(new Leg(before.place(), claim.place()), added -> new ArrayList<>())
                        .add(new Gap(
                                moment(before.door().endExclusive()),
                                moment(claim.door().startInclusive())));
            }
        }
    }

    private void addBreak(DispatchProblem problem, WorkerTime time) {
        time.worker()
                .limits()
                .breakOn(problem.day(), problem.calendars().terms().zone())
                .map(Departures::ends)
                .ifPresent(ends -> leaving.values().forEach(own -> own.addAll(ends)));
    }

    /** Returns when a break may be over. */
    private static List<Instant> ends(DueBreak due) {
        List<Instant> ends = new ArrayList<>();
        Instant last = due.window().endExclusive();
        for (Instant end = due.window().startInclusive().plus(due.rest().length());
                end.isBefore(last);
                end = end.plus(Grain.LENGTH)) {
            ends.add(end);
        }
        ends.add(last);
        return ends;
    }

    private SortedSet<Instant> from(GeoPoint place) {
        return leaving.computeIfAbsent(place, added -> new TreeSet<>());
    }

    /**
     * Returns travel as it is at its slowest while somebody may leave; the departure that it is asked for counts for
     * homes alone. A way that lies between two settled doors is never so slow that these could not be kept if they can.
     *
     * @param mapped travel as the map has it
     * @param pace the pace at which the ways of the map are gone
     */
    TravelTimes slowest(TravelTimes mapped, TravelPace pace) {
        return (from, to, mode, departure) -> {
            SortedSet<Instant> own = leaving.getOrDefault(from, NEVER);
            Travel slowest = mapped.between(from, to, mode, own.isEmpty() ? departure : own.first());
            for (Instant free : own) {
                Travel travel = mapped.between(from, to, mode, free);
                slowest = travel.duration().compareTo(slowest.duration()) > 0 ? travel : slowest;
            }
            long seconds = slowest.duration().toSeconds();
            for (Gap gap : gaps.getOrDefault(new Leg(from, to), List.of())) {
                Travel least = mapped.between(from, to, mode, origin.plusSeconds(gap.free));
                seconds = Math.min(seconds, longest(least.duration().toSeconds(), seconds, gap, pace));
            }
            return Travel.of(slowest.metres(), seconds);
        };
    }

    /** Returns the longest duration, from the least up to the most, that fits into a gap; the least if none does. */
    private static long longest(long least, long most, Gap gap, TravelPace pace) {
        long fits = least;
        long beyond = most + 1;
        while (fits + 1 < beyond) {
            long middle = (fits + beyond) >>> 1;
            if (pace.arrival(gap.free, middle) <= gap.due) {
                fits = middle;
            } else {
                beyond = middle;
            }
        }
        return fits;
    }

    private long moment(Instant instant) {
        return instant.getEpochSecond() - origin.getEpochSecond();
    }
}
