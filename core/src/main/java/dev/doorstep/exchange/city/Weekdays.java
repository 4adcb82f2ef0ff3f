package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Cell;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/** Reads the days of the week as files write them: {@code MON} to {@code SUN}. */
public final class Weekdays {
    private Weekdays() {}

    /** Returns what files call a day. */
    public static String name(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    /** Reads one day. */
    public static DayOfWeek read(Cell cell, String day) {
        List<DayOfWeek> days = Arrays.asList(DayOfWeek.values());
        return cell.part(day).choice(days, Weekdays::name);
    }
}
