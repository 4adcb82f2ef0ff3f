package dev.doorstep.pricing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * The requests over which a price range reaches: every number of units and of options that is sold, any start in
 * the days, any level,
 * any notice, any demand, in certain districts; without material, discounts aside.
 *
 * @param firstDay the first day on which work may start, by the wall-clock of the branch
 * @param lastDay the last day, at most {@value #DAYS_MAX} days later
 * @param districts the districts; none for anywhere
 */
public record Reach(LocalDate firstDay, LocalDate lastDay, Set<String> districts) {
    /** The most days between the first and the last. */
    public static final int DAYS_MAX = 366;

    /** Keeps its own copy, and rejects days in the wrong order and too many of them. */
    public Reach {
        districts = Set.copyOf(districts);
        if (lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusDays(DAYS_MAX))) {
            throw new IllegalArgumentException(
                    "From %s to %s is not between 0 and %d days.".formatted(firstDay, lastDay, DAYS_MAX));
        }
    }

    /** Obtains a reach over some days anywhere. */
    public static Reach of(LocalDate firstDay, LocalDate lastDay) {
        return new Reach(firstDay, lastDay, Set.of());
    }

    /** Tells whether a start and a district lie within. */
    public boolean covers(LocalDateTime start, String district) {
        LocalDate day = start.toLocalDate();
        return !day.isBefore(firstDay)
                && !day.isAfter(lastDay)
                && (districts.isEmpty() || districts.contains(district));
    }
}
