package dev.doorstep.catalog;

import dev.doorstep.kernel.Grain;
import java.time.Duration;

/**
 * How long an offering takes at the door: set-up, then a base and so much per unit, then clean-up; all multiples of the
 * grain. These are the usual times, which calendars are kept by; the {@link Spread} says how far the work may stray
 * from them.
 *
 * @param baseMinutes the minutes of work that do not depend on the units
 * @param minutesPerUnit the minutes of work per unit
 * @param setUpMinutes the minutes from the door to the first work
 * @param cleanUpMinutes the minutes from the last work to leaving
 * @param spread how far the work may stray from the usual time
 */
public record Effort(int baseMinutes, int minutesPerUnit, int setUpMinutes, int cleanUpMinutes, Spread spread) {
    /** The longest time at one door, in minutes. */
    public static final int MINUTES_MAX = 24 * 60;

    /** Rejects times that are negative or off the grain. */
    public Effort {
        for (int minutes : new int[] {baseMinutes, minutesPerUnit, setUpMinutes, cleanUpMinutes}) {
            if (minutes < 0 || minutes > MINUTES_MAX || !Grain.divides(minutes)) {
                throw new IllegalArgumentException("%d minutes are no multiple of %d between 0 and %d."
                        .formatted(minutes, Grain.LENGTH.toMinutes(), MINUTES_MAX));
            }
        }
        if (baseMinutes + minutesPerUnit == 0) {
            throw new IllegalArgumentException("An effort of no minutes. Maybe the minutes per unit are missing.");
        }
    }

    /** Obtains an effort that takes what it usually takes. */
    public Effort(int baseMinutes, int minutesPerUnit, int setUpMinutes, int cleanUpMinutes) {
        this(baseMinutes, minutesPerUnit, setUpMinutes, cleanUpMinutes, Spread.NONE);
    }

    /**
     * How far work may stray from the usual time.
     *
     * @param leastPercent the shortest work, in percent of the usual, 1 to 100
     * @param mostPercent the longest work, in percent of the usual, 100 to {@value #MOST_PERCENT}
     */
    public record Spread(int leastPercent, int mostPercent) {
        /** Ten times as long as usual. */
        public static final int MOST_PERCENT = 1_000;

        private static final int USUAL_PERCENT = 100;

        /** No straying. */
        public static final Spread NONE = new Spread(USUAL_PERCENT, USUAL_PERCENT);

        /** Rejects a shortest work above the usual, and a longest below. */
        public Spread {
            if (leastPercent < 1
                    || leastPercent > USUAL_PERCENT
                    || mostPercent < USUAL_PERCENT
                    || mostPercent > MOST_PERCENT) {
                throw new IllegalArgumentException(
                        "From %d to %d percent of the usual time is not within 1 to 100 to %d."
                                .formatted(leastPercent, mostPercent, MOST_PERCENT));
            }
        }
    }

    /**
     * How long something may take.
     *
     * @param least the shortest time
     * @param usual the time that calendars are kept by
     * @param most the longest time
     */
    public record Range(Duration least, Duration usual, Duration most) {}

    /** Returns how long the work at so many units may take, set-up and clean-up included, in whole minutes. */
    public Range range(int units) {
        Duration around = Duration.ofMinutes((long) setUpMinutes + cleanUpMinutes);
        long usual = work(units).toMinutes();
        long least = Math.multiplyExact(usual, spread.leastPercent()) / Spread.USUAL_PERCENT;
        long most = -Math.floorDiv(-Math.multiplyExact(usual, (long) spread.mostPercent()), Spread.USUAL_PERCENT);
        return new Range(around.plusMinutes(least), around.plusMinutes(usual), around.plusMinutes(most));
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
