package dev.doorstep.availability.roster;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A shift of every week.
 *
 * @param day the day of the week
 * @param from when it begins
 * @param to when it ends, after {@code from}; midnight is the end of the day
 */
public record WeeklyShift(DayOfWeek day, LocalTime from, LocalTime to) {
    /** Rejects a shift that ends before or as it begins. */
    public WeeklyShift {
        ShiftHours.check(from, to);
    }

    /** Returns the hours of the shift. */
    public ShiftHours hours() {
        return new ShiftHours(from, to);
    }
}
