package dev.doorstep.availability.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * The shifts of one day that differs from the week; they replace those of the week.
 *
 * @param day the day
 * @param hours the shifts of that day; empty for a day off
 */
public record DatedShift(LocalDate day, List<ShiftHours> hours) {
    /** Keeps its own copy of the hours. */
    public DatedShift {
        hours = List.copyOf(hours);
    }
}
