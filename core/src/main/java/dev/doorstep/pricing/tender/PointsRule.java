package dev.doorstep.pricing.tender;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a price book lets points pay for.
 *
 * @param pointsPerMinor how many points pay one minor unit, 1 to {@value #POINTS_PER_MINOR_MAX}
 * @param cap how much of one order they may pay
 * @param pointsLeast how few points are too few for one order, zero or above
 * @param without what they do not pay for
 */
public record PointsRule(int pointsPerMinor, Cap cap, int pointsLeast, Without without) {
    private static final Bundle SENTENCES = new Bundle(PointsRule.class, "sentences");

    /** The most points that a minor unit can take. */
    public static final int POINTS_PER_MINOR_MAX = 10_000;

    /**
     * How much of one order points may pay; the lower of the two counts.
     *
     * @param shareBasisPoints the share of the total in 1/100 of a percent, above zero to all of it
     * @param amountMinor the amount in minor units, above zero
     */
    public record Cap(int shareBasisPoints, long amountMinor) {
        /** Rejects a cap that lets nothing through, or more than there is. */
        public Cap {
            if (shareBasisPoints < 1 || shareBasisPoints > BasisPoints.ALL || amountMinor < 1) {
                throw new IllegalArgumentException(
                        "Points cannot pay %d basis points, or %d.".formatted(shareBasisPoints, amountMinor));
            }
        }

        private Money of(Money total) {
            return total.share(shareBasisPoints, RoundingMode.DOWN).min(Money.ofMinor(amountMinor, total.currency()));
        }
    }

    /**
     * What points do not pay for.
     *
     * @param offerings the offerings that take money only
     * @param materials whether materials at cost take money only
     */
    public record Without(Set<OfferingId> offerings, boolean materials) {
        /** Points pay for everything. */
        public static final Without NOTHING = new Without(Set.of(), false);

        /** Keeps its own copy. */
        public Without {
            offerings = Set.copyOf(offerings);
        }
    }

    /** Rejects numbers outside the limits. */
    public PointsRule {
        if (pointsPerMinor < 1 || pointsPerMinor > POINTS_PER_MINOR_MAX || pointsLeast < 0) {
            throw new IllegalArgumentException("%d points a minor unit are not 1 to %d, or %d at least are below zero."
                    .formatted(pointsPerMinor, POINTS_PER_MINOR_MAX, pointsLeast));
        }
    }

    /**
     * Takes as many of the points that are handed in as the rule accepts. What they pay falls on the lines by what each
     * costs, by largest remainder, on none more than that.
     *
     * @param handedIn how many are handed in, 1 or more
     * @param payable what each charged line costs after everything that comes off it; zero for one that takes money
     *     only
     * @param total what the customer owes
     * @throws PointsRefusedException if none of them can be taken
     */
    public Tender take(long handedIn, List<Money> payable, Money total) {
        Money open = Money.sum(payable, total.currency());
        Money amount = Money.ofMinor(handedIn / pointsPerMinor, total.currency())
                .min(open)
                .min(cap.of(total));
        long points = Math.multiplyExact(amount.amountMinor(), pointsPerMinor);
        if (open.isZero()) {
            throw new PointsRefusedException(PointsRefusedException.Cause.NOTHING_TO_PAY, handedIn);
        }
        if (amount.isZero() || points < pointsLeast) {
            throw new PointsRefusedException(
                    PointsRefusedException.Cause.TOO_FEW, points, Math.max(pointsLeast, pointsPerMinor));
        }
        return new Tender(points, amount, amount.splitLike(payable));
    }

    /**
     * Tells whether points may pay for a line.
     *
     * @param offering the offering that is bought
     * @param material whether the line is material at cost
     */
    public boolean accepts(OfferingId offering, boolean material) {
        return !without.offerings.contains(offering) && !(material && without.materials);
    }

    /** Says what points pay for. */
    public LocalText describe() {
        List<LocalText> parts = new ArrayList<>();
        String share = BasisPoints.percent(cap.shareBasisPoints);
        parts.add(SENTENCES.inBoth("points", pointsPerMinor, share, cap.amountMinor, pointsLeast));
        parts.add(SENTENCES.inBoth(without.materials ? "points.no-materials" : "points.materials"));
        without.offerings.stream()
                .sorted(Comparator.comparing(OfferingId::value))
                .forEach(offering -> parts.add(SENTENCES.inBoth("points.without", offering)));
        return LocalText.joined(parts);
    }
}
