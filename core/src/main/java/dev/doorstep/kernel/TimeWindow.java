package dev.doorstep.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A non-empty, half-open window of time.
 *
 * @param startInclusive the first instant in the window
 * @param endExclusive the first instant after the window
 */
public record TimeWindow(Instant startInclusive, Instant endExclusive) {
    /** Rejects a window that ends before or as it starts. */
    public TimeWindow {
        if (!startInclusive.isBefore(endExclusive)) {
            throw new IllegalArgumentException(
                    "The start (%s) must be before the end (%s).".formatted(startInclusive, endExclusive));
        }
    }

    /** Obtains the window that starts at an instant and lasts a positive duration. */
    public static TimeWindow of(Instant startInclusive, Duration duration) {
        return new TimeWindow(startInclusive, startInclusive.plus(duration));
    }

    /** Returns a window of the same length that begins so much later. */
    public TimeWindow later(Duration by) {
        return new TimeWindow(startInclusive.plus(by), endExclusive.plus(by));
    }

    /** Returns how long the window lasts. */
    public Duration duration() {
        return Duration.between(startInclusive, endExclusive);
    }

    /** Tells whether an instant lies in the window. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(startInclusive) && instant.isBefore(endExclusive);
    }

    /** Tells whether the other window lies in this one. */
    public boolean encloses(TimeWindow other) {
        return !other.startInclusive.isBefore(startInclusive) && !other.endExclusive.isAfter(endExclusive);
    }

    /** Tells whether the two windows share an instant; windows that merely abut do not. */
    public boolean overlaps(TimeWindow other) {
        return startInclusive.isBefore(other.endExclusive) && other.startInclusive.isBefore(endExclusive);
    }

    /** Returns what the two windows share, if they overlap. */
    public Optional<TimeWindow> intersection(TimeWindow other) {
        Instant start = startInclusive.isAfter(other.startInclusive) ? startInclusive : other.startInclusive;
        Instant end = endExclusive.isBefore(other.endExclusive) ? endExclusive : other.endExclusive;
        return start.isBefore(end) ? Optional.of(new TimeWindow(start, end)) : Optional.empty();
    }

    /** Returns what is left of this window without another one: nothing, one part or two. */
    public List<TimeWindow> minus(TimeWindow other) {
        List<TimeWindow> left = new ArrayList<>();
        if (startInclusive.isBefore(other.startInclusive)) {
            Instant end = endExclusive.isBefore(other.startInclusive) ? endExclusive : other.startInclusive;
            left.add(new TimeWindow(startInclusive, end));
        }
        if (endExclusive.isAfter(other.endExclusive)) {
            Instant start = startInclusive.isAfter(other.endExclusive) ? startInclusive : other.endExclusive;
            left.add(new TimeWindow(start, endExclusive));
        }
        return left;
    }

    /** Returns what is left of other windows without this one. */
    public List<TimeWindow> outOf(List<TimeWindow> others) {
        return others.stream().flatMap(other -> other.minus(this).stream()).toList();
    }

    /** Returns the window in ISO 8601, its end behind a slash. */
    @Override
    public String toString() {
        return startInclusive + "/" + endExclusive;
    }
}
