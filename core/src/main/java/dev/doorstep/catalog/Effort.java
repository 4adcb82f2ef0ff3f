package dev.doorstep.catalog;

import dev.doorstep.kernel.Grain;
import java.time.Duration;

/**
 * How long an offering takes at the door: set-up, then a base and so much per unit, then clean-up; all multiples of the
 * grain.
 *
 * @param baseMinutes the minutes of work that do not depend on the units
 * @param minutesPerUnit the minutes of work per unit
 * @param setUpMinutes the minutes from the door to the first work
 * @param cleanUpMinutes the minutes from the last work to leaving
 */
public record Effort(int baseMinutes, int minutesPerUnit, int setUpMinutes, int cleanUpMinutes) {
    /** The longest time at one door, in minutes. */
    public static final int MINUTES_MAX = 24 * 60;

    /** Rejects times that are negative or off the grain. */
    public Effort {
        long grain = Grain.LENGTH.toMinutes();
        for (int minutes : new int[] {baseMinutes, minutesPerUnit, setUpMinutes, cleanUpMinutes}) {
            if (minutes < 0 || minutes > MINUTES_MAX || minutes % grain != 0) {
                throw new IllegalArgumentException(
                        "%d minutes are no multiple of %d between 0 and %d.".formatted(minutes, grain, MINUTES_MAX));
            }
        }
        if (baseMinutes + minutesPerUnit == 0) {
            throw new IllegalArgumentException("An effort of no minutes. Maybe the minutes per unit are missing.");
        }
    }

    /** Returns the time at the door for so many units: set-up, work and clean-up. */
    public Duration atDoor(int units) {
        return Duration.ofMinutes(setUpMinutes + work(units).toMinutes() + cleanUpMinutes);
    }

    /** Returns the time of work for so many units. */
    public Duration work(int units) {
        return Duration.ofMinutes(baseMinutes + Math.multiplyExact((long) minutesPerUnit, units));
    }
}
