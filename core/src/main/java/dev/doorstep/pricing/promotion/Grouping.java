package dev.doorstep.pricing.promotion;

import java.time.Duration;

/**
 * How many must buy together for a promotion to count, and how long they have to find each other.
 *
 * @param people how many customers, {@value #PEOPLE_MIN} to {@value #PEOPLE_MAX}
 * @param openFor how long a group is open, in whole hours, up to {@value #DAYS_MAX} days
 */
public record Grouping(int people, Duration openFor) {
    /** The fewest who are a group. */
    public static final int PEOPLE_MIN = 2;

    /** The most who are a group. */
    public static final int PEOPLE_MAX = 100;

    /** The most days that a group is open. */
    public static final int DAYS_MAX = 30;

    /** Rejects groups of one, crowds, and times that are over at once, last too long or are no whole hours. */
    public Grouping {
        if (people < PEOPLE_MIN || people > PEOPLE_MAX) {
            throw new IllegalArgumentException("%d people are not %d to %d.".formatted(people, PEOPLE_MIN, PEOPLE_MAX));
        }
        boolean hours = openFor.equals(Duration.ofHours(openFor.toHours()));
        if (!hours || openFor.isNegative() || openFor.isZero() || openFor.compareTo(Duration.ofDays(DAYS_MAX)) > 0) {
            throw new IllegalArgumentException("A group that is open for %s is not open for whole hours, up to %d days."
                    .formatted(openFor, DAYS_MAX));
        }
    }
}
