package dev.doorstep.availability.duration;

import static java.util.stream.Collectors.groupingBy;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.NearestRank;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Learns how long work takes from work that was done. What comes out depends on what was done and not on the order in
 * which it is told.
 *
 * <p>Some of it was not as it seems: somebody forgot to say that they were done, and said so hours later. Whatever lies
 * farther from the median than {@value #DEVIATIONS_MAX} times the median deviation is left out; that holds as long as
 * most of it is true (the identifier of Hampel, see Davies and Gather, The identification of multiple outliers, Journal
 * of the American Statistical Association 88, 1993; for a normal distribution it is the outer fence of Tukey). The
 * median is that of the worker, who may be quicker or slower than others, or of the offering where the worker has done
 * less than {@value #OWN_VISITS_MIN} visits of it.
 */
public final class DurationLearner {
    /** How many median deviations from the median are believed. */
    static final int DEVIATIONS_MAX = 7;

    /** A worker with so many visits of an offering is compared with themselves. */
    static final int OWN_VISITS_MIN = 8;

    /** Whoever is always on the minute may still stray: the least median deviation, in basis points of what is sold. */
    private static final int DEVIATION_MIN = 500;

    private final int quantilePercent;
    private int leftOut;
    private int visits;

    private DurationLearner(int quantilePercent) {
        this.quantilePercent = quantilePercent;
    }

    /**
     * What was learned.
     *
     * @param offerings what is known of each offering
     * @param visits how many visits counted
     * @param leftOut how many were left out
     */
    public record Lesson(Map<OfferingId, OfferingDurations> offerings, int visits, int leftOut) {
        /** Keeps its own copy. */
        public Lesson {
            offerings = Map.copyOf(offerings);
        }
    }

    /**
     * Learns.
     *
     * @param quantilePercent which quantile, 1 to 99
     * @param done what was done, in any order
     */
    public static Lesson learn(int quantilePercent, Collection<FinishedWork> done) {
        DurationLearner learner = new DurationLearner(quantilePercent);
        Map<OfferingId, OfferingDurations> offerings = new HashMap<>();
        done.stream()
                .collect(groupingBy(FinishedWork::offering))
                .forEach((offering, works) ->
                        learner.durations(works).ifPresent(durations -> offerings.put(offering, durations)));
        return new Lesson(offerings, learner.visits, learner.leftOut);
    }

    private Optional<OfferingDurations> durations(List<FinishedWork> works) {
        Fence usual = Fence.around(works.stream().map(DurationLearner::share));
        Map<PersonCode, List<Integer>> shares = new HashMap<>();
        works.stream()
                .collect(groupingBy(FinishedWork::worker))
                .forEach((worker, own) -> shares.put(worker, believed(own, usual)));
        List<Integer> all =
                shares.values().stream().flatMap(List::stream).sorted().toList();
        visits += all.size();
        leftOut += works.size() - all.size();
        Map<PersonCode, DurationQuantile> workers = new HashMap<>();
        shares.forEach((worker, own) -> quantile(own).ifPresent(quantile -> workers.put(worker, quantile)));
        return quantile(all).map(quantile -> new OfferingDurations(quantile, workers));
    }

    /** Returns what is believed of a worker's shares, the least first. */
    private static List<Integer> believed(List<FinishedWork> works, Fence usual) {
        List<Integer> shares = works.stream().map(DurationLearner::share).toList();
        Fence fence = shares.size() < OWN_VISITS_MIN ? usual : Fence.around(shares.stream());
        return shares.stream().filter(fence::encloses).sorted().toList();
    }

    private Optional<DurationQuantile> quantile(List<Integer> sorted) {
        return NearestRank.of(sorted, quantilePercent).map(share -> new DurationQuantile(sorted.size(), share));
    }

    /** Returns which share of the time sold the work took, in basis points, half up. */
    private static int share(FinishedWork work) {
        long sold = work.sold().toSeconds();
        long share = (2 * work.real().toSeconds() * BasisPoints.ALL + sold) / (2 * sold);
        return (int) Math.max(1, Math.min(DurationQuantile.BASIS_POINTS_MAX, share));
    }

    /** What is believed: shares no farther from the middle than so much. */
    private record Fence(int middle, int distanceMax) {
        static Fence around(Stream<Integer> shares) {
            List<Integer> sorted = shares.sorted().toList();
            int middle = median(sorted);
            List<Integer> deviations = sorted.stream()
                    .map(share -> Math.abs(share - middle))
                    .sorted()
                    .toList();
            return new Fence(middle, DEVIATIONS_MAX * Math.max(DEVIATION_MIN, median(deviations)));
        }

        private static int median(List<Integer> sorted) {
            return NearestRank.of(sorted, NearestRank.HALF_PERCENT).orElseThrow();
        }

        boolean encloses(int share) {
            return Math.abs(share - middle) <= distanceMax;
        }
    }
}
