package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.pricing.reason.Sentence;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes off a price when its conditions hold. One that must be handed in is what people call a coupon.
 *
 * @param id the code
 * @param name what people call it
 * @param entry whether it comes by itself
 * @param benefit what it is worth
 * @param conditions what must be so, at most {@value #CONDITIONS_MAX}
 * @param terms when it holds, how it goes together with others, how often, and who pays
 * @param version how often it was saved; a discount names the version that it comes from
 */
public record Promotion(
        PromotionId id,
        LocalText name,
        Entry entry,
        Benefit benefit,
        List<Condition> conditions,
        Terms terms,
        long version)
        implements Versioned<Promotion> {
    /** The most conditions. */
    public static final int CONDITIONS_MAX = 20;

    /** How a promotion comes into play. */
    public enum Entry {
        /** By itself. */
        AUTOMATIC,
        /** Whoever knows its code hands it in. */
        HANDED_IN,
        /** Customers claim it first, and hand in what they claimed. */
        CLAIMED,
        /** Whoever got one of the codes that were issued for one use each hands it in, or claims it for later. */
        SINGLE_USE,
        /** Customers hand in the code of a group in which they buy together; it counts once enough of them paid. */
        GROUP;

        /** Tells whether what is used was claimed, be it in the same moment. */
        public boolean isClaimed() {
            return this == CLAIMED || this == SINGLE_USE;
        }
    }

    /**
     * What holds for a promotion, whatever it is worth.
     *
     * @param validity when prices are asked for that it takes off
     * @param stacking how it goes together with others
     * @param limits how often it can be used, or claimed if it must be, and what it may cost
     * @param funding who pays for it
     * @param grouping how many must buy together, and how soon; nothing if it is not for groups
     */
    public record Terms(
            TimeWindow validity,
            Stacking stacking,
            Limits limits,
            Funding funding,
            @Nullable Grouping grouping) {
        /** Obtains the usual terms: together with everything, as often as one likes, at the platform's cost. */
        public static Terms during(TimeWindow validity) {
            return new Terms(validity, Stacking.free(), Limits.NONE, Funding.PLATFORM, null);
        }

        /** Obtains the same terms, going together with others in another way. */
        public Terms stacking(Stacking other) {
            return new Terms(validity, other, limits, funding, grouping);
        }

        /** Obtains the same terms with other limits. */
        public Terms limits(Limits other) {
            return new Terms(validity, stacking, other, funding, grouping);
        }

        /** Obtains the same terms with somebody else paying. */
        public Terms funding(Funding other) {
            return new Terms(validity, stacking, limits, other, grouping);
        }

        /** Obtains the same terms for customers who buy together. */
        public Terms grouped(Grouping other) {
            return new Terms(validity, stacking, limits, funding, other);
        }
    }

    /** Keeps its own copy of the conditions, and rejects groups that do not fit its entry, and two currencies. */
    public Promotion {
        conditions = List.copyOf(conditions);
        if (conditions.size() > CONDITIONS_MAX) {
            throw new IllegalArgumentException("The promotion %s has %d conditions, more than %d."
                    .formatted(id, conditions.size(), CONDITIONS_MAX));
        }
        if ((entry == Entry.GROUP) != (terms.grouping != null)) {
            throw new IllegalArgumentException(
                    "The promotion %s is %s, and its groups are %s.".formatted(id, entry, terms.grouping));
        }
        Set<Currency> currencies =
                amounts(benefit, conditions, terms).map(Money::currency).collect(Collectors.toSet());
        if (currencies.size() > 1) {
            throw new IllegalArgumentException(
                    "The promotion %s mixes the currencies %s. Maybe one amount was copied.".formatted(id, currencies));
        }
    }

    /** Returns the one currency of its amounts; nothing if it names none. */
    public Optional<Currency> currency() {
        return amounts(benefit, conditions, terms).map(Money::currency).findFirst();
    }

    /** Tells whether it must be handed in. */
    public boolean isCoupon() {
        return entry != Entry.AUTOMATIC;
    }

    /** Returns what a customer types to hand it in as a whole. */
    public CouponCode code() {
        return CouponCode.of(id.value());
    }

    /** Tells whether a line is one of those that it takes off. */
    public boolean covers(Basket.Item item) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).covers(item)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether no condition picks lines. */
    boolean coversAll() {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).picksLines()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Says what keeps it from taking off a basket, whatever else is in play; how often it was used is not asked.
     *
     * @return nothing if it applies
     */
    public Optional<Obstacle> obstacle(Basket basket) {
        return obstacle(new Coverage(this, basket));
    }

    Optional<Obstacle> obstacle(Coverage coverage) {
        Basket basket = coverage.basket();
        Optional<Obstacle> early = obstacle(basket.shopper(), basket.occasion());
        if (early.isPresent()) {
            return early;
        }
        Money listed = coverage.listed();
        for (int i = 0; i < conditions.size(); i++) {
            Optional<Obstacle> unmet = conditions.get(i).obstacle(basket.items(), listed);
            if (unmet.isPresent()) {
                return unmet;
            }
        }
        boolean gives = !coverage.isEmpty() && (coverage.worth().isPositive() || coverage.givesMore());
        return gives ? Optional.empty() : Optional.of(givesNothing(listed));
    }

    /**
     * Says what keeps it from somebody on an occasion, whatever they buy; how often it was used is not asked.
     *
     * @return nothing if it is for them
     */
    public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
        Optional<Obstacle> early = obstacle(occasion.askedAt());
        if (early.isPresent()) {
            return early;
        }
        for (int i = 0; i < conditions.size(); i++) {
            Optional<Obstacle> unmet = conditions.get(i).obstacle(shopper, occasion);
            if (unmet.isPresent()) {
                return unmet;
            }
        }
        return Optional.empty();
    }

    /**
     * Says what keeps it from being used once more, after so much usage.
     *
     * @param discount what it would take off, zero or above
     * @return nothing if it can be used
     */
    public Optional<Obstacle> obstacle(Usage usage, Money discount) {
        Optional<Obstacle> counted = entry.isClaimed() ? notHeld(usage) : terms.limits.obstacle(usage);
        return counted.isPresent() ? counted : terms.limits.obstacle(usage, discount);
    }

    /**
     * Says what keeps a customer from claiming one more at an instant, after so much usage.
     *
     * @return nothing if it can be claimed
     */
    public Optional<Obstacle> claimObstacle(Usage usage, Instant at) {
        if (!entry.isClaimed()) {
            return Optional.of(Obstacle.of(Obstacle.Cause.UNKNOWN));
        }
        Optional<Obstacle> early = obstacle(at);
        return early.isPresent() ? early : terms.limits.obstacle(usage);
    }

    /** Says what keeps it from being used at an instant. */
    public Optional<Obstacle> obstacle(Instant at) {
        TimeWindow validity = terms.validity;
        if (validity.contains(at)) {
            return Optional.empty();
        }
        return Optional.of(
                at.isBefore(validity.startInclusive())
                        ? Obstacle.of(Obstacle.Cause.NOT_YET, validity.startInclusive())
                        : Obstacle.of(Obstacle.Cause.EXPIRED, validity.endExclusive()));
    }

    /** Returns what it takes off a basket if nothing else does, zero or above. */
    public Money worth(Basket basket) {
        return new Coverage(this, basket).worth();
    }

    /** Says what it takes off, from when on, and who pays. */
    public Sentence reason() {
        String kind = isCoupon() ? "coupon" : "promotion";
        String payer = terms.funding.equals(Funding.PLATFORM)
                ? "platform"
                : terms.funding.equals(Funding.MERCHANT) ? "merchant" : "both";
        return Sentence.of("discount." + kind + "." + payer, name, id, sentence());
    }

    Discount.Source source() {
        return new Discount.Source(id, version, terms.funding, benefit.gift().orElse(null));
    }

    @Override
    public Promotion withVersion(long saved) {
        return new Promotion(id, name, entry, benefit, conditions, terms, saved);
    }

    private Optional<Obstacle> notHeld(Usage usage) {
        Obstacle.Cause cause = entry == Entry.CLAIMED ? Obstacle.Cause.NOT_CLAIMED : Obstacle.Cause.CODE_NEEDED;
        return usage.held() > 0 ? Optional.empty() : Optional.of(Obstacle.of(cause));
    }

    private Sentence sentence() {
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Minimum minimum) {
                return Sentence.of("discount.from", benefit.sentence(), minimum.amount());
            }
        }
        return benefit.sentence();
    }

    /** A step that is not reached is said as a minimum, so that people know what is missing. */
    private Obstacle givesNothing(Money covered) {
        if (benefit instanceof Benefit.Tiered tiered) {
            return below(tiered.tiers().get(0).from(), covered);
        }
        if (benefit instanceof Benefit.EveryFull full) {
            return below(full.every(), covered);
        }
        return Obstacle.of(Obstacle.Cause.GIVES_NOTHING);
    }

    private static Obstacle below(Money from, Money covered) {
        return Obstacle.of(Obstacle.Cause.BELOW_MINIMUM, from, covered, from.minus(covered));
    }

    private static Stream<Money> amounts(Benefit benefit, List<Condition> conditions, Terms terms) {
        return Stream.of(
                        benefit.amounts().stream(),
                        minimums(conditions),
                        Optional.ofNullable(terms.limits.budget()).stream())
                .flatMap(amount -> amount);
    }

    private static Stream<Money> minimums(List<Condition> conditions) {
        return conditions.stream()
                .filter(Condition.Minimum.class::isInstance)
                .map(condition -> ((Condition.Minimum) condition).amount());
    }
}
