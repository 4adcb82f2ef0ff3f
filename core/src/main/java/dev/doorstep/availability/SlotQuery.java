package dev.doorstep.availability;

import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A look into the calendar.
 *
 * @param crew what is asked of whoever comes
 * @param from the first day, by the branch's wall-clock
 * @param days how many days, 1 to {@value #DAYS_MAX}
 */
public record SlotQuery(Crew crew, LocalDate from, int days) {
    /** The most days of one look. */
    public static final int DAYS_MAX = 62;

    /** Rejects a number of days out of bounds. */
    public SlotQuery {
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("%d days are not between 1 and %d.".formatted(days, DAYS_MAX));
        }
    }

    /** Obtains a look for one worker who comes alone. */
    public SlotQuery(Demand demand, LocalDate from, int days) {
        this(Crew.of(demand), from, days);
    }

    /** Obtains the look at one day. */
    public static SlotQuery day(Demand demand, LocalDate day) {
        return new SlotQuery(demand, day, 1);
    }

    /** Returns what the worker is asked who leads, or comes alone. */
    public Demand demand() {
        return crew.lead();
    }

    /** Returns the days that are looked at, the first first. */
    Stream<LocalDate> dates() {
        return from.datesUntil(from.plusDays(days));
    }
}
