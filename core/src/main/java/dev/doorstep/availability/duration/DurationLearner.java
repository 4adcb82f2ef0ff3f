package dev.doorstep.availability.duration;

import static java.util.stream.Collectors.groupingBy;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns how long work takes from work that was done. What comes out depends on what was done and not on the order in
 * which it is told.
 *
 * <p>Some of it was not as it seems: somebody forgot to say that they were done, and said so hours later. Whatever lies
 * farther from the median than seven times the median deviation is left out. The median is that of the worker, who may
 * be quicker or slower than others, or of the offering where the worker has done less than {@value #OWN_VISITS_MIN}
 * visits of it.
 */
public final class DurationLearner {
    /** A worker with so many visits of an offering is compared with themselves. */
    static final int OWN_VISITS_MIN = 8;

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
        Fence usual = Fence.around(works.stream().map(FinishedWork::share));
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
        List<Integer> shares = works.stream().map(FinishedWork::share).toList();
        Fence fence = shares.size() < OWN_VISITS_MIN ? usual : Fence.around(shares.stream());
        return shares.stream().filter(fence::encloses).sorted().toList();
    }

    private Optional<DurationQuantile> quantile(List<Integer> sorted) {
        return DurationQuantile.of(sorted, quantilePercent);
    }
}
