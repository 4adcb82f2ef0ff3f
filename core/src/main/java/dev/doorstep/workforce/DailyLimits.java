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
 * @param rest the break of every day, or nothing for whoever goes without
 */
public record DailyLimits(
        int visitsMax, int minutesMax, @Nullable FloatingBreak rest) {
    /** Rejects limits under which no work could be done. */
    public DailyLimits {
        if (visitsMax < 1 || minutesMax < 1) {
            throw new IllegalArgumentException(
                    "Daily limits of %d visits and %d minutes allow no work.".formatted(visitsMax, minutesMax));
        }
    }

    /** Obtains limits without a break. */
    public DailyLimits(int visitsMax, int minutesMax) {
        this(visitsMax, minutesMax, null);
    }

    /** Returns these limits with so many visits at most. */
    public DailyLimits withVisits(int most) {
        return new DailyLimits(most, minutesMax, rest);
    }

    /** Returns these limits with so many minutes at most. */
    public DailyLimits withMinutes(int most) {
        return new DailyLimits(visitsMax, most, rest);
    }

    /** Finds the break of a day; nothing for whoever has none, or if the clocks of the day leave no time for it. */
    public Optional<DueBreak> breakOn(LocalDate day, ZoneId zone) {
        return Optional.ofNullable(rest).flatMap(due -> due.on(day, zone).map(window -> new DueBreak(due, window)));
    }

    /** Returns these limits with a break, or without any. */
    public DailyLimits resting(@Nullable FloatingBreak other) {
        return new DailyLimits(visitsMax, minutesMax, other);
    }
}
