package dev.doorstep.availability;

import dev.doorstep.matching.Demand;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A look into the calendar for a visit.
 *
 * @param demand what the visit asks
 * @param from the first day, by the branch's wall-clock
 * @param days how many days, 1 to {@value #DAYS_MAX}
 */
public record SlotQuery(Demand demand, LocalDate from, int days) {
    /** The most days of one look. */
    public static final int DAYS_MAX = 62;

    /** Rejects a number of days out of bounds. */
    public SlotQuery {
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("%d days are not between 1 and %d.".formatted(days, DAYS_MAX));
        }
    }

    /** Obtains the look at one day. */
    public static SlotQuery day(Demand demand, LocalDate day) {
        return new SlotQuery(demand, day, 1);
    }

    /** Returns the days that are looked at, the first first. */
    Stream<LocalDate> dates() {
        return from.datesUntil(from.plusDays(days));
    }
}
