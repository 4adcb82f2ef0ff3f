package dev.doorstep.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** The tables of one mode, and which of them holds at what hour of the week. This class is immutable. */
final class WeekOfTables {
    private static final int NONE = -1;

    private final List<TravelMatrix> tables;
    private final int[] held;

    private WeekOfTables(List<TravelMatrix> tables, int[] held) {
        this.tables = tables;
        this.held = held;
    }

    /** A table, and from when on it holds. */
    record Table(TravelHours hours, TravelMatrix ways) {}

    /** Obtains the week of one table or of several, of which no two begin at once. */
    static WeekOfTables of(List<Table> tables) {
        int[] begun = new int[TravelHours.HOURS_OF_WEEK];
        Arrays.fill(begun, NONE);
        for (int table = 0; table < tables.size(); table++) {
            int number = table;
            tables.get(table).hours.each(hour -> begun[hour] = number);
        }
        return new WeekOfTables(tables.stream().map(Table::ways).toList(), carried(begun));
    }

    /** What began last holds; at the beginning of the week that is what began last in the week before. */
    private static int[] carried(int[] begun) {
        int[] held = begun.clone();
        int last = NONE;
        for (int hour = 0; hour < 2 * held.length; hour++) {
            int inWeek = hour % held.length;
            last = begun[inWeek] == NONE ? last : begun[inWeek];
            held[inWeek] = last;
        }
        return held;
    }

    /** Tells whether it is not one table for the whole week. */
    boolean changes() {
        return tables.size() > 1;
    }

    /** Returns the table for whoever leaves at an instant. */
    TravelMatrix at(Instant departure, ZoneId clock) {
        return changes()
                ? tables.get(held[TravelHours.hourOfWeek(LocalDateTime.ofInstant(departure, clock))])
                : tables.get(0);
    }
}
