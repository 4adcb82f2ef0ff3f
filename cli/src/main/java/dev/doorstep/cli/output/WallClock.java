package dev.doorstep.cli.output;

import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Shows times by the wall-clock of a branch: to people as the clock on their wall, to programs with the offset, so that
 * nothing is ambiguous.
 *
 * @param zone the zone of the wall-clock
 */
public record WallClock(ZoneId zone) {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");
    private static final DateTimeFormatter PEOPLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Returns a time as people write it, such as {@code 2026-03-02 09:30}. */
    public String forPeople(Instant at) {
        return PEOPLE.format(local(at));
    }

    /** Returns a window as people write it; the day of its end only if it is another. */
    public String forPeople(TimeWindow window) {
        LocalDateTime from = local(window.startInclusive());
        LocalDateTime to = local(window.endExclusive());
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return PEOPLE.format(from) + " - " + (sameDay ? TIME : PEOPLE).format(to);
    }

    /** Returns a time with its offset, to the second, such as {@code 2026-03-02T09:30:00+08:00}. */
    public String forPrograms(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** Returns a window with offsets, its end behind a slash. */
    public String forPrograms(TimeWindow window) {
        return forPrograms(window.startInclusive()) + "/" + forPrograms(window.endExclusive());
    }

    /** Returns a sentence of the library, which says instants in UTC, with the times that people see on the wall. */
    public String in(String sentence) {
        return INSTANT.matcher(sentence).replaceAll(instant -> forPeople(Instant.parse(instant.group())));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
