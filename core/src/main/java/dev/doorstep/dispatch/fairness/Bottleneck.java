package dev.doorstep.dispatch.fairness;

import dev.doorstep.kernel.VisitId;
import java.util.List;

/**
 * Visits that can be shared by a few only: the proof that no plan which does the same visits is more even than so.
 *
 * <p>Whoever shares these visits has at least their time; where {@code k} of {@code n} workers have a share {@code s}
 * of everything, the Gini coefficient is at least {@code s - k/n}: the Lorenz curve, which is convex, lies on or below
 * the line to the point that the others reach.
 *
 * @param visits the visits
 * @param seconds their time at the doors, done by whoever is quickest
 * @param sharers how many workers can have a part of it at the most
 * @param secondsInAll the time at all doors of the plan, done by whoever is slowest
 * @param workers how many workers the plan could share it among
 */
public record Bottleneck(List<VisitId> visits, long seconds, int sharers, long secondsInAll, int workers) {
    /** Keeps its own copy, and rejects what proves nothing. */
    public Bottleneck {
        visits = List.copyOf(visits);
        if (seconds > secondsInAll || sharers > workers || secondsInAll <= 0) {
            throw new IllegalArgumentException("%d of %d seconds among %d of %d workers prove nothing."
                    .formatted(seconds, secondsInAll, sharers, workers));
        }
    }

    /** Returns what no such plan's Gini coefficient is less than, in basis points, rounded down. */
    public int giniBasisPointsMin() {
        return (int) Math.max(0, Shares.GINI_MAX * excess() / (secondsInAll * workers));
    }

    /** Tells whether it proves that a bound cannot be kept. */
    public boolean excludes(int giniMax) {
        return Shares.GINI_MAX * excess() > giniMax * secondsInAll * workers;
    }

    /** Returns how far the sharers have more than their part, times everything and everybody. */
    long excess() {
        return seconds * workers - sharers * secondsInAll;
    }
}
