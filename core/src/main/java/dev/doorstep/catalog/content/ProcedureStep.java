package dev.doorstep.catalog.content;

import dev.doorstep.kernel.LocalText;

/**
 * One step of how an offering is done, with when it should begin and how long it may take.
 *
 * @param stage at which point of the order
 * @param text what is done
 * @param offsetMinutes when it should begin, in minutes from the beginning of its stage, 0 to {@value #MINUTES_MAX}
 * @param longestMinutes how long it takes at the most, 1 to {@value #MINUTES_MAX}
 */
public record ProcedureStep(Stage stage, LocalText text, int offsetMinutes, int longestMinutes) {
    /** The latest beginning and the longest step: a week, for what happens after the work. */
    public static final int MINUTES_MAX = 7 * 24 * 60;

    /** Rejects times outside the limits. */
    public ProcedureStep {
        if (offsetMinutes < 0 || offsetMinutes > MINUTES_MAX || longestMinutes < 1 || longestMinutes > MINUTES_MAX) {
            throw new IllegalArgumentException("A step from minute %d for at most %d minutes is not within 0 to %d."
                    .formatted(offsetMinutes, longestMinutes, MINUTES_MAX));
        }
    }
}
