package dev.doorstep.staffing;

import dev.doorstep.availability.roster.ShiftHours;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The hours of one day of work, such as eight to twelve and one to five.
 *
 * @param stretches the stretches in their order, at least one, none overlapping another
 */
public record DayShift(List<ShiftHours> stretches) {
    /** The earliest first; of those that begin at once, by how they are written. */
    static final Comparator<DayShift> ORDER =
            Comparator.comparing(DayShift::startMinute).thenComparing(DayShift::toString);

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** Keeps its own copy in order, and rejects hours that are none or overlap. */
    public DayShift {
        stretches = stretches.stream()
                .sorted(Comparator.comparing(ShiftHours::from))
                .toList();
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("A day of work has at least one stretch.");
        }
        for (int i = 1; i < stretches.size(); i++) {
            if (stretches.get(i - 1).overlaps(stretches.get(i))) {
                throw new IllegalArgumentException(
                        "The hours %s and %s overlap.".formatted(stretches.get(i - 1), stretches.get(i)));
            }
        }
    }

    /** Obtains a shift written as files and people write it, such as {@code 08:00-12:00}, one text a stretch. */
    public static DayShift parse(String... stretches) {
        return new DayShift(Arrays.stream(stretches).map(ShiftHours::parse).toList());
    }

    /** Returns the minutes of work. */
    public int minutes() {
        return stretches.stream()
                .mapToInt(hours -> end(hours) - minute(hours.from()))
                .sum();
    }

    /** Returns the minute of the day at which it begins. */
    int startMinute() {
        return minute(stretches.get(0).from());
    }

    /** Returns the minute of the day at which it ends, at most that of midnight. */
    int endMinute() {
        return end(stretches.get(stretches.size() - 1));
    }

    /** Returns the hours of the day that are worked from beginning to end; an hour that is broken covers no need. */
    BitSet hours() {
        BitSet worked = new BitSet();
        for (ShiftHours hours : stretches) {
            worked.set(minute(hours.from()), end(hours));
        }
        BitSet whole = new BitSet();
        for (int hour = 0; hour < DemandHour.HOURS; hour++) {
            whole.set(hour, worked.nextClearBit(hour * HOUR) >= (hour + 1) * HOUR);
        }
        return whole;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    private static int end(ShiftHours hours) {
        return hours.to().equals(LocalTime.MIDNIGHT) ? DAY : minute(hours.to());
    }

    /** Writes it as people do, such as {@code 08:00-12:00+13:00-17:00}. */
    @Override
    public String toString() {
        return String.join("+", stretches.stream().map(ShiftHours::toString).toList());
    }
}
