package dev.doorstep.availability.roster;

import dev.doorstep.kernel.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Shifts that come back every so many days, such as four days on and two off, in turn early and late.
 *
 * @param cycle the shifts of each day of the cycle, its first day first; a day without any is a day off
 */
public record ShiftPattern(List<List<ShiftHours>> cycle) {
    /** The longest cycle, and the longest time that is written at once, in days. */
    public static final int DAYS_MAX = 366;

    /**
     * Keeps its own copies.
     *
     * @throws UnusablePatternException if the cycle has no day or too many, or nobody ever works in it
     */
    public ShiftPattern {
        cycle = cycle.stream().map(List::copyOf).toList();
        if (cycle.isEmpty() || cycle.size() > DAYS_MAX || cycle.stream().allMatch(List::isEmpty)) {
            throw UnusablePatternException.cycle(cycle.size());
        }
    }

    /**
     * Obtains the pattern of so many days on and so many off, over and over, each time with the next of some shifts.
     *
     * @param on the days of work in a row, at least one
     * @param off the days off behind them, possibly none
     * @param shifts the shifts of a day of work, of which each turn takes the next; at least one
     * @throws UnusablePatternException if the days or the shifts are too few or too many
     */
    public static ShiftPattern rotating(int on, int off, List<List<ShiftHours>> shifts) {
        if (on < 1 || off < 0 || shifts.isEmpty() || (on + (long) off) * shifts.size() > DAYS_MAX) {
            throw UnusablePatternException.cycle((on + (long) off) * shifts.size());
        }
        List<List<ShiftHours>> cycle = new ArrayList<>();
        for (List<ShiftHours> turn : shifts) {
            IntStream.range(0, on).forEach(day -> cycle.add(turn));
            IntStream.range(0, off).forEach(day -> cycle.add(List.of()));
        }
        return new ShiftPattern(cycle);
    }

    /**
     * Obtains the shifts of some days from when somebody works: the cycle has a day for each. What runs past midnight
     * is one shift until then and another one after; what the wall-clock shows twice is the first time.
     *
     * @param worked when somebody works; what lies outside the days is left out
     * @param from the first day
     * @param days how many days, 1 to {@value #DAYS_MAX}
     * @param zone the zone of the wall-clock
     * @throws UnusablePatternException if the days are too few or too many, or nobody works on any of them, or a
     *     wall-clock that is set back turns a shift around
     */
    public static ShiftPattern of(List<TimeWindow> worked, LocalDate from, int days, ZoneId zone) {
        requireWritable(days);
        List<List<ShiftHours>> cycle = new ArrayList<>();
        from.datesUntil(from.plusDays(days)).forEach(day -> cycle.add(hours(worked, day, zone)));
        return new ShiftPattern(cycle);
    }

    private static List<ShiftHours> hours(List<TimeWindow> worked, LocalDate day, ZoneId zone) {
        LocalDateTime midnight = day.atStartOfDay();
        LocalDateTime nextMidnight = midnight.plusDays(1);
        List<ShiftHours> hours = new ArrayList<>();
        for (TimeWindow window : worked) {
            LocalDateTime start = LocalDateTime.ofInstant(window.startInclusive(), zone);
            LocalDateTime end = LocalDateTime.ofInstant(window.endExclusive(), zone);
            if (!end.isAfter(start)) {
                throw UnusablePatternException.turned(start, end);
            }
            if (start.isBefore(nextMidnight) && end.isAfter(midnight)) {
                LocalTime first = start.isBefore(midnight) ? LocalTime.MIDNIGHT : start.toLocalTime();
                hours.add(new ShiftHours(first, end.isBefore(nextMidnight) ? end.toLocalTime() : LocalTime.MIDNIGHT));
            }
        }
        return hours;
    }

    private static void requireWritable(int days) {
        if (days < 1 || days > DAYS_MAX) {
            throw UnusablePatternException.days(days);
        }
    }

    /**
     * Returns the shifts of a day.
     *
     * @param first the first day of a cycle, before the day or behind it
     */
    public List<ShiftHours> hours(LocalDate first, LocalDate day) {
        return cycle.get((int) Math.floorMod(ChronoUnit.DAYS.between(first, day), (long) cycle.size()));
    }

    /**
     * Returns a roster that follows the pattern on some days, each of which differs from the week only where it has to;
     * all other days stay as they were.
     *
     * @param first the first day of a cycle
     * @param from the first day that is written
     * @param days how many days are written, 1 to {@value #DAYS_MAX}
     * @throws UnusablePatternException if the days are too few or too many
     */
    public Roster over(Roster known, LocalDate first, LocalDate from, int days) {
        requireWritable(days);
        Map<LocalDate, DatedShift> overrides = new TreeMap<>();
        known.overrides().forEach(differing -> overrides.put(differing.day(), differing));
        Roster week = Roster.weekly(known.worker(), known.weekly());
        from.datesUntil(from.plusDays(days)).forEach(day -> {
            List<ShiftHours> hours = hours(first, day);
            overrides.remove(day);
            if (!sorted(week.hours(day)).equals(sorted(hours))) {
                overrides.put(day, new DatedShift(day, hours));
            }
        });
        if (overrides.size() > Roster.OVERRIDES_MAX) {
            throw UnusablePatternException.overrides(overrides.size());
        }
        return new Roster(known.worker(), known.weekly(), List.copyOf(overrides.values()), known.version());
    }

    /**
     * Returns a roster that follows the pattern in every week; days that differ go on differing.
     *
     * @param first the first day of a cycle
     * @throws UnusablePatternException if the pattern is another one in the next week
     */
    public Roster everyWeek(Roster known, LocalDate first) {
        boolean weekly = first.datesUntil(first.plusDays(cycle.size()))
                .allMatch(day -> hours(first, day).equals(hours(first, day.plusWeeks(1))));
        if (!weekly) {
            throw UnusablePatternException.notWeekly(cycle.size());
        }
        List<WeeklyShift> week = new ArrayList<>();
        first.datesUntil(first.plusWeeks(1))
                .sorted(Comparator.comparing(LocalDate::getDayOfWeek))
                .forEach(day -> hours(first, day).forEach(hours -> week.add(shift(day.getDayOfWeek(), hours))));
        return new Roster(known.worker(), week, known.overrides(), known.version());
    }

    private static WeeklyShift shift(DayOfWeek day, ShiftHours hours) {
        return new WeeklyShift(day, hours.from(), hours.to());
    }

    private static List<ShiftHours> sorted(List<ShiftHours> hours) {
        return hours.stream().sorted(Comparator.comparing(ShiftHours::from)).toList();
    }
}
