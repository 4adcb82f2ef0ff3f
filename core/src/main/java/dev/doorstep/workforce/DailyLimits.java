package dev.doorstep.workforce;

/**
 * How much a worker does in one day of the branch's wall-clock.
 *
 * @param visitsMax the most visits
 * @param minutesMax the most minutes at doors
 */
public record DailyLimits(int visitsMax, int minutesMax) {
    /** Rejects limits under which no work could be done. */
    public DailyLimits {
        if (visitsMax < 1 || minutesMax < 1) {
            throw new IllegalArgumentException(
                    "Daily limits of %d visits and %d minutes allow no work.".formatted(visitsMax, minutesMax));
        }
    }
}
