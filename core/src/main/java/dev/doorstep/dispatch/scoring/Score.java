package dev.doorstep.dispatch.scoring;

import dev.doorstep.kernel.LocalText;
import java.util.List;

/**
 * How well a worker suits a visit.
 *
 * @param parts what it is made of
 */
public record Score(List<Part> parts) {
    /**
     * The highest cost of a score, and below zero the highest bonus, in the unit of the policy: by the standard a
     * hundred kilometres, and far less than a visit that nobody does.
     */
    public static final long COST_MAX = 100_000;

    /** Nothing speaks for the worker or against them. */
    public static final Score NONE = new Score(List.of());

    /** Keeps its own copy. */
    public Score {
        parts = List.copyOf(parts);
    }

    /**
     * One thing that speaks for a worker or against them.
     *
     * @param cost what it costs, in the unit of the policy; less than zero speaks for the worker
     * @param reason why, for people to read
     */
    public record Part(long cost, LocalText reason) {}

    /** Returns what the parts cost together, within {@link #COST_MAX} both ways. */
    public long cost() {
        long sum = parts.stream().mapToLong(Part::cost).sum();
        return Math.max(-COST_MAX, Math.min(COST_MAX, sum));
    }
}
