package dev.doorstep.catalog;

import dev.doorstep.kernel.LocalText;

/**
 * What an offering is counted in: hours, square metres, machines, or the call itself.
 *
 * @param unit what people call one of them
 * @param min the fewest that can be booked, at least 1
 * @param max the most that can be booked, at most {@value #MAX}
 */
public record Units(LocalText unit, int min, int max) {
    /** The most units of any offering. */
    public static final int MAX = 10_000;

    /** Rejects a range that is empty or outside the limit. */
    public Units {
        if (min < 1 || max < min || max > MAX) {
            throw new IllegalArgumentException(
                    "Units from %d to %d are no range within 1 to %d.".formatted(min, max, MAX));
        }
    }

    /** Tells whether so many can be booked. */
    public boolean allows(int units) {
        return units >= min && units <= max;
    }
}
