package dev.doorstep.dispatch.comparison;

/** What the plan of a day gives to each of those on shift, and may give unevenly. */
public enum Measure {
    /** The minutes at doors. */
    DOOR_MINUTES {
        @Override
        long of(WorkerShare share) {
            return share.load().atDoors().toMinutes();
        }
    },
    /** The metres on the way, home included. */
    METRES {
        @Override
        long of(WorkerShare share) {
            return share.load().metres();
        }
    },
    /** What they earn, in minor units of the branch's currency. */
    INCOME {
        @Override
        long of(WorkerShare share) {
            return share.income().amountMinor();
        }
    };

    /** Returns how much of it a worker has, in the unit of this measure. */
    abstract long of(WorkerShare share);
}
