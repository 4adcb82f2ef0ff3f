package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.LazyList;
import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
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
 * @param discount what comes off in all, zero or below
 * @param discounts what comes off, in the order in which it was applied
 * @param notUsed what does not, by code
 */
public record Outcome(Money discount, List<Discount> discounts, List<NotUsed> notUsed) {
    /** How many promotions that apply are combined; the others are not used, and say so. */
    public static final int APPLICABLE_MAX = 12;

    /** How promotions are listed and applied: by priority, then by code. */
    static final Comparator<Promotion> ORDER = (one, other) -> {
        int first = Integer.compare(
                one.terms().stacking().priority(), other.terms().stacking().priority());
        return first == 0 ? one.id().value().compareTo(other.id().value()) : first;
    };

    private static final Comparator<Coverage> WORTH_MOST = Comparator.comparing(
                    (Coverage coverage) -> !coverage.promotion().isCoupon())
            .thenComparing(Coverage::worth, Comparator.reverseOrder())
            .thenComparing(Coverage::promotion, ORDER);

    private static final Comparator<Coverage> IN_ORDER =
            (one, other) -> ORDER.compare(one.promotion(), other.promotion());

    private static final Comparator<NotUsed> BY_CODE =
            Comparator.comparing(unused -> unused.promotion().value());

    /** Keeps its own copies, and rejects discounts that do not add up. */
    public Outcome {
        discounts = LazyList.checked(discounts, discount, Outcome::requireSum);
        notUsed = LazyList.copyOf(notUsed);
    }

    private static void requireSum(List<Discount> discounts, Money sum) {
        Money found = Money.sum(discounts, Discount::amount, sum.currency());
        if (!found.equals(sum)) {
            throw new IllegalArgumentException("Discounts of %s do not sum to %s.".formatted(found, sum));
        }
    }

    /** Obtains that nothing comes off, in a currency, and nothing could. */
    public static Outcome nothing(Currency currency) {
        return new Outcome(Money.zero(currency), List.of(), List.of());
    }

    /**
     * Finds the best combination. Pure; the order of the promotions does not matter.
     *
     * @param basket what somebody is about to buy
     * @param inPlay the promotions that come by themselves or were handed in, each once
     */
    public static Outcome best(Basket basket, Collection<InPlay> inPlay) {
        List<Coverage> applicable = new ArrayList<>(inPlay.size());
        List<NotUsed> inapplicable = new ArrayList<>(0);
        for (InPlay candidate : inPlay) {
            Coverage coverage = new Coverage(candidate.promotion(), basket);
            Optional<Obstacle> obstacle = candidate.obstacle(coverage);
            if (obstacle.isPresent()) {
                inapplicable.add(notUsed(candidate.promotion(), obstacle.get()));
            } else {
                applicable.add(coverage);
            }
        }
        List<Coverage> combined = combined(applicable, inapplicable);
        BestCombination search = new BestCombination(basket, combined);
        return new Outcome(
                Money.ofMinor(-search.savedMinor(), basket.currency()),
                LazyList.of(() -> search.found().discounts()),
                LazyList.of(() -> notUsed(inapplicable, combined, search.found())));
    }

    private static List<NotUsed> notUsed(List<NotUsed> inapplicable, List<Coverage> combined, Combination best) {
        List<NotUsed> notUsed = new ArrayList<>(inapplicable);
        for (Coverage coverage : combined) {
            if (!best.used().contains(coverage)) {
                notUsed.add(notUsed(coverage.promotion(), best.obstacle(coverage)));
            }
        }
        notUsed.sort(BY_CODE);
        return notUsed;
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
        combined.sort(IN_ORDER);
        return combined;
    }

    private static NotUsed notUsed(Promotion promotion, Obstacle obstacle) {
        return new NotUsed(promotion.id(), promotion.version(), obstacle);
    }
}
