package dev.doorstep.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * From what rosters are proposed.
 *
 * @param shifts the hours that a day of work can have, 1 to {@value #SHIFTS_MAX}, each once
 * @param forecast how demand is foreseen
 * @param rules the rules of working time
 * @param daysOff the days on which nobody works, such as a festival
 */
public record RosterTerms(List<DayShift> shifts, ForecastTerms forecast, WorkingTime rules, Set<LocalDate> daysOff) {
    /** The most hours to choose from. */
    public static final int SHIFTS_MAX = 24;

    /** Keeps its own copies, the earliest shift first, and rejects no shift, too many, and one twice. */
    public RosterTerms {
        shifts = shifts.stream().sorted(DayShift.ORDER).toList();
        daysOff = Set.copyOf(daysOff);
        if (shifts.isEmpty()
                || shifts.size() > SHIFTS_MAX
                || shifts.stream().distinct().count() < shifts.size()) {
            throw new IllegalArgumentException(
                    "The shifts %s are not 1 to %d, each once.".formatted(shifts, SHIFTS_MAX));
        }
    }

    /** Obtains the usual forecast and the standard working time for some shifts. */
    public static RosterTerms of(DayShift... shifts) {
        return new RosterTerms(List.of(shifts), ForecastTerms.USUAL, WorkingTime.STANDARD, Set.of());
    }
}
