package dev.doorstep.routing;

/** Hears how a search goes, on its thread, and may end it. */
@FunctionalInterface
public interface SearchListener {
    /** Hears that a search found a plan better than any before. */
    void improved(long step, long cost);

    /** Tells whether the search shall end now, with the best plan so far. Asked every hundred steps or so. */
    default boolean isCancelled() {
        return false;
    }
}
