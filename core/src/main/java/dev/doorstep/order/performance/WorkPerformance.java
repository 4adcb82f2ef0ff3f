package dev.doorstep.order.performance;

import dev.doorstep.kernel.NearestRank;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the visits of an offering went, by one worker or by all.
 *
 * @param offering the offering
 * @param worker the worker, or nothing for all of them
 * @param visits how many visits were finished
 * @param work how long the work took
 * @param start how punctually it began
 * @param way how long the ways took that the map knows, or nothing if nobody told
 */
public record WorkPerformance(
        OfferingId offering,
        @Nullable PersonCode worker,
        int visits,
        PlannedAndReal work,
        Punctuality start,
        @Nullable PlannedAndReal way) {
    /**
     * How long something was to take and took, each by nearest rank.
     *
     * @param plannedHalf within which time half of it was planned
     * @param half within which time half of it was really over
     * @param most within which time nine of ten were really over
     */
    public record PlannedAndReal(Duration plannedHalf, Duration half, Duration most) {}

    /**
     * How punctually work began.
     *
     * @param half by how much half of it began later than planned at most, negative for earlier
     * @param most the same for nine of ten
     * @param early how many visits began before they were planned
     * @param late how many began after the window that was told to the customer
     */
    public record Punctuality(Duration half, Duration most, int early, int late) {}

    /** Sums visits up, of which there is at least one. */
    static WorkPerformance of(OfferingId offering, @Nullable PersonCode worker, Collection<DoneVisit> visits) {
        List<DoneVisit> told =
                visits.stream().filter(visit -> visit.knownWay().isPresent()).toList();
        return new WorkPerformance(
                offering,
                worker,
                visits.size(),
                new PlannedAndReal(
                        half(visits, DoneVisit::plannedWork),
                        half(visits, visit -> visit.times().work()),
                        most(visits, visit -> visit.times().work())),
                new Punctuality(
                        half(visits, DoneVisit::delay),
                        most(visits, DoneVisit::delay),
                        (int) visits.stream()
                                .filter(visit -> visit.delay().isNegative())
                                .count(),
                        (int) visits.stream().filter(DoneVisit::isLate).count()),
                told.isEmpty() ? null : way(told));
    }

    private static PlannedAndReal way(List<DoneVisit> told) {
        return new PlannedAndReal(
                half(told, visit -> visit.planned().travel()),
                half(told, visit -> visit.knownWay().orElseThrow()),
                most(told, visit -> visit.knownWay().orElseThrow()));
    }

    private static Duration half(Collection<DoneVisit> visits, Function<DoneVisit, Duration> what) {
        return rank(visits.stream().map(what), NearestRank.HALF_PERCENT);
    }

    private static Duration most(Collection<DoneVisit> visits, Function<DoneVisit, Duration> what) {
        return rank(visits.stream().map(what), NearestRank.MOST_PERCENT);
    }

    private static Duration rank(Stream<Duration> durations, int percent) {
        Optional<Duration> found = NearestRank.of(durations.sorted().toList(), percent);
        return found.orElseThrow();
    }
}
