package dev.doorstep.staffing;

/**
 * How well an hour is covered.
 *
 * @param need what it needs
 * @param covered how many of the workers needed are there, zero to all of them
 */
public record HourCover(HourlyNeed need, int covered) {
    /** Rejects more than is needed. */
    public HourCover {
        if (covered < 0 || covered > need.workers()) {
            throw new IllegalArgumentException("%d of %d needed are covered.".formatted(covered, need.workers()));
        }
    }

    /** Returns how many workers are missing. */
    public int missing() {
        return need.workers() - covered;
    }
}
