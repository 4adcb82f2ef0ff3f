package dev.doorstep.pricing.tariff;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;

/**
 * Material that is charged at what it cost.
 *
 * @param code the code of the material; the same characters as any {@link Code}
 * @param name what people call it
 * @param cost what it cost, zero or above
 */
public record Material(String code, LocalText name, Money cost) {
    /** Rejects a code that is none, and a cost outside the limits. */
    public Material {
        Code.check(code);
        Bounds.check(cost);
    }
}
