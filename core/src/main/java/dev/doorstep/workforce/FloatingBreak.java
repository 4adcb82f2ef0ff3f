package dev.doorstep.workforce;

import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A break that a worker has every day, somewhere between two hours: for so long they are neither at a door nor on the
 * way.
 *
 * @param from when it may begin, by the branch's wall-clock
 * @param to when it must be over, after {@code from}
 * @param minutes how long it is, at least 1 and no longer than from one to the other
 */
public record FloatingBreak(LocalTime from, LocalTime to, int minutes) {
    private static final Pattern TEXT =
            Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d)-((?:[01]\\d|2[0-3]):[0-5]\\d)/(\\d{1,4})");

    /** Rejects a break that takes no time, or more than there is. */
    public FloatingBreak {
        if (minutes < 1 || Duration.between(from, to).toMinutes() < minutes) {
            throw new IllegalArgumentException(
                    "A break of %d minutes does not fit between %s and %s.".formatted(minutes, from, to));
        }
    }

    /**
     * Obtains a break written as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException if it is not written so, or does not fit between its hours
     */
    public static FloatingBreak parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"%s\" is no break. Write it like 11:00-14:00/60.".formatted(text));
        }
        return new FloatingBreak(
                LocalTime.parse(parts.group(1)), LocalTime.parse(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** Returns how long it is. */
    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** Finds when it may be on a day; nothing if the clocks of the day leave no time for it. */
    public Optional<TimeWindow> on(LocalDate day, ZoneId zone) {
        Instant start = day.atTime(from).atZone(zone).toInstant();
        Instant end = day.atTime(to).atZone(zone).toInstant();
        return end.isBefore(start.plus(length())) ? Optional.empty() : Optional.of(new TimeWindow(start, end));
    }

    /** Returns the break as people write it, such as {@code 11:00-14:00/60} for an hour between eleven and two. */
    @Override
    public String toString() {
        return "%s-%s/%d".formatted(from, to, minutes);
    }
}
