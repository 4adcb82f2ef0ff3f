package dev.doorstep.cli;

import dev.doorstep.kernel.ZoneEdition;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A zone whose clocks are supposed to keep one offset for good. */
record SupposedOffset(ZoneId zone, ZoneOffset offset) {
    /** Reads such as {@code America/Vancouver=-07:00}. */
    static SupposedOffset parse(String text) {
        String[] parts = ChoiceOptions.halves(text);
        return new SupposedOffset(ZoneId.of(parts[0]), ZoneOffset.of(parts[1]));
    }

    /** Returns the rules that this supposes; their edition is named by the offset. */
    ZoneEdition edition() {
        return new ZoneEdition(zone, offset.getRules(), offset.getId());
    }
}
