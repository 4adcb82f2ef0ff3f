package dev.doorstep;

import dev.doorstep.routing.SearchListener;

/** Tells the steps of a search as progress, and ends it when its thread is interrupted. */
record SearchProgress(Progress progress) implements SearchListener {
    @Override
    public void improved(long step, long cost) {
        progress.reached("planning, cost " + cost, step, -1);
    }

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
