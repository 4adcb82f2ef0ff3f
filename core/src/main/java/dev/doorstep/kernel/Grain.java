package dev.doorstep.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The raster of time at the door: starts and door times are multiples of five minutes, fixed when a schema is created.
 */
public final class Grain {
    /** How long a grain lasts. */
    public static final Duration LENGTH = Duration.ofMinutes(5);

    private Grain() {}

    /** Tells whether an instant lies on the raster. */
    public static boolean isAligned(Instant instant) {
        return instant.getNano() == 0 && instant.getEpochSecond() % LENGTH.toSeconds() == 0;
    }

    /** Tells whether so many minutes, zero or above, are whole grains. */
    public static boolean divides(int minutes) {
        return minutes % LENGTH.toMinutes() == 0;
    }

    /** Returns the first instant on the raster that is not before the given one. */
    public static Instant roundUp(Instant instant) {
        long seconds = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(-Math.floorDiv(-seconds, LENGTH.toSeconds()) * LENGTH.toSeconds());
    }

    /** Returns all instants on the raster in a window, the earliest first. */
    public static Stream<Instant> in(TimeWindow window) {
        return Stream.iterate(roundUp(window.startInclusive()), window::contains, start -> start.plus(LENGTH));
    }

    /** Returns the number of the grain that an instant lies in, counted from 1970. */
    public static long segmentOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), LENGTH.toSeconds());
    }
}
