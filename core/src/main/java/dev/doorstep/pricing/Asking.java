package dev.doorstep.pricing;

import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When a price is asked for.
 *
 * @param validity from when the quote is made until when it is honoured
 * @param zone the zone of the branch's wall-clock
 */
public record Asking(TimeWindow validity, ZoneId zone) {
    /** Returns when the quote is made. */
    public Instant at() {
        return validity.startInclusive();
    }

    /** Returns how long before a start that is; negative once the start is over. */
    Duration before(LocalDateTime start) {
        return Duration.between(at(), start.toInstant(zone.getRules().getOffset(start)));
    }
}
