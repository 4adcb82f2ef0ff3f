package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import java.util.Set;

/**
 * Districts of a city in which a factor applies alike.
 *
 * @param code the code of the zone, unique in its price book; the same characters as any {@link Code}
 * @param name what people call it
 * @param districts the districts, as addresses name them, at least one
 */
public record Zone(String code, LocalText name, Set<String> districts) {
    /** Keeps its own copy, and rejects a zone that is nowhere. */
    public Zone {
        Code.check(code);
        districts = Set.copyOf(districts);
        if (districts.isEmpty()) {
            throw new IllegalArgumentException("The zone %s has no district.".formatted(code));
        }
    }
}
