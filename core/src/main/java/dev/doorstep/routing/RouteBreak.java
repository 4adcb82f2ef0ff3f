package dev.doorstep.routing;

/**
 * A rest that floats: somewhere in its window nobody on the route works or is on the way for so long. It is had where
 * the last stop was, where the next one is, or at the start and the end of the route; waiting is rest, too.
 *
 * @param window when it may be, both ends included
 * @param length how long it is, positive, and no longer than its window
 */
public record RouteBreak(Span window, long length) {
    /** Rejects a break that takes no time or does not fit into its window. */
    public RouteBreak {
        if (length <= 0 || length > window.to() - window.from()) {
            throw new IllegalArgumentException(
                    "A break of %d does not fit into %s, or takes no time.".formatted(length, window));
        }
    }
}
