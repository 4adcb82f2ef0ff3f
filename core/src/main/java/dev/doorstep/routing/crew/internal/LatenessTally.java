package dev.doorstep.routing.crew.internal;

import java.util.Arrays;

/** How late starts are, summed and at most, and what that costs; a trial can be taken back. */
final class LatenessTally {
    private final CrewModel model;
    private final long[] late;
    private long sum;
    private long largest;

    private final LongJournal journal;
    private long sumOfChanged;
    private long largestOfChanged;
    private long sumBefore;
    private long largestBefore;

    LatenessTally(CrewModel model) {
        this.model = model;
        late = new long[model.stops];
        journal = new LongJournal(late, model.stops);
    }

    void beginTrial() {
        journal.beginTrial();
        sumOfChanged = 0;
        largestOfChanged = 0;
        sumBefore = sum;
        largestBefore = largest;
    }

    void undo() {
        journal.undo();
        sum = sumBefore;
        largest = largestBefore;
    }

    void clear() {
        Arrays.fill(late, 0);
        sum = 0;
        largest = 0;
    }

    long sum() {
        return sum;
    }

    long largest() {
        return largest;
    }

    /** Takes note of when a stop starts. */
    void start(int stop, long moment) {
        long now = Math.max(0, moment - model.due[stop]);
        if (now == late[stop]) {
            return;
        }
        if (!journal.note(stop)) {
            sumOfChanged -= late[stop];
        }
        sum += now - late[stop];
        sumOfChanged += now;
        largestOfChanged = Math.max(largestOfChanged, now);
        late[stop] = now;
    }

    /** Brings the largest lateness up to date after the changes of a trial. */
    void settle() {
        long largestNow = 0;
        boolean wasLargest = false;
        for (int i = 0; i < journal.changes(); i++) {
            largestNow = Math.max(largestNow, late[journal.changed(i)]);
            wasLargest |= journal.before(i) == largest;
        }
        if (largestNow < largest && wasLargest) {
            largest = largestOfAll();
        } else {
            largest = Math.max(largest, largestNow);
        }
    }

    private long largestOfAll() {
        long largestNow = 0;
        for (long each : late) {
            largestNow = Math.max(largestNow, each);
        }
        return largestNow;
    }

    /** Returns what lateness costs. */
    long cost() {
        return cost(sum, largest);
    }

    /**
     * Returns what lateness costs at least when all changes are known.
     *
     * @param mayFall whether stops that have not changed yet may still come to start sooner
     */
    long costAtLeast(boolean mayFall) {
        return cost(mayFall ? sumOfChanged : sum, largestOfChanged);
    }

    private long cost(long inAll, long atMost) {
        return model.latenessCost * inAll + model.maximumCost * atMost;
    }
}
