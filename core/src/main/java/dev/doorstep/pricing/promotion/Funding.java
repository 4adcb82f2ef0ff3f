package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who pays how much of a discount.
 *
 * @param merchantBasisPoints the part of the merchant, in 1/100 of a percent, 0 to {@value BasisPoints#ALL}; the
 *     platform pays the rest
 */
public record Funding(int merchantBasisPoints) {
    /** The platform pays for everything. */
    public static final Funding PLATFORM = new Funding(0);

    /** The merchant pays for everything. */
    public static final Funding MERCHANT = new Funding(BasisPoints.ALL);

    /** Rejects less than nothing and more than everything. */
    public Funding {
        if (merchantBasisPoints < 0 || merchantBasisPoints > BasisPoints.ALL) {
            throw new IllegalArgumentException("A merchant cannot pay for %d basis points of a discount, only 0 to %d."
                    .formatted(merchantBasisPoints, BasisPoints.ALL));
        }
    }

    /** Splits a discount between those who pay for it, exactly. */
    public Map<Funder, Money> split(Money discount) {
        Map<Funder, Money> shares = new EnumMap<>(Funder.class);
        List<Money> split = discount.splitAt(merchantBasisPoints);
        shares.put(Funder.MERCHANT, split.get(0));
        shares.put(Funder.PLATFORM, split.get(1));
        return shares;
    }

    /**
     * Splits how a discount falls on lines between those who pay for it: what each pays in all is what
     * {@link #split(Money)} says, what they pay together on a line is what falls on it, and nobody pays more of a line
     * than that.
     *
     * @param allocation how the discount falls on the lines, all of one sign
     */
    public Map<Funder, List<Money>> split(List<Money> allocation) {
        Amounts falling = Amounts.of(allocation);
        Money discount = falling.total();
        Amounts merchant = discount.isZero()
                ? falling
                : discount.splitAt(merchantBasisPoints)
                        .get(0)
                        .splitLike(discount.isNegative() ? falling.negated() : falling);
        Map<Funder, List<Money>> shares = new EnumMap<>(Funder.class);
        shares.put(Funder.MERCHANT, merchant);
        shares.put(Funder.PLATFORM, falling.minus(merchant));
        return shares;
    }
}
