package dev.doorstep.cli;

import dev.doorstep.catalog.Effort;
import dev.doorstep.discovery.ListingOrder;
import dev.doorstep.discovery.OfferingQuery;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.organisation.Branch;
import dev.doorstep.pricing.PriceRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What offerings are filtered by. */
final class FilterOptions {
    private static final int HUNDREDTHS = 2;

    @Option(names = "--price-from", paramLabel = "AMOUNT", descriptionKey = "option.price-from")
    private @Nullable BigDecimal priceFrom;

    @Option(names = "--price-to", paramLabel = "AMOUNT", descriptionKey = "option.price-to")
    private @Nullable BigDecimal priceTo;

    @Option(
            names = "--minutes-to",
            paramLabel = "MINUTES",
            descriptionKey = "option.minutes-to",
            converter = Whole.Minutes.class)
    private @Nullable Integer minutesTo;

    @Option(names = "--gender", paramLabel = "GENDER", descriptionKey = "option.filter-gender")
    private @Nullable Gender gender;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            descriptionKey = "option.filter-level",
            converter = Whole.Level.class)
    private @Nullable Integer level;

    @Option(names = "--rating", paramLabel = "STARS", descriptionKey = "option.filter-rating")
    private @Nullable BigDecimal rating;

    @Option(names = "--by", paramLabel = "ORDER", descriptionKey = "option.listing-order")
    private @Nullable ListingOrder order;

    /** Tells whether anything is asked. */
    boolean isUsed() {
        return Stream.of(priceFrom, priceTo, minutesTo, gender, level, rating, order)
                .anyMatch(asked -> asked != null);
    }

    OfferingQuery query(Branch branch) {
        OfferingQuery query = OfferingQuery.ALL
                .lasting(new OfferingQuery.Minutes(0, minutesTo == null ? Effort.MINUTES_MAX : minutesTo))
                .doneBy(new OfferingQuery.Staff(gender, level == null ? null : SkillLevel.of(level)))
                .rated(rating == null ? 0 : rating.movePointRight(HUNDREDTHS).intValue())
                .by(order == null ? ListingOrder.CODE : order);
        return priceFrom == null && priceTo == null ? query : query.costing(price(branch));
    }

    private PriceRange price(Branch branch) {
        int decimals = branch.currency().getDefaultFractionDigits();
        Money from = priceFrom == null
                ? Money.zero(branch.currency())
                : Money.of(priceFrom.setScale(decimals, RoundingMode.FLOOR), branch.currency());
        Money to = priceTo == null
                ? Money.ofMinor(Long.MAX_VALUE, branch.currency())
                : Money.of(priceTo.setScale(decimals, RoundingMode.CEILING), branch.currency());
        if (from.compareTo(to) > 0) {
            throw UnusableRangeException.of(from, to);
        }
        return new PriceRange(from, to);
    }
}
