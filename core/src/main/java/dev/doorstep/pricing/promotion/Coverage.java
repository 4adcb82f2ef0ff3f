package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one basket that one promotion covers, and what it takes off them. */
final class Coverage {
    private final Promotion promotion;
    private final Combination untouched;
    private final List<Basket.Item> items;
    private final Money listed;
    private @Nullable Combination alone;

    /**
     * Looks which lines are covered.
     *
     * @param untouched the basket as nothing came off it yet
     */
    Coverage(Promotion promotion, Combination untouched) {
        this.promotion = promotion;
        this.untouched = untouched;
        List<Basket.Item> all = basket().items();
        this.items = promotion.coversAll() ? all : covered(promotion, all);
        this.listed = coversAll() ? untouched.left() : Money.sum(items, Basket.Item::amount, basket().currency());
    }

    private static List<Basket.Item> covered(Promotion promotion, List<Basket.Item> all) {
        List<Basket.Item> some = new ArrayList<>(all.size());
        for (Basket.Item item : all) {
            if (promotion.covers(item)) {
                some.add(item);
            }
        }
        return some.size() == all.size() ? all : some;
    }

    Promotion promotion() {
        return promotion;
    }

    Basket basket() {
        return untouched.basket();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** Returns what the covered lines cost before anything came off. */
    Money listed() {
        return listed;
    }

    /** Returns what comes off the basket if nothing else does; worked out once. */
    Combination alone() {
        Combination known = alone;
        if (known == null) {
            known = untouched.with(this);
            alone = known;
        }
        return known;
    }

    /** Returns what it takes off the basket if nothing else does, zero or above. */
    Money worth() {
        return alone().saved();
    }

    /**
     * Returns what it takes off in all after others, if that can be said without looking at the lines.
     *
     * @param before the others
     * @return zero or above, or nothing if it depends on the lines
     */
    @Nullable
    Money sumOff(Combination before) {
        if (!coversAll() && !before.isEmpty()) {
            return null;
        }
        Money left = coversAll() ? before.left() : listed;
        Money sum = promotion.benefit().sum(listed, left);
        return sum == null ? null : sum.min(left);
    }

    /**
     * Returns what it takes off each line of the basket.
     *
     * @param left what is left of each line of the basket
     */
    Amounts linesOff(Amounts left) {
        if (coversAll()) {
            return promotion.benefit().off(new Selection(items, left));
        }
        Amounts none = Amounts.zero(left.size(), left.currency());
        return isEmpty() ? none : widened(promotion.benefit().off(new Selection(items, ofCovered(left))), none);
    }

    private boolean coversAll() {
        return items == basket().items();
    }

    private boolean covers(int line) {
        return promotion.covers(basket().items().get(line));
    }

    private Amounts ofCovered(Amounts left) {
        List<Money> amounts = new ArrayList<>(items.size());
        for (int line = 0; line < left.size(); line++) {
            if (covers(line)) {
                amounts.add(left.get(line));
            }
        }
        return Amounts.of(amounts, left.currency());
    }

    private Amounts widened(Amounts taken, Amounts none) {
        List<Money> off = new ArrayList<>(none);
        int next = 0;
        for (int line = 0; line < off.size(); line++) {
            if (covers(line)) {
                off.set(line, taken.get(next++));
            }
        }
        return Amounts.of(off, none.currency());
    }
}
