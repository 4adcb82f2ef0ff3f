package dev.doorstep.exchange.icalendar;

import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ValuedProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import dev.doorstep.exchange.Cell;
import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar file, as often as it comes back.
 *
 * <p>RFC 5545 (3.8.5.3): each time lasts exactly as long as the first; whole days last until midnight, however many
 * hours that takes.
 */
final class Event {
    private static final Set<Frequency> MORE_THAN_DAILY =
            EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    /** No two midnights of one date are further apart, in days. */
    private static final int ANY_ZONES = 2;

    private final VEvent read;
    private final TimezoneInfo zones;
    private final ZoneId floating;
    private final Cell place;
    private final boolean isOfDays;

    /**
     * Reads an event.
     *
     * @param zones which of its times are told in which zone
     * @param floating the zone of times that name none
     * @param place where the event begins
     */
    Event(VEvent read, TimezoneInfo zones, ZoneId floating, Cell place) {
        this.read = read;
        this.zones = zones;
        this.floating = floating;
        this.place = place;
        isOfDays = ValuedProperty.getValue(read.getDateStart()) != null
                && !read.getDateStart().getValue().hasTime();
        if (isOfDays) {
            tellDaysAlike();
        }
    }

    /**
     * The library tells a day as its midnight in the zone of the virtual machine, whatever zone it is given: from here
     * on days are told as their midnight in universal time.
     */
    private void tellDaysAlike() {
        read.getDateStart().setValue(alike(read.getDateStart().getValue()));
        read.getExceptionDates().forEach(left -> left.getValues().replaceAll(Event::alike));
        read.getRecurrenceDates().forEach(more -> more.getDates().replaceAll(Event::alike));
    }

    private static ICalDate alike(ICalDate date) {
        return date.hasTime() ? date : new ICalDate(Date.from(told(date)), date.getRawComponents(), true);
    }

    private static Instant told(ICalDate date) {
        return date.hasTime()
                ? date.toInstant()
                : day(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Returns its identity, which it shares with the times of it that were moved; empty if it has none. */
    String uid() {
        @Nullable String uid = ValuedProperty.getValue(read.getUid());
        return uid == null ? "" : uid;
    }

    /** Returns which time of the event with its identity it takes the place of, if it does. */
    Optional<Instant> instead() {
        return Optional.ofNullable(ValuedProperty.getValue(read.getRecurrenceId()))
                .map(Date::toInstant);
    }

    /**
     * Returns the entries that share a time with a window.
     *
     * @param without the times that others take the place of
     */
    List<CalendarEntry> entries(TimeWindow within, Set<Instant> without) {
        if (read.getStatus() != null && read.getStatus().isCancelled()) {
            return List.of();
        }
        Optional<Length> length = checkedLength();
        if (length.isEmpty()) {
            return List.of();
        }
        List<CalendarEntry> entries = new ArrayList<>();
        DateIterator starts = read.getDateIterator(zone());
        starts.advanceTo(Date.from(length.get().before(within.startInclusive())));
        while (starts.hasNext()) {
            Instant told = starts.next().toInstant();
            TimeWindow window = length.get().from(told);
            if (!window.startInclusive().isBefore(within.endExclusive())) {
                break;
            }
            if (!without.contains(told) && window.overlaps(within)) {
                entries.add(new CalendarEntry(uid(), window, summary(), !isTransparent()));
            }
        }
        return entries;
    }

    private String summary() {
        @Nullable String summary = ValuedProperty.getValue(read.getSummary());
        return summary == null ? "" : summary;
    }

    private boolean isTransparent() {
        return read.getTransparency() != null && read.getTransparency().isTransparent();
    }

    /** Returns how long it lasts; nothing if it marks a moment. */
    private Optional<Length> checkedLength() {
        if (ValuedProperty.getValue(read.getDateStart()) == null) {
            throw place.refusal("import.calendar.no-start");
        }
        requireKnownZone(read.getDateStart());
        requireKnownZone(read.getDateEnd());
        requireKnownZone(read.getRecurrenceId());
        if (read.getRecurrenceRule() != null
                && MORE_THAN_DAILY.contains(read.getRecurrenceRule().getValue().getFrequency())) {
            throw place.refusal("import.calendar.too-often");
        }
        if (read.getRecurrenceId() != null && read.getRecurrenceId().getRange() != null) {
            throw place.refusal("import.calendar.range");
        }
        Length length = length();
        if (length.days < 0 || length.exact.isNegative()) {
            throw place.refusal("import.calendar.ends-first");
        }
        return length.days == 0 && length.exact.isZero() ? Optional.empty() : Optional.of(length);
    }

    private void requireKnownZone(@Nullable DateOrDateTimeProperty property) {
        @Nullable
        String unknown = property == null ? null : property.getParameters().getTimezoneId();
        if (unknown != null) {
            throw place.part(unknown).refusal("import.calendar.zone");
        }
    }

    /**
     * How long it lasts: so many days of the calendar, or by the clock.
     *
     * @param zone whose days
     */
    private record Length(long days, Duration exact, ZoneId zone) {
        TimeWindow from(Instant told) {
            if (days == 0) {
                return new TimeWindow(told, told.plus(exact));
            }
            LocalDate day = LocalDate.ofInstant(told, ZoneOffset.UTC);
            return new TimeWindow(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(days).atStartOfDay(zone).toInstant());
        }

        /** Returns an instant so early that what begins before it is over at another. */
        Instant before(Instant later) {
            return later.minus(days + ANY_ZONES, ChronoUnit.DAYS).minus(exact);
        }
    }

    private Length length() {
        ICalDate start = read.getDateStart().getValue();
        @Nullable ICalDate end = ValuedProperty.getValue(read.getDateEnd());
        biweekly.util.@Nullable Duration told = ValuedProperty.getValue(read.getDuration());
        Duration exact = end != null
                ? Duration.between(start.toInstant(), end.toInstant())
                : told == null ? Duration.ZERO : Duration.ofMillis(told.toMillis());
        if (!isOfDays) {
            return new Length(0, exact, floating);
        }
        long days = end != null ? ChronoUnit.DAYS.between(day(start), day(end)) : told == null ? 1 : exact.toDays();
        return new Length(days, Duration.ZERO, floating);
    }

    private static LocalDate day(ICalDate date) {
        DateTimeComponents written = date.getRawComponents();
        return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    }

    private TimeZone zone() {
        @Nullable TimezoneAssignment named = zones.getTimezone(read.getDateStart());
        if (named != null) {
            return named.getTimeZone();
        }
        boolean universal =
                isOfDays || read.getDateStart().getValue().getRawComponents().isUtc();
        return TimeZone.getTimeZone(universal ? ZoneOffset.UTC : floating);
    }
}
