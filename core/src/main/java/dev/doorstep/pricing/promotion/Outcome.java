package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a basket gets: the best combination of the promotions in play that may go together, and why each other one is
 * not used.
 *
 * <p>The best combination saves the most; of several that do, the one with the dearest gifts, then the one that uses
 * the fewest promotions, then the one whose promotions are applied first. It is found exactly among the
 * {@value #APPLICABLE_MAX} promotions that apply; if more do, those that were handed in are looked at first, then those
 * that would save the most alone.
 *
 * @param discounts what comes off, in the order in which it was applied
 * @param notUsed what does not, by code
 */
public record Outcome(List<Discount> discounts, List<NotUsed> notUsed) {
    /** How many promotions that apply are combined; the others are not used, and say so. */
    public static final int APPLICABLE_MAX = 12;

    /** How promotions are listed and applied: by priority, then by code. */
    static final Comparator<Promotion> ORDER = Comparator.comparingInt(
                    (Promotion promotion) -> promotion.terms().stacking().priority())
            .thenComparing(promotion -> promotion.id().value());

    private static final Comparator<Coverage> WORTH_MOST = Comparator.comparing(
                    (Coverage coverage) -> !coverage.promotion().isCoupon())
            .thenComparing(Coverage::worth, Comparator.reverseOrder())
            .thenComparing(Coverage::promotion, ORDER);

    private static final Comparator<NotUsed> BY_CODE =
            Comparator.comparing(unused -> unused.promotion().value());

    /** Nothing comes off. */
    public static final Outcome NOTHING = new Outcome(List.of(), List.of());

    /** Keeps its own copies. */
    public Outcome {
        discounts = List.copyOf(discounts);
        notUsed = List.copyOf(notUsed);
    }

    /**
     * Finds the best combination. Pure; the order of the promotions does not matter.
     *
     * @param basket what somebody is about to buy
     * @param inPlay the promotions that come by themselves or were handed in, each once
     */
    public static Outcome best(Basket basket, Collection<InPlay> inPlay) {
        List<Coverage> applicable = new ArrayList<>();
        List<NotUsed> notUsed = new ArrayList<>();
        for (InPlay candidate : inPlay) {
            Coverage coverage = new Coverage(candidate.promotion(), basket);
            Optional<Obstacle> obstacle = candidate.obstacle(coverage);
            if (obstacle.isPresent()) {
                notUsed.add(notUsed(candidate.promotion(), obstacle.get()));
            } else {
                applicable.add(coverage);
            }
        }
        List<Coverage> combined = combined(applicable, notUsed);
        Combination best = new BestCombination(basket, combined).found();
        for (Coverage coverage : combined) {
            if (!best.contains(coverage.promotion())) {
                notUsed.add(notUsed(coverage.promotion(), best.obstacle(coverage.promotion())));
            }
        }
        notUsed.sort(BY_CODE);
        return new Outcome(best.discounts(), notUsed);
    }

    /** Returns what comes off in all, zero or below; nothing must be zero for a basket without discounts. */
    public Money discount(Money nothing) {
        return discounts.stream().map(Discount::amount).reduce(nothing, Money::plus);
    }

    /** Keeps as many as can be combined, in the order in which they are applied. */
    private static List<Coverage> combined(List<Coverage> applicable, List<NotUsed> notUsed) {
        List<Coverage> combined = applicable;
        if (applicable.size() > APPLICABLE_MAX) {
            applicable.sort(WORTH_MOST);
            combined = applicable.subList(0, APPLICABLE_MAX);
            for (Coverage beyond : applicable.subList(APPLICABLE_MAX, applicable.size())) {
                notUsed.add(notUsed(beyond.promotion(), Obstacle.of(Obstacle.Cause.BEYOND_LIMIT, APPLICABLE_MAX)));
            }
        }
        combined.sort(Comparator.comparing(Coverage::promotion, ORDER));
        return combined;
    }

    private static NotUsed notUsed(Promotion promotion, Obstacle obstacle) {
        return new NotUsed(promotion.id(), promotion.version(), obstacle);
    }
}
