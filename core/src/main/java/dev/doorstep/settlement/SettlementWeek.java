package dev.doorstep.settlement;

import dev.doorstep.kernel.TimeWindow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The weekly cycle of settlements: from Monday to Monday, midnight by the wall-clock of the branch. */
public final class SettlementWeek {
    private SettlementWeek() {}

    /** Obtains the week in which a day lies. */
    public static TimeWindow of(LocalDate day, ZoneId zone) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new TimeWindow(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
    }

    /** Obtains the week in which an instant lies; its end is the next cut-off. */
    public static TimeWindow at(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone), zone);
    }

    /** Obtains the latest week that is over. */
    public static TimeWindow lastBefore(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone).minusWeeks(1), zone);
    }
}
