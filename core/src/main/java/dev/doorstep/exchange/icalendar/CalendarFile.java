package dev.doorstep.exchange.icalendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Transparency;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.TextFile;
import dev.doorstep.kernel.TimeWindow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** A calendar in a file that ends in {@code .ics}: iCalendar, RFC 5545. */
public final class CalendarFile {
    /** The most entries that are taken from one file. */
    public static final int ENTRIES_MAX = 10_000;

    private static final String PRODUCT = "-//Doorstep//Doorstep//EN";

    private CalendarFile() {}

    /**
     * Reads what stands in a calendar within a window, events that come back once for each time. What was cancelled is
     * left out; what was moved is where it was moved to.
     *
     * @param file the file
     * @param within the window; what lies across its ends is taken whole
     * @param zone the wall-clock of whatever names none: times without a zone, and whole days
     * @return the entries by their time
     * @throws ImportRejectedException if there is any fault
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    public static List<CalendarEntry> read(Path file, TimeWindow within, ZoneId zone) {
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        List<CalendarEntry> entries = new ArrayList<>();
        CalendarReader reader = new CalendarReader(String.valueOf(file.getFileName()), within, zone);
        TextFile.read(file, problems, text -> entries.addAll(reader.read(text, problems)));
        problems.refuse();
        return entries.stream().sorted(CalendarEntry.BY_TIME).toList();
    }

    /**
     * Writes a calendar; every program reads it at the same instants, whatever its zone.
     *
     * @param entries what stands in it, each with an identity
     * @param at when it is written
     */
    public static String write(List<CalendarEntry> entries, Instant at) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        entries.forEach(entry -> calendar.addEvent(event(entry, at)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(CalendarEntry entry, Instant at) {
        VEvent event = new VEvent();
        event.setUid(entry.uid());
        event.setDateTimeStamp(Date.from(at));
        event.setDateStart(Date.from(entry.window().startInclusive()));
        event.setDateEnd(Date.from(entry.window().endExclusive()));
        event.setSummary(entry.summary());
        event.setTransparency(entry.busy() ? Transparency.opaque() : Transparency.transparent());
        return event;
    }
}
