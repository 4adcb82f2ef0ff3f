package dev.doorstep.dispatch.comparison;

import dev.doorstep.kernel.BasisPoints;
import java.time.Duration;
import java.util.Collection;

/**
 * How far the time of workers is used.
 *
 * @param staffDays the days on which somebody is on shift, counted for each worker
 * @param visits how many doors they go to
 * @param onShift how long they could work
 * @param working the time at doors and on the way, home included
 * @param overtime the part of the working time that lies outside their shifts
 * @param metres how far they go, home included
 */
public record StaffUse(int staffDays, int visits, Duration onShift, Duration working, Duration overtime, long metres) {
    /** Nobody on shift, and nobody out. */
    static final StaffUse NONE = new StaffUse(0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

    /** Adds up the days of workers. */
    static StaffUse of(Collection<WorkerLoad> loads) {
        return loads.stream().map(StaffUse::of).reduce(NONE, StaffUse::plus);
    }

    private static StaffUse of(WorkerLoad load) {
        return new StaffUse(
                load.isOnShift() ? 1 : 0,
                load.visits(),
                load.onShift(),
                load.working(),
                load.overtime(),
                load.metres());
    }

    /** Returns both together. */
    StaffUse plus(StaffUse other) {
        return new StaffUse(
                staffDays + other.staffDays,
                visits + other.visits,
                onShift.plus(other.onShift),
                working.plus(other.working),
                overtime.plus(other.overtime),
                metres + other.metres);
    }

    /** Returns the part of all shifts in which somebody is at a door or on the way, in basis points; 0 without any. */
    public long usedBasisPoints() {
        return onShift.isZero() ? 0 : BasisPoints.ALL - idleBasisPoints();
    }

    /** Returns the rest of all shifts, in basis points; 0 without any. */
    public long idleBasisPoints() {
        long shifts = onShift.toSeconds();
        long used = working.minus(overtime).toSeconds();
        return shifts == 0 ? 0 : BasisPoints.ALL * (shifts - used) / shifts;
    }
}
