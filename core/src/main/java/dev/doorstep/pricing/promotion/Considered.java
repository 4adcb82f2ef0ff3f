package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The promotions that come into question for one price: those that run, and what was handed in. */
public final class Considered {
    private final List<Promotion> promotions;
    private final Function<PromotionId, Usage> usages;

    Considered(List<Promotion> promotions, CustomerId customer, Redemptions redemptions) {
        this.promotions = promotions;
        this.usages = promotion -> redemptions.usage(promotion, customer);
    }

    /** Returns how long a price holds that is asked for now: it never outlives what takes off it. */
    public TimeWindow validity(TimeWindow longest) {
        Instant end = promotions.stream()
                .map(promotion -> promotion.terms().validity())
                .filter(validity -> validity.contains(longest.startInclusive()))
                .map(TimeWindow::endExclusive)
                .filter(longest.endExclusive()::isAfter)
                .min(Instant::compareTo)
                .orElse(longest.endExclusive());
        return new TimeWindow(longest.startInclusive(), end);
    }

    /**
     * Finds the best combination for a basket, as often as each was used by now.
     *
     * @throws PromotionNotApplicableException if something was handed in that does not apply
     */
    public Outcome best(Basket basket) {
        return demanded(Outcome.best(
                basket,
                promotions.stream().map(promotion -> inPlay(promotion, basket)).toList()));
    }

    /** How often it was used is asked of the store only if it matters: if the promotion applies. */
    private InPlay inPlay(Promotion promotion, Basket basket) {
        return promotion.obstacle(basket).isPresent()
                ? InPlay.of(promotion)
                : InPlay.of(promotion, usages.apply(promotion.id()), basket);
    }

    /**
     * Finds the best combination for a basket once more, as it was found before, whatever was used since.
     *
     * @param before what was not used then
     */
    public Outcome replayed(Basket basket, List<NotUsed> before) {
        Map<PromotionId, Obstacle> barred = before.stream()
                .filter(unused -> unused.obstacle().cause().isCounted())
                .collect(Collectors.toMap(NotUsed::promotion, NotUsed::obstacle, (first, second) -> first));
        return demanded(Outcome.best(
                basket,
                promotions.stream()
                        .map(promotion -> new InPlay(promotion, barred.get(promotion.id())))
                        .toList()));
    }

    /**
     * Finds the same as {@link #replayed}, and demands that what it takes is still left.
     *
     * @param before what was not used then
     * @throws PromotionNotApplicableException if what was used then is left no more
     */
    public Outcome again(Basket basket, List<NotUsed> before) {
        Outcome outcome = replayed(basket, before);
        promotions.forEach(promotion -> left(promotion, outcome).ifPresent(obstacle -> {
            throw new PromotionNotApplicableException(promotion.id(), obstacle);
        }));
        return outcome;
    }

    private Optional<Obstacle> left(Promotion promotion, Outcome outcome) {
        return outcome.discounts().stream()
                .filter(discount -> discount.source().promotion().equals(promotion.id()))
                .findFirst()
                .flatMap(discount -> promotion.obstacle(
                        usages.apply(promotion.id()), discount.amount().negated()));
    }

    private Outcome demanded(Outcome outcome) {
        for (NotUsed unused : outcome.notUsed()) {
            boolean handedIn = promotions.stream()
                    .anyMatch(
                            promotion -> promotion.isCoupon() && promotion.id().equals(unused.promotion()));
            if (handedIn && !unused.obstacle().cause().isOutdone()) {
                throw new PromotionNotApplicableException(unused.promotion(), unused.obstacle());
            }
        }
        return outcome;
    }
}
