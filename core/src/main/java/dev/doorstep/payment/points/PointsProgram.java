package dev.doorstep.payment.points;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.ledger.AccountKind;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How the customers of a branch earn points, and how long they can use them. What points pay for is said by the price
 * book.
 *
 * @param earnedBasisPoints how many points a finished order earns for each minor unit that was paid for it in money, in
 *     1/10,000 of a point, zero to {@value #EARNED_MAX}: 100 is one point for each 100 minor units
 * @param validityMonths how many months points can be used after the one in which they were given, 1 to
 *     {@value #VALIDITY_MAX}
 * @param version how often it was saved
 */
public record PointsProgram(int earnedBasisPoints, int validityMonths, long version)
        implements Versioned<PointsProgram> {
    /** The most that a minor unit can earn: 100 points. */
    public static final int EARNED_MAX = 100 * BasisPoints.ALL;

    /** The longest time for which points can be used. */
    public static final int VALIDITY_MAX = 120;

    /** Orders earn nothing; points that are given otherwise can be used for a year. */
    public static final PointsProgram NONE = new PointsProgram(0, 12, 0);

    /** Rejects numbers outside the limits. */
    public PointsProgram {
        if (earnedBasisPoints < 0
                || earnedBasisPoints > EARNED_MAX
                || validityMonths < 1
                || validityMonths > VALIDITY_MAX) {
            throw new IllegalArgumentException("%d basis points are not 0 to %d, or %d months not 1 to %d."
                    .formatted(earnedBasisPoints, EARNED_MAX, validityMonths, VALIDITY_MAX));
        }
    }

    /** Returns how many points an amount earns, rounded down. */
    public long earned(Money paid) {
        return Money.ofMinor(paid.amountMinor(), AccountKind.POINT)
                .share(earnedBasisPoints, RoundingMode.DOWN)
                .amountMinor();
    }

    /** Returns when points that are given at an instant expire: as a month begins, by the wall-clock of the branch. */
    public Instant expiryOf(Instant given, ZoneId zone) {
        return monthAfter(given, validityMonths, zone);
    }

    /** Returns until when points that come back at an instant can be used at least: through the month after. */
    Instant keptAtLeastUntil(Instant back, ZoneId zone) {
        return monthAfter(back, 1, zone);
    }

    private static Instant monthAfter(Instant at, int months, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(at, zone).withDayOfMonth(1);
        return first.plusMonths(months + 1L).atStartOfDay(zone).toInstant();
    }

    @Override
    public PointsProgram withVersion(long saved) {
        return new PointsProgram(earnedBasisPoints, validityMonths, saved);
    }
}
