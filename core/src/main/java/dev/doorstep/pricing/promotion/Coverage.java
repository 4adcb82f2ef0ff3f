package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one basket that one promotion covers, and what it takes off them. */
final class Coverage {
    private final Promotion promotion;
    private final Basket basket;
    private final List<Basket.Item> items;
    private final boolean[] covered;
    private @Nullable Amounts alone;

    Coverage(Promotion promotion, Basket basket) {
        this.promotion = promotion;
        this.basket = basket;
        this.covered = new boolean[basket.items().size()];
        List<Basket.Item> some = new ArrayList<>(covered.length);
        for (int i = 0; i < covered.length; i++) {
            Basket.Item item = basket.items().get(i);
            covered[i] = promotion.covers(item);
            if (covered[i]) {
                some.add(item);
            }
        }
        this.items = some.size() == covered.length ? basket.items() : List.copyOf(some);
    }

    Promotion promotion() {
        return promotion;
    }

    Basket basket() {
        return basket;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** Returns what the covered lines cost before anything came off. */
    Money listed() {
        return Money.sum(items, Basket.Item::amount, basket.currency());
    }

    /** Returns what it takes off each line of the basket if nothing else does; worked out once. */
    Amounts alone() {
        Amounts known = alone;
        if (known == null) {
            known = off(basket.amounts());
            alone = known;
        }
        return known;
    }

    /** Returns what it takes off the basket if nothing else does, zero or above. */
    Money worth() {
        return alone().total();
    }

    /**
     * Returns what it takes off each line of the basket.
     *
     * @param left what is left of each line of the basket
     */
    Amounts off(Amounts left) {
        if (items.size() == covered.length) {
            return promotion.benefit().off(new Selection(items, left));
        }
        if (isEmpty()) {
            return Amounts.zero(covered.length, left.currency());
        }
        Amounts taken = promotion.benefit().off(new Selection(items, ofCovered(left)));
        List<Money> off = new ArrayList<>(covered.length);
        int next = 0;
        for (boolean one : covered) {
            off.add(one ? taken.get(next++) : basket.zero());
        }
        return Amounts.of(off, left.currency());
    }

    private Amounts ofCovered(Amounts left) {
        List<Money> amounts = new ArrayList<>(items.size());
        for (int i = 0; i < covered.length; i++) {
            if (covered[i]) {
                amounts.add(left.get(i));
            }
        }
        return Amounts.of(amounts, left.currency());
    }
}
