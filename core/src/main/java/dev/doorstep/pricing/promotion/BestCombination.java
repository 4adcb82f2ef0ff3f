package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the best combination of promotions that apply: branch and bound over "use it" and "leave it out", in the order in which they
 * are applied.
 *
 * <p>What a promotion takes off never grows when less is left (see {@link Benefit}). So no promotion still to come saves more than
 * it would right now, and of a group only the best one counts: where even that cannot beat the best combination known, the search
 * turns back.
 */
final class BestCombination {
    private final List<Promotion> promotions;
    private Combination best;

    /**
     * Prepares the search.
     *
     * @param promotions the promotions that apply, in the order in which they are applied
     */
    BestCombination(Basket basket, List<Promotion> promotions) {
        this.promotions = promotions;
        this.best = Combination.none(basket);
    }

    Combination find() {
        search(best, 0);
        return best;
    }

    private void search(Combination applied, int next) {
        if (Combination.BEST_FIRST.compare(applied, best) < 0) {
            best = applied;
        }
        if (next == promotions.size() || bound(applied, next).compareTo(best.saved()) < 0) {
            return;
        }
        Promotion promotion = promotions.get(next);
        if (applied.allows(promotion)) {
            List<Money> off = applied.off(promotion);
            if (promotion.benefit().gift().isPresent() || off.stream().anyMatch(Money::isPositive)) {
                search(applied.with(promotion, off), next + 1);
            }
        }
        search(applied, next + 1);
    }

    /** Returns more than anything that can still be reached saves, or as much. */
    private Money bound(Combination applied, int next) {
        Map<String, Money> most = new HashMap<>();
        Money zero = applied.basket().zero();
        for (Promotion promotion : promotions.subList(next, promotions.size())) {
            if (applied.allows(promotion)) {
                String group = promotion.terms().stacking().group();
                Money off = applied.off(promotion).stream().reduce(zero, Money::plus);
                most.merge(group == null ? " " + promotion.id() : group, off, Money::max);
            }
        }
        Money more = most.values().stream().reduce(zero, Money::plus);
        Money rest = applied.left().stream().reduce(zero, Money::plus);
        return applied.saved().plus(more.min(rest));
    }
}
