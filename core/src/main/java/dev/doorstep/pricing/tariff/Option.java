package dev.doorstep.pricing.tariff;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OptionCode;

/**
 * What a customer can have with an offering for a price of its own, such as the oven with a kitchen.
 *
 * @param code the code of the option, unique in its offering
 * @param name what people call it
 * @param tariff what so many of it cost: flat, or by number
 * @param most the highest number of it in one request, 1 to {@value Units#MAX}
 */
public record Option(OptionCode code, LocalText name, Tariff tariff, int most) {
    /** Rejects a number outside the limits. */
    public Option {
        Bounds.check(most);
    }
}
