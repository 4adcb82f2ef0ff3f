package dev.doorstep.routing.crew.internal;

/** The visits whose starts are to be looked at again, the one that starts soonest first; few at a time. */
final class Agenda {
    private final int[] visits;
    private final long[] moments;
    private final boolean[] isWaiting;
    private final boolean[] mayFall;
    private int count;
    private int falling;

    Agenda(int visits) {
        this.visits = new int[visits];
        moments = new long[visits];
        isWaiting = new boolean[visits];
        mayFall = new boolean[visits];
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Tells whether any visit that waits may come to start sooner. */
    boolean isAnyFalling() {
        return falling > 0;
    }

    /**
     * Adds a visit that starts about a moment, unless it waits already, and tells whether it may come to start sooner.
     */
    void add(int visit, long moment, boolean fall) {
        if (!isWaiting[visit]) {
            isWaiting[visit] = true;
            visits[count] = visit;
            moments[count++] = moment;
        }
        if (fall && !mayFall[visit]) {
            mayFall[visit] = true;
            falling++;
        }
    }

    /** Takes the visit that starts soonest. */
    int take() {
        int soonest = 0;
        for (int i = 1; i < count; i++) {
            if (moments[i] < moments[soonest]) {
                soonest = i;
            }
        }
        int visit = visits[soonest];
        visits[soonest] = visits[--count];
        moments[soonest] = moments[count];
        forget(visit);
        return visit;
    }

    void clear() {
        while (count > 0) {
            forget(visits[--count]);
        }
    }

    private void forget(int visit) {
        isWaiting[visit] = false;
        if (mayFall[visit]) {
            mayFall[visit] = false;
            falling--;
        }
    }
}
