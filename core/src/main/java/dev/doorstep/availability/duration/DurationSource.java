package dev.doorstep.availability.duration;

import java.time.LocalDate;

/**
 * What durations were learned from.
 *
 * @param first the first day whose visits count, by the branch's wall-clock
 * @param last the last day
 * @param visits how many visits counted
 * @param leftOut how many were left out, because they took so long or so short that somebody must have forgotten to
 *     say when they began or ended
 */
public record DurationSource(LocalDate first, LocalDate last, int visits, int leftOut) {
    /** The most days that durations are learned from. */
    public static final int DAYS_MAX = 366;

    /** Rejects days in the wrong order, too many, and numbers below zero. */
    public DurationSource {
        if (last.isBefore(first) || first.plusDays(DAYS_MAX).compareTo(last) <= 0 || visits < 0 || leftOut < 0) {
            throw new IllegalArgumentException(
                    "From %s to %s, %d visits and %d left out, is no source of up to %d days."
                            .formatted(first, last, visits, leftOut, DAYS_MAX));
        }
    }
}
