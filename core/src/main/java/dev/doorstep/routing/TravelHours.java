package dev.doorstep.routing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * From which hours of the week on a table of travel holds: until the next one of the same mode begins, after midnight
 * and over days that name none as well.
 *
 * @param days on which days of the week, one at least
 * @param hours from which hours of such a day on, 0 to {@value #HOUR_MAX}, one at least
 */
public record TravelHours(Set<DayOfWeek> days, Set<Integer> hours) {
    /** The last hour of a day. */
    public static final int HOUR_MAX = 23;

    /** From midnight on, on every day. */
    public static final TravelHours ALWAYS = from(0);

    private static final int HOURS_OF_DAY = 24;
    /** How many hours a week has. */
    static final int HOURS_OF_WEEK = 7 * HOURS_OF_DAY;

    /** Rejects none and what is no hour of a day; keeps its own copies. */
    public TravelHours {
        if (days.isEmpty() || hours.isEmpty() || hours.stream().anyMatch(hour -> hour < 0 || hour > HOUR_MAX)) {
            throw new IllegalArgumentException(
                    "A table cannot hold from the hours %s of %s on. Maybe the hour 24 is 0 of the day after."
                            .formatted(hours, days));
        }
        days = Set.copyOf(days);
        hours = Set.copyOf(hours);
    }

    /** Obtains some hours of every day. */
    public static TravelHours from(int... hours) {
        return new TravelHours(
                EnumSet.allOf(DayOfWeek.class), Arrays.stream(hours).boxed().collect(Collectors.toSet()));
    }

    /** Returns the same hours of some days only. */
    public TravelHours on(DayOfWeek... some) {
        return new TravelHours(Set.of(some), hours);
    }

    /** Tells whether both begin at the same hour of a day. */
    public boolean clashes(TravelHours other) {
        return days.stream().anyMatch(other.days::contains) && hours.stream().anyMatch(other.hours::contains);
    }

    /** Names every hour of the week at which it begins, from 0 on Monday at midnight. */
    void each(IntConsumer hourOfWeek) {
        days.forEach(day -> hours.forEach(hour -> hourOfWeek.accept((day.getValue() - 1) * HOURS_OF_DAY + hour)));
    }

    /** Returns the hour of the week that a wall-clock shows. */
    static int hourOfWeek(LocalDateTime clock) {
        return (clock.getDayOfWeek().getValue() - 1) * HOURS_OF_DAY + clock.getHour();
    }
}
