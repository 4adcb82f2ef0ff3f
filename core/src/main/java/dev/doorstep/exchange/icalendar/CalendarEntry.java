package dev.doorstep.exchange.icalendar;

import dev.doorstep.kernel.TimeWindow;
import java.util.Comparator;

/**
 * Something that stands in a calendar, once: an event that comes back is an entry for each time.
 *
 * @param uid what makes it the same event when it is written again, possibly shared by all times of one event; empty if
 *     the file does not say
 * @param window when it is
 * @param summary what people call it, possibly empty
 * @param busy whether nothing else can be done meanwhile
 */
public record CalendarEntry(String uid, TimeWindow window, String summary, boolean busy) {
    /** Entries by their time, those of one time by their identity. */
    public static final Comparator<CalendarEntry> BY_TIME = Comparator.comparing(
                    (CalendarEntry entry) -> entry.window.startInclusive())
            .thenComparing(entry -> entry.window.endExclusive())
            .thenComparing(CalendarEntry::uid);

    /** Obtains an entry during which nothing else can be done. */
    public static CalendarEntry busy(String uid, TimeWindow window, String summary) {
        return new CalendarEntry(uid, window, summary, true);
    }

    /** Obtains an entry that keeps nobody from anything. */
    public static CalendarEntry free(String uid, TimeWindow window, String summary) {
        return new CalendarEntry(uid, window, summary, false);
    }
}
