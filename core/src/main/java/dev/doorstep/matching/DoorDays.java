package dev.doorstep.matching;

import dev.doorstep.kernel.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * The days of the wall-clock that the time at a door touches: all that the rules about the worker ask of it.
 *
 * @param first the day on which it begins
 * @param last the last day
 */
public record DoorDays(LocalDate first, LocalDate last) {
    /**
     * Obtains the days of a time at a door.
     *
     * @param zone the zone of the branch's wall-clock
     */
    public static DoorDays of(TimeWindow door, ZoneId zone) {
        return new DoorDays(
                LocalDate.ofInstant(door.startInclusive(), zone),
                LocalDate.ofInstant(door.endExclusive().minusNanos(1), zone));
    }

    /** Lists them, the first first. */
    Stream<LocalDate> dates() {
        return first.datesUntil(last.plusDays(1));
    }
}
