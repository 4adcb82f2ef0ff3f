package dev.doorstep.routing.crew.internal;

/** Notes what a trial changes in an array, once each, and puts it back. */
final class LongJournal {
    private final long[] numbers;
    private final int[] changed;
    private final long[] before;
    private final long[] changedIn;
    private int changes;
    private long trial = 1;

    /** Follows the first so many numbers of an array. */
    LongJournal(long[] numbers, int count) {
        this.numbers = numbers;
        changed = new int[count];
        before = new long[count];
        changedIn = new long[count];
    }

    void beginTrial() {
        trial++;
        changes = 0;
    }

    /** Notes a number before it changes, and tells whether this trial changes it for the first time. */
    boolean note(int index) {
        if (changedIn[index] == trial) {
            return false;
        }
        changedIn[index] = trial;
        changed[changes] = index;
        before[changes++] = numbers[index];
        return true;
    }

    int changes() {
        return changes;
    }

    int changed(int change) {
        return changed[change];
    }

    long before(int change) {
        return before[change];
    }

    /** Puts everything back as it was when the trial began. */
    void undo() {
        for (int i = 0; i < changes; i++) {
            numbers[changed[i]] = before[i];
        }
        changes = 0;
    }
}
