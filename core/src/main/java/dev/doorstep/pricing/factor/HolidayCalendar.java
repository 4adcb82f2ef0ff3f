package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which days are public holidays, and which Saturdays and Sundays people work to make up for them.
 *
 * @param code the code of the calendar and its edition; the same characters as any {@link Code}. What a code stands
 *     for never changes
 * @param holidays the holidays
 * @param workdays the days that would be a weekend and are worked
 */
public record HolidayCalendar(String code, List<Holiday> holidays, Set<LocalDate> workdays) {
    /** The plain week: no holidays, every Saturday and Sunday off. */
    public static final HolidayCalendar PLAIN = new HolidayCalendar("PLAIN", List.of(), Set.of());

    /** So many years after 1970 no calendar reaches. */
    private static final int PLAIN_YEARS = 1_000;

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

        /** Tells whether a day belongs to it. */
        public boolean contains(LocalDate day) {
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

    /**
     * Obtains the holidays of mainland China for 2024 to 2026, with the weekend days that are worked to make up for
     * them, as the State
     * Council announced them.
     */
    public static HolidayCalendar china() {
        return shipped("CN-2026").orElseThrow();
    }

    /** Finds a calendar that comes with Doorstep: {@code CN-2026} for China, {@code PLAIN} for the plain week. */
    public static Optional<HolidayCalendar> shipped(String code) {
        return Optional.ofNullable(ShippedCalendars.ALL.get(code));
    }

    /** Returns days of every kind on every day of the week that there is, and some more. */
    Stream<LocalDate> samples() {
        LocalDate plain = LocalDate.EPOCH.plusYears(PLAIN_YEARS);
        return Stream.of(
                        plain.datesUntil(plain.plusWeeks(1)),
                        holidays.stream().flatMap(holiday -> holiday.first.datesUntil(holiday.last.plusDays(1))),
                        workdays.stream())
                .flatMap(days -> days);
    }

    /** Tells what kind of day it is; days that the calendar does not reach follow the plain week. */
    public DayKind kindOf(LocalDate day) {
        if (workdays.contains(day)) {
            return DayKind.WORKDAY;
        }
        for (Holiday holiday : holidays) {
            if (holiday.contains(day)) {
                return DayKind.HOLIDAY;
            }
        }
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
    }
}
