package dev.doorstep.exchange.icalendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.parameter.FreeBusyType;
import biweekly.property.FreeBusy;
import biweekly.util.Period;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Problems;
import dev.doorstep.kernel.TimeWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one calendar file within a window, and names what is wrong with it by line. */
final class CalendarReader {
    private static final String EVENT = "BEGIN:VEVENT";

    /** The properties without which it is not known when something is; what is wrong with others hurts nobody. */
    private static final Set<String> TELLING_TIME =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "FREEBUSY");

    private final String file;
    private final TimeWindow within;
    private final ZoneId zone;

    CalendarReader(String file, TimeWindow within, ZoneId zone) {
        this.file = file;
        this.within = within;
        this.zone = zone;
    }

    List<CalendarEntry> read(String text, Problems problems) {
        List<CalendarEntry> entries = new ArrayList<>();
        Iterator<Integer> lines = linesOfEvents(text);
        try (ICalReader reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
            ICalendar calendar = reader.readNext();
            if (calendar == null) {
                throw new Cell(file, 1, 1, "", "").refusal("import.calendar.none");
            }
            for (; calendar != null; calendar = reader.readNext()) {
                reader.getWarnings().forEach(warning -> problems.note(file, () -> refuse(warning)));
                events(calendar, lines, problems, entries);
                calendar.getFreeBusies().forEach(busy -> entries.addAll(busyTimes(busy)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (entries.size() > CalendarFile.ENTRIES_MAX) {
            throw new Cell(file, 1, 1, "", "").refusal("import.calendar.too-many", CalendarFile.ENTRIES_MAX);
        }
        return entries;
    }

    /** The library tells no lines of events, only their order. */
    private static Iterator<Integer> linesOfEvents(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).strip().equalsIgnoreCase(EVENT))
                .map(line -> line + 1)
                .boxed()
                .iterator();
    }

    private void refuse(ParseWarning warning) {
        @Nullable String property = warning.getPropertyName();
        @Nullable Integer line = warning.getLineNumber();
        if (property != null && TELLING_TIME.contains(property)) {
            throw new Cell(file, line == null ? 1 : line, 1, property, "")
                    .refusal("import.calendar.broken", warning.getMessage());
        }
    }

    private void events(ICalendar calendar, Iterator<Integer> lines, Problems problems, List<CalendarEntry> entries) {
        List<Event> events = new ArrayList<>();
        Map<String, Set<Instant>> moved = new HashMap<>();
        for (VEvent read : calendar.getEvents()) {
            Event event =
                    new Event(read, calendar.getTimezoneInfo(), zone, new Cell(file, lines.next(), 1, "VEVENT", ""));
            events.add(event);
            event.instead()
                    .ifPresent(time -> moved.computeIfAbsent(event.uid(), uid -> new HashSet<>())
                            .add(time));
        }
        for (Event event : events) {
            Set<Instant> without = event.instead().isPresent() ? Set.of() : moved.getOrDefault(event.uid(), Set.of());
            problems.note(file, () -> entries.addAll(event.entries(within, without)));
        }
    }

    private List<CalendarEntry> busyTimes(VFreeBusy told) {
        String uid = told.getUid() == null ? "" : told.getUid().getValue();
        List<CalendarEntry> busy = new ArrayList<>();
        for (FreeBusy times : told.getFreeBusy()) {
            if (times.getType() != FreeBusyType.FREE) {
                times.getValues().forEach(period -> {
                    TimeWindow window = window(period);
                    if (window.overlaps(within)) {
                        busy.add(CalendarEntry.busy(uid, window, ""));
                    }
                });
            }
        }
        return busy;
    }

    private TimeWindow window(Period period) {
        Instant start = period.getStartDate().toInstant();
        Instant end = period.getEndDate() == null
                ? start.plusMillis(period.getDuration().toMillis())
                : period.getEndDate().toInstant();
        if (!end.isAfter(start)) {
            throw new Cell(file, 1, 1, "FREEBUSY", "").refusal("import.calendar.ends-first");
        }
        return new TimeWindow(start, end);
    }
}
