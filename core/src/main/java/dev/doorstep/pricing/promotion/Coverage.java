package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of one basket that one promotion covers, and what it takes off them. */
final class Coverage {
    private final Promotion promotion;
    private final Stacking stacking;
    private final Basket basket;
    private final List<Basket.Item> items;
    private final Money listed;
    private @Nullable Money worth;
    private boolean looksAtLines;

    /** Looks which lines are covered. */
    Coverage(Promotion promotion, Basket basket) {
        this.promotion = promotion;
        this.stacking = promotion.terms().stacking();
        this.basket = basket;
        this.items = promotion.coversAll() ? basket.items() : covered(promotion, basket.items());
        this.listed = coversAll() ? basket.subtotal() : Money.sum(items, Basket.Item::amount, basket.currency());
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
        return basket;
    }

    /** Tells whether it is used alone or not at all. */
    boolean isExclusive() {
        return stacking.exclusive();
    }

    /** Tells whether only one of two promotions may be used, as they stand in one group. */
    boolean sharesGroup(Coverage other) {
        String group = stacking.group();
        return group != null && group.equals(other.stacking.group());
    }

    boolean isEmpty() {
        return !coversAll() && items.isEmpty();
    }

    /** Tells whether it gives something on top of what it takes off. */
    boolean givesMore() {
        return promotion.benefit().gift().isPresent();
    }

    /** Returns what the gifts are worth that it gives, in minor units. */
    long giftsMinor() {
        return promotion
                .benefit()
                .gift()
                .map(gift -> gift.worth().times(gift.count()).amountMinor())
                .orElse(0L);
    }

    /** Returns what the covered lines cost before anything came off. */
    Money listed() {
        return listed;
    }

    /** Returns what it takes off the basket if nothing else does, zero or above; worked out once. */
    Money worth() {
        Money known = worth;
        if (known == null) {
            Money sum = promotion.benefit().sum(listed, listed);
            looksAtLines = sum == null || !coversAll();
            known = sum == null ? linesOff(basket.amounts()).total() : sum.min(listed);
            worth = known;
        }
        return known;
    }

    /** Returns the same in minor units. */
    long worthMinor() {
        return worth().amountMinor();
    }

    /** Tells whether what it takes off after others depends on what they left of each line; known once its worth is. */
    boolean looksAtLines() {
        return looksAtLines;
    }

    /**
     * Returns what it takes off in all after others, if it does not look at the lines.
     *
     * @param leftMinor what the others left of the basket, in minor units
     * @return zero or above, in minor units
     */
    long sumOff(long leftMinor) {
        Money left = Money.ofMinor(leftMinor, basket.currency());
        return Objects.requireNonNull(promotion.benefit().sum(listed, left))
                .min(left)
                .amountMinor();
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
        return items == basket.items();
    }

    private boolean covers(int line) {
        return promotion.covers(basket.items().get(line));
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
