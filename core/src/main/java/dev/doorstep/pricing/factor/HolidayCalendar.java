package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which days are public holidays, and which Saturdays and Sundays people work to make up for them.
 *
 * @param code the code of the calendar and its edition; the same characters as any {@link Code}. What a code stands for never changes
 * @param holidays the holidays
 * @param workdays the days that would be a weekend and are worked
 */
public record HolidayCalendar(String code, List<Holiday> holidays, Set<LocalDate> workdays) {
    /** The plain week: no holidays, every Saturday and Sunday off. */
    public static final HolidayCalendar PLAIN = new HolidayCalendar("PLAIN", List.of(), Set.of());

    /**
     * Days off together.
     *
     * @param name what people call them
     * @param first the first day
     * @param last the last day, not before the first
     */
    public record Holiday(LocalText name, LocalDate first, LocalDate last) {
        /** Rejects a holiday that ends before it begins. */
        public Holiday {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("A holiday from %s to %s is none.".formatted(first, last));
            }
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Keeps its own copies, and rejects a day that is both worked and off. */
    public HolidayCalendar {
        Code.check(code);
        holidays = List.copyOf(holidays);
        workdays = Set.copyOf(workdays);
        for (LocalDate worked : workdays) {
            if (holidays.stream().anyMatch(holiday -> holiday.contains(worked))) {
                throw new IllegalArgumentException(
                        "The calendar %s says that %s is worked and off.".formatted(code, worked));
            }
        }
    }

    /** Tells what kind of day it is; days that the calendar does not reach follow the plain week. */
    public DayKind kindOf(LocalDate day) {
        if (workdays.contains(day)) {
            return DayKind.WORKDAY;
        }
        if (holidays.stream().anyMatch(holiday -> holiday.contains(day))) {
            return DayKind.HOLIDAY;
        }
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
    }
}
