package dev.doorstep.memory;

import dev.doorstep.kernel.EntityId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Cursors of lists that are ordered by an instant, then by identity. */
final class PlaceInTime {
    private PlaceInTime() {}

    /** Returns a place that sorts as text. */
    static String of(Instant at, EntityId id) {
        return "%020d/%s".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, at), id);
    }
}
