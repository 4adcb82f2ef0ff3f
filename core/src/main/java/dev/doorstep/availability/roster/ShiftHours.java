package dev.doorstep.availability.roster;

import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of one day by the wall-clock.
 *
 * @param from when it begins
 * @param to when it ends, after {@code from}; midnight is the end of the day
 */
public record ShiftHours(LocalTime from, LocalTime to) {
    private static final Pattern TIMES =
            Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d)-((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)");

    /** Rejects a stretch that ends before or as it begins. */
    public ShiftHours {
        check(from, to);
    }

    /**
     * Obtains a stretch written as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException if it is not written so, or ends before or as it begins
     */
    public static ShiftHours parse(String text) {
        Matcher times = TIMES.matcher(text);
        if (!times.matches()) {
            throw new IllegalArgumentException("\"%s\" are no hours. Write them like 09:00-17:00.".formatted(text));
        }
        String end = times.group(2);
        return new ShiftHours(
                LocalTime.parse(times.group(1)), end.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end));
    }

    /** Tells whether two stretches of the same day share a time; stretches that merely abut do not. */
    public boolean overlaps(ShiftHours other) {
        return startsBefore(other.to) && other.startsBefore(to);
    }

    /**
     * Returns the instants of the stretch on a day. Nothing if the wall-clock of that day skips it, or skips the day.
     *
     * @param zone the zone of the wall-clock
     */
    public Optional<TimeWindow> on(LocalDate day, ZoneId zone) {
        Instant start = day.atTime(from).atZone(zone).toInstant();
        Instant end = to.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(to).atZone(zone).toInstant();
        boolean thatDay = start.atZone(zone).toLocalDate().equals(day);
        return thatDay && start.isBefore(end) ? Optional.of(new TimeWindow(start, end)) : Optional.empty();
    }

    static void check(LocalTime from, LocalTime to) {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A shift from %s to %s ends before it begins. Maybe it runs past midnight: write two, one to 24:00."
                            .formatted(from, to));
        }
    }

    private boolean startsBefore(LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) || from.isBefore(end);
    }

    /** Returns the stretch as people write it, such as {@code 09:00-17:00}. */
    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
