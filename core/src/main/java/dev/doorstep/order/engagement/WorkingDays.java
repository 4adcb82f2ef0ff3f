package dev.doorstep.order.engagement;

import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Demand;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The days of a term on which a worker is at a home, and from when to when by the wall-clock.
 *
 * @param first the first day of the term
 * @param last the last day of the term, at most {@value #DAYS_MAX} days in all
 * @param hours from when to when on each day
 * @param restDays the days of the week on which the worker rests
 * @param off other days of the term on which they rest, such as holidays
 */
public record WorkingDays(
        LocalDate first, LocalDate last, ShiftHours hours, Set<DayOfWeek> restDays, Set<LocalDate> off) {
    /** The longest term, in days. */
    public static final int DAYS_MAX = 366;

    /** The whole day. */
    private static final ShiftHours LIVE_IN = new ShiftHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * Keeps its own copies.
     *
     * @throws UnusableTermException if the term is empty, too long or all rest, or there is rest outside of it
     */
    public WorkingDays {
        restDays = Set.copyOf(restDays);
        off = Set.copyOf(off);
        long span = ChronoUnit.DAYS.between(first, last) + 1;
        if (span < 1 || span > DAYS_MAX) {
            throw UnusableTermException.ofLength(first, last);
        }
        for (LocalDate day : off) {
            if (day.isBefore(first) || day.isAfter(last)) {
                throw UnusableTermException.outside(day, first, last);
            }
        }
        if (dates(first, last, restDays, off).isEmpty()) {
            throw UnusableTermException.allRest(first, last);
        }
    }

    /** Obtains a term with the same hours every day. */
    public static WorkingDays daily(LocalDate first, LocalDate last, ShiftHours hours) {
        return new WorkingDays(first, last, hours, EnumSet.noneOf(DayOfWeek.class), Set.of());
    }

    /** Obtains a term of whole days: the worker lives with the household. */
    public static WorkingDays liveIn(LocalDate first, LocalDate last) {
        return daily(first, last, LIVE_IN);
    }

    /** Returns the same term with other days of rest in the week. */
    public WorkingDays resting(Set<DayOfWeek> other) {
        return new WorkingDays(first, last, hours, other, off);
    }

    /** Returns the same term with exactly these days off. */
    public WorkingDays off(Set<LocalDate> other) {
        return new WorkingDays(first, last, hours, restDays, other);
    }

    /** Tells whether the worker lives with the household. */
    public boolean isLiveIn() {
        return hours.equals(LIVE_IN);
    }

    /** Lists the days on which the worker is there, the first first. */
    public List<LocalDate> dates() {
        return dates(first, last, restDays, off);
    }

    /**
     * Returns the time at the door on a day; nothing if the wall-clock skips it. Of a day that the clocks make longer
     * the last hour stays free: no door is kept for longer than a day.
     */
    Optional<TimeWindow> on(LocalDate day, ZoneId zone) {
        return hours.on(day, zone).map(window -> {
            Duration kept = window.duration();
            return TimeWindow.of(
                    window.startInclusive(), kept.compareTo(Demand.AT_DOOR_MAX) > 0 ? Demand.AT_DOOR_MAX : kept);
        });
    }

    private static List<LocalDate> dates(LocalDate first, LocalDate last, Set<DayOfWeek> restDays, Set<LocalDate> off) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !restDays.contains(day.getDayOfWeek()) && !off.contains(day))
                .toList();
    }
}
