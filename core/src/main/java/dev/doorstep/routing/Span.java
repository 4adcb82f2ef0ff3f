package dev.doorstep.routing;

/**
 * A stretch of time in the unit of the problem, both ends included.
 *
 * @param from the first moment
 * @param to the last moment, not before the first
 */
public record Span(long from, long to) {
    /** The moments that a problem may name lie between minus this and this. */
    public static final long MOMENT_MAX = 1L << 56;

    /** Rejects a span that ends before it starts, and moments out of bounds. */
    public Span {
        if (from > to || from < -MOMENT_MAX || to > MOMENT_MAX) {
            throw new IllegalArgumentException("The span from %d to %d is empty or out of bounds.".formatted(from, to));
        }
    }
}
