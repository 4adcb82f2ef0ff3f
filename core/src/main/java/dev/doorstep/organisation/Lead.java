package dev.doorstep.organisation;

import java.time.Duration;

/**
 * How long before its start a visit can be booked.
 *
 * @param noticeMinutes how long before its start a slot can still be booked
 * @param immediateMinutes how long before its start a visit is immediate work, for which a worker must be online
 * @param horizonDays how many days ahead slots can be booked, 1 to {@value #HORIZON_DAYS_MAX}
 */
public record Lead(int noticeMinutes, int immediateMinutes, int horizonDays) {
    /** The farthest horizon. */
    public static final int HORIZON_DAYS_MAX = 365;

    /** The longest notice, and the farthest start that is immediate work: thirty days. */
    public static final int MINUTES_MAX = 30 * 24 * 60;

    /** Rejects settings under which nothing could be booked. */
    public Lead {
        if (noticeMinutes < 0 || immediateMinutes < 0 || immediateMinutes > MINUTES_MAX) {
            throw new IllegalArgumentException("The branch has notice %d and immediate work within %d minutes."
                    .formatted(noticeMinutes, immediateMinutes));
        }
        if (horizonDays < 1 || horizonDays > HORIZON_DAYS_MAX) {
            throw new IllegalArgumentException(
                    "The branch looks %d days ahead, not 1 to %d.".formatted(horizonDays, HORIZON_DAYS_MAX));
        }
    }

    /** Returns what suits most cities: two hours of notice, four of immediate work, thirty days ahead. */
    public static Lead standard() {
        return new Lead(120, 240, 30);
    }

    /** Returns how long before its start a visit is immediate work. */
    public Duration immediate() {
        return Duration.ofMinutes(immediateMinutes);
    }
}
