package dev.doorstep.pricing.tariff;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;

/**
 * What a customer can have with an offering for a price of its own, such as the oven with a kitchen.
 *
 * @param code the code of the option, unique in its offering; the same characters as any {@link Code}
 * @param name what people call it
 * @param tariff what so many of it cost: flat, or by number
 * @param most the highest number of it in one request, 1 to {@value Units#MAX}
 */
public record Option(String code, LocalText name, Tariff tariff, int most) {
    /** Rejects a code that is none, and a number outside the limits. */
    public Option {
        Code.check(code);
        Amounts.check(most);
    }
}
