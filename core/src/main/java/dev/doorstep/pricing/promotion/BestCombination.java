package dev.doorstep.pricing.promotion;

import com.google.common.math.LongMath;
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
    private final List<Coverage> together;
    private final long[] mostFrom;
    private final long subtotal;
    private Combination best;

    /**
     * Prepares the search.
     *
     * @param none the basket as nothing came off it yet
     * @param applicable the promotions that apply, in the order in which they are applied
     */
    BestCombination(Combination none, List<Coverage> applicable) {
        this.subtotal = none.left().amountMinor();
        this.best = none;
        this.together = new ArrayList<>(applicable.size());
        for (Coverage promotion : applicable) {
            if (promotion.promotion().terms().stacking().exclusive()) {
                consider(promotion.alone());
            } else {
                together.add(promotion);
            }
        }
        this.mostFrom = mostFrom();
        search(none, 0);
    }

    Combination found() {
        return best;
    }

    private void search(Combination applied, int next) {
        if (next == together.size() || bound(applied, next) < best.savedMinor()) {
            return;
        }
        Coverage promotion = together.get(next);
        if (applied.allows(promotion.promotion())) {
            Combination more = applied.isEmpty() ? promotion.alone() : applied.with(promotion);
            if (more.savedMinor() > applied.savedMinor()
                    || promotion.promotion().benefit().gift().isPresent()) {
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
    private long bound(Combination applied, int next) {
        return Math.min(LongMath.saturatedAdd(applied.savedMinor(), mostFrom[next]), subtotal);
    }

    /** Says for every promotion what it and those after it save at the most. */
    private long[] mostFrom() {
        long[] most = new long[together.size()];
        long sum = 0;
        for (int i = most.length - 1; i >= 0; i--) {
            sum = LongMath.saturatedAdd(sum, Math.max(0, worth(i) - bestLater(i)));
            most[i] = sum;
        }
        return most;
    }

    /** Returns what the best of its group after it saves alone; nothing if there is none. */
    private long bestLater(int place) {
        Promotion promotion = together.get(place).promotion();
        long most = 0;
        if (promotion.terms().stacking().group() == null) {
            return most;
        }
        for (int i = place + 1; i < together.size(); i++) {
            if (Combination.shareGroup(promotion, together.get(i).promotion())) {
                most = Math.max(most, worth(i));
            }
        }
        return most;
    }

    private long worth(int place) {
        return together.get(place).alone().savedMinor();
    }
}
