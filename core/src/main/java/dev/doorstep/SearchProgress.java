package dev.doorstep;

import dev.doorstep.routing.SearchListener;

/**
 * Tells the steps of a search as progress, and ends it when its thread is interrupted.
 *
 * <p>What was found by then is still written, so the thread is interrupted again only when this is closed: pools give
 * no connection to an interrupted thread, and a file of H2 is closed under the hands of everybody.
 */
final class SearchProgress implements SearchListener, AutoCloseable {
    private final Progress progress;
    private boolean isInterrupted;

    SearchProgress(Progress progress) {
        this.progress = progress;
    }

    /** Returns who hears of steps that are no search. */
    Progress progress() {
        return progress;
    }

    @Override
    public void improved(long step, long cost) {
        progress.reached("planning, cost " + cost, step, -1);
    }

    @Override
    public boolean isCancelled() {
        hear();
        return isInterrupted;
    }

    /** Takes an interruption off the thread before it reads or writes. */
    void hear() {
        isInterrupted |= Thread.interrupted();
    }

    @Override
    public void close() {
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
