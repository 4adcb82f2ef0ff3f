package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best combination of promotions that apply: branch and bound over "use it" and "leave it out", in the order
 * in which they are applied.
 *
 * <p>What a promotion takes off never grows when less is left (see {@link Benefit}). So no promotion still to come
 * saves more than it does alone, and of a group only the best one counts: where even that cannot beat the best
 * combination known, the search turns back. What goes with nothing else is compared first, and then left out.
 */
final class BestCombination {
    private final List<Coverage> together = new ArrayList<>();
    private final Money[] mostFrom;
    private final Money subtotal;
    private Combination best;

    /**
     * Prepares the search.
     *
     * @param applicable the promotions that apply, in the order in which they are applied
     */
    BestCombination(Basket basket, List<Coverage> applicable) {
        this.subtotal = basket.subtotal();
        this.best = Combination.none(basket);
        Combination none = best;
        for (Coverage promotion : applicable) {
            if (promotion.promotion().terms().stacking().exclusive()) {
                consider(none.with(promotion.promotion(), promotion.alone()));
            } else {
                together.add(promotion);
            }
        }
        this.mostFrom = mostFrom(basket.zero());
        search(none, 0);
    }

    Combination found() {
        return best;
    }

    private void search(Combination applied, int next) {
        if (next == together.size() || bound(applied, next).compareTo(best.saved()) < 0) {
            return;
        }
        Coverage promotion = together.get(next);
        if (applied.allows(promotion.promotion())) {
            Amounts off = applied.isEmpty() ? promotion.alone() : promotion.off(applied.left());
            if (promotion.promotion().benefit().gift().isPresent() || off.hasPositive()) {
                Combination more = applied.with(promotion.promotion(), off);
                consider(more);
                search(more, next + 1);
            }
        }
        search(applied, next + 1);
    }

    private void consider(Combination other) {
        if (other.beats(best)) {
            best = other;
        }
    }

    /** Returns more than anything that can still be reached saves, or as much. */
    private Money bound(Combination applied, int next) {
        return applied.saved().plus(mostFrom[next]).min(subtotal);
    }

    /** Says for every promotion what it and those after it save at the most. */
    private Money[] mostFrom(Money zero) {
        Money[] most = new Money[together.size()];
        Money sum = zero;
        for (int i = most.length - 1; i >= 0; i--) {
            Money counted = bestLater(i, zero);
            sum = sum.plus(together.get(i).worth().max(counted)).minus(counted);
            most[i] = sum;
        }
        return most;
    }

    /** Returns what the best of its group after it saves alone; nothing if there is none. */
    private Money bestLater(int place, Money zero) {
        Promotion promotion = together.get(place).promotion();
        Money best = zero;
        for (int i = place + 1; i < together.size(); i++) {
            Coverage later = together.get(i);
            best = Combination.shareGroup(promotion, later.promotion()) ? best.max(later.worth()) : best;
        }
        return best;
    }
}
