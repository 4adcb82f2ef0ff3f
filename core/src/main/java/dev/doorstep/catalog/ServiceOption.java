package dev.doorstep.catalog;

import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OptionCode;

/**
 * Something extra that can be chosen with an offering. What it costs stands in the price book, by its code.
 *
 * @param code the code of the option
 * @param name what people call it
 * @param minutes how much longer the work takes for each, a multiple of the grain
 * @param most how often it can be chosen, 1 to {@value #MOST}
 */
public record ServiceOption(OptionCode code, LocalText name, int minutes, int most) {
    /** How often any option can be chosen. */
    public static final int MOST = 1_000;

    /** Rejects minutes off the grain and a number outside the limits. */
    public ServiceOption {
        if (minutes < 0 || minutes > Effort.MINUTES_MAX || !Grain.divides(minutes)) {
            throw new IllegalArgumentException("The option %s takes %d minutes, no multiple of %d between 0 and %d."
                    .formatted(code, minutes, Grain.LENGTH.toMinutes(), Effort.MINUTES_MAX));
        }
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException(
                    "The option %s can be chosen %d times, not 1 to %d.".formatted(code, most, MOST));
        }
    }
}
