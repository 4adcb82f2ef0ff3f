package dev.doorstep.pricing.promotion;

import com.google.common.math.LongMath;
import dev.doorstep.kernel.Amounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the best combination of promotions that apply: branch and bound over "use it" and "leave it out", in the order
 * in which they are applied. A combination is a set of bits here, one for each promotion that is used.
 *
 * <p>What a promotion takes off never grows when less is left (see {@link Benefit}). So no promotion still to come
 * saves more than it does alone, and of a group only the best one counts: where even that cannot beat the best
 * combination known, the search turns back. What goes with nothing else is compared first, and then left out.
 */
final class BestCombination {
    private final Basket basket;
    private final List<Coverage> applicable;
    private final int[] rivals;
    private final long[] mostFrom;
    private final long subtotal;
    private Map<Integer, Amounts> linesLeft = Map.of();
    private int best;
    private long bestSaved;

    /**
     * Searches.
     *
     * @param applicable the promotions that apply, in the order in which they are applied; at most
     *     {@value Outcome#APPLICABLE_MAX}
     */
    BestCombination(Basket basket, List<Coverage> applicable) {
        this.basket = basket;
        this.applicable = applicable;
        this.subtotal = basket.subtotal().amountMinor();
        this.rivals = new int[applicable.size()];
        this.mostFrom = new long[applicable.size()];
        prepare();
        search(0, 0, 0);
    }

    /** Returns what the best combination saves, in minor units; never more than the basket costs. */
    long savedMinor() {
        return bestSaved;
    }

    Combination found() {
        List<Coverage> used = new ArrayList<>(Integer.bitCount(best));
        for (int i = 0; i < applicable.size(); i++) {
            if (isUsed(best, i)) {
                used.add(applicable.get(i));
            }
        }
        return new Combination(basket, used);
    }

    /** Finds out which share a group with which, and what each and those after it save at the most. */
    private void prepare() {
        long sum = 0;
        for (int i = rivals.length - 1; i >= 0; i--) {
            Coverage promotion = applicable.get(i);
            if (promotion.isExclusive()) {
                consider(1 << i, promotion.worthMinor());
            } else {
                long bestRival = 0;
                for (int later = i + 1; later < rivals.length; later++) {
                    if (promotion.sharesGroup(applicable.get(later))) {
                        rivals[later] |= 1 << i;
                        bestRival = Math.max(bestRival, together(later));
                    }
                }
                sum = LongMath.saturatedAdd(sum, Math.max(0, promotion.worthMinor() - bestRival));
            }
            mostFrom[i] = sum;
        }
    }

    /** Returns what a promotion can add to others at the most. */
    private long together(int place) {
        Coverage promotion = applicable.get(place);
        return promotion.isExclusive() ? 0 : promotion.worthMinor();
    }

    /** Looks at all that begin with those that are used, and go on with one from a place on. */
    private void search(int used, long saved, int from) {
        for (int next = from; next < rivals.length && bound(saved, next) >= bestSaved; next++) {
            Coverage promotion = applicable.get(next);
            if (!promotion.isExclusive() && (used & rivals[next]) == 0) {
                long more = saved + off(promotion, used, saved);
                if (more > saved || promotion.givesMore()) {
                    int with = used | 1 << next;
                    consider(with, more);
                    search(with, more, next + 1);
                }
            }
        }
    }

    /** Returns what a promotion takes off after those that are used. */
    private long off(Coverage promotion, int used, long saved) {
        if (used == 0) {
            return promotion.worthMinor();
        }
        return promotion.looksAtLines()
                ? promotion.linesOff(linesLeft(used)).total().amountMinor()
                : promotion.sumOff(subtotal - saved);
    }

    /** Returns what promotions leave of each line; the last of them is the highest bit. */
    private Amounts linesLeft(int used) {
        if (used == 0) {
            return basket.amounts();
        }
        Amounts known = linesLeft.get(used);
        if (known == null) {
            int last = Integer.highestOneBit(used);
            Amounts before = linesLeft(used ^ last);
            known = before.minus(
                    applicable.get(Integer.numberOfTrailingZeros(last)).linesOff(before));
            linesLeft = linesLeft.isEmpty() ? new HashMap<>() : linesLeft;
            linesLeft.put(used, known);
        }
        return known;
    }

    /** Returns more than anything that can still be reached saves, or as much. */
    private long bound(long saved, int next) {
        return Math.min(LongMath.saturatedAdd(saved, mostFrom[next]), subtotal);
    }

    private void consider(int other, long saved) {
        int better = Long.compare(saved, bestSaved);
        if (better == 0) {
            better = Long.compare(gifts(other), gifts(best));
        }
        if (better == 0) {
            better = Integer.compare(Integer.bitCount(best), Integer.bitCount(other));
        }
        if (better == 0) {
            better = isUsed(other, Integer.numberOfTrailingZeros(other ^ best)) ? 1 : -1;
        }
        if (better > 0) {
            best = other;
            bestSaved = saved;
        }
    }

    private long gifts(int used) {
        long worth = 0;
        for (int i = 0; i < rivals.length; i++) {
            worth = isUsed(used, i)
                    ? LongMath.saturatedAdd(worth, applicable.get(i).giftsMinor())
                    : worth;
        }
        return worth;
    }

    private static boolean isUsed(int used, int place) {
        return (used >> place & 1) == 1;
    }
}
