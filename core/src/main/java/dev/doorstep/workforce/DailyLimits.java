package dev.doorstep.workforce;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a worker does in one day of the branch's wall-clock.
 *
 * @param visitsMax the most visits
 * @param minutesMax the most minutes at doors
 * @param overtimeMax for how many minutes, at most, the last shift runs on if somebody decides so, from 0 to
 *     {@link #OVERTIME_MAX}; customers are not offered them
 * @param rest the break of every day, or nothing for whoever goes without
 */
public record DailyLimits(
        int visitsMax,
        int minutesMax,
        int overtimeMax,
        @Nullable FloatingBreak rest) {
    /** The most minutes of overtime in a day. */
    public static final int OVERTIME_MAX = 240;

    /** Rejects limits under which no work could be done, and overtime that is negative or as long as half a shift. */
    public DailyLimits {
        if (visitsMax < 1 || minutesMax < 1) {
            throw new IllegalArgumentException(
                    "Daily limits of %d visits and %d minutes allow no work.".formatted(visitsMax, minutesMax));
        }
        if (overtimeMax < 0 || overtimeMax > OVERTIME_MAX) {
            throw new IllegalArgumentException(
                    "Overtime of %d minutes a day is not between 0 and %d.".formatted(overtimeMax, OVERTIME_MAX));
        }
    }

    /** Obtains limits without a break and without overtime. */
    public DailyLimits(int visitsMax, int minutesMax) {
        this(visitsMax, minutesMax, 0, null);
    }

    /** Returns these limits with so many visits at most. */
    public DailyLimits withVisits(int most) {
        return new DailyLimits(most, minutesMax, overtimeMax, rest);
    }

    /** Returns these limits with so many minutes at most. */
    public DailyLimits withMinutes(int most) {
        return new DailyLimits(visitsMax, most, overtimeMax, rest);
    }

    /** Returns these limits with so many minutes of overtime at most. */
    public DailyLimits withOvertime(int most) {
        return new DailyLimits(visitsMax, minutesMax, most, rest);
    }

    /** Finds the break of a day; nothing for whoever has none, or if the clocks of the day leave no time for it. */
    public Optional<DueBreak> breakOn(LocalDate day, ZoneId zone) {
        return Optional.ofNullable(rest).flatMap(due -> due.on(day, zone).map(window -> new DueBreak(due, window)));
    }

    /** Returns these limits with a break, or without any. */
    public DailyLimits resting(@Nullable FloatingBreak other) {
        return new DailyLimits(visitsMax, minutesMax, overtimeMax, other);
    }
}
