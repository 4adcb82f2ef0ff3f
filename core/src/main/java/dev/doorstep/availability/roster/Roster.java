package dev.doorstep.availability.roster;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.kernel.WorkerId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shifts of one worker.
 *
 * @param worker whose they are
 * @param weekly the shifts of every week
 * @param overrides the days that differ, each at most once
 * @param version how often it was saved
 */
public record Roster(WorkerId worker, List<WeeklyShift> weekly, List<DatedShift> overrides, long version)
        implements Versioned<Roster> {
    /** The most days that differ. */
    public static final int OVERRIDES_MAX = 1_000;

    /**
     * Keeps its own copies.
     *
     * @throws OverlappingShiftsException if two shifts of one day overlap, or one day differs twice
     */
    public Roster {
        weekly = List.copyOf(weekly);
        overrides = List.copyOf(overrides);
        if (overrides.size() > OVERRIDES_MAX) {
            throw new IllegalArgumentException(
                    "%d days that differ are more than %d.".formatted(overrides.size(), OVERRIDES_MAX));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            refuseOverlap(worker, day, hoursOf(weekly, day));
        }
        Set<LocalDate> days = new HashSet<>();
        for (DatedShift override : overrides) {
            refuseOverlap(worker, override.day(), override.hours());
            if (!days.add(override.day())) {
                throw new OverlappingShiftsException(worker, override.day(), "(1)", "(2)");
            }
        }
    }

    /** Obtains the roster of a worker who never works. */
    public static Roster empty(WorkerId worker) {
        return new Roster(worker, List.of(), List.of(), 0);
    }

    /** Obtains a roster of weekly shifts that was never saved. */
    public static Roster weekly(WorkerId worker, List<WeeklyShift> weekly) {
        return new Roster(worker, weekly, List.of(), 0);
    }

    /** Returns the roster with exactly these hours on a day; none for a day off. */
    public Roster on(LocalDate day, List<ShiftHours> other) {
        Stream<DatedShift> others =
                overrides.stream().filter(differing -> !differing.day().equals(day));
        return new Roster(
                worker,
                weekly,
                Stream.concat(others, Stream.of(new DatedShift(day, other))).toList(),
                version);
    }

    /** Returns the hours of a day. */
    public List<ShiftHours> hours(LocalDate day) {
        for (DatedShift override : overrides) {
            if (override.day().equals(day)) {
                return override.hours();
            }
        }
        return hoursOf(weekly, day.getDayOfWeek());
    }

    /**
     * Returns the shifts of a day as instants.
     *
     * @param zone the zone of the wall-clock
     */
    public List<TimeWindow> windows(LocalDate day, ZoneId zone) {
        return hours(day).stream()
                .map(hours -> hours.on(day, zone))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Roster withVersion(long saved) {
        return new Roster(worker, weekly, overrides, saved);
    }

    private static List<ShiftHours> hoursOf(List<WeeklyShift> weekly, DayOfWeek day) {
        List<ShiftHours> hours = new ArrayList<>();
        for (WeeklyShift shift : weekly) {
            if (shift.day() == day) {
                hours.add(shift.hours());
            }
        }
        return hours;
    }

    private static void refuseOverlap(WorkerId worker, Object day, List<ShiftHours> hours) {
        for (int later = 1; later < hours.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (hours.get(earlier).overlaps(hours.get(later))) {
                    throw new OverlappingShiftsException(worker, day, hours.get(earlier), hours.get(later));
                }
            }
        }
    }
}
