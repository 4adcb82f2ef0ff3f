package dev.doorstep.organisation;

import java.time.LocalDate;

/**
 * How newcomers begin: on their first days they have no more than so many visits a day, whatever else they could do.
 *
 * @param days for how many days, the day of joining included, 1 to {@value #DAYS_MAX}
 * @param visitsMax the most visits of such a day
 */
public record WarmUp(int days, int visitsMax) {
    /** The most days that anybody is a newcomer. */
    public static final int DAYS_MAX = 366;

    /** Rejects a warm-up that never holds, lasts too long or allows no work. */
    public WarmUp {
        if (days < 1 || days > DAYS_MAX || visitsMax < 1) {
            throw new IllegalArgumentException(
                    "A warm-up of %d days with %d visits is not one of 1 to %d days with at least one visit."
                            .formatted(days, visitsMax, DAYS_MAX));
        }
    }

    /** Returns the first day on which somebody is no newcomer any more. */
    public LocalDate overOn(LocalDate joined) {
        return joined.plusDays(days);
    }

    /** Tells whether somebody is a newcomer on a day; whoever joins later is one already. */
    public boolean holds(LocalDate joined, LocalDate day) {
        return day.isBefore(overOn(joined));
    }
}
