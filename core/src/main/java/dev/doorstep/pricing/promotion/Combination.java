package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Promotions that go together, applied one after the other to a basket: those before and one more. What is tried and
 * dropped shares all but its end with what is tried next.
 *
 * <p>What they save is known at once; how it falls on the lines is worked out where it matters: for a promotion that
 * looks at lines, and for what is used in the end.
 */
final class Combination {
    private final Basket basket;
    private final @Nullable Applied last;
    private final int size;
    private final long saved;
    private final Money left;
    private @Nullable Amounts linesOff;
    private @Nullable Amounts linesLeft;

    /** A promotion, and what was applied before it. */
    private record Applied(Coverage coverage, Combination before) {
        Promotion promotion() {
            return coverage.promotion();
        }
    }

    private Combination(Basket basket) {
        this.basket = basket;
        this.last = null;
        this.size = 0;
        this.saved = 0;
        this.left = basket.subtotal();
    }

    private Combination(Applied last, Money off) {
        this.basket = last.before.basket;
        this.last = last;
        this.size = last.before.size + 1;
        this.saved = last.before.saved + off.amountMinor();
        this.left = last.before.left.minus(off);
    }

    static Combination none(Basket basket) {
        return new Combination(basket);
    }

    Basket basket() {
        return basket;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Returns what is left of the basket. */
    Money left() {
        return left;
    }

    /** Returns what they save together, which is never more than the basket. */
    Money saved() {
        return Money.ofMinor(saved, left.currency());
    }

    /** Returns the same in minor units. */
    long savedMinor() {
        return saved;
    }

    /** Applies one more. */
    Combination with(Coverage more) {
        Applied applied = new Applied(more, this);
        Money sum = more.sumOff(this);
        if (sum != null) {
            return new Combination(applied, sum);
        }
        Amounts off = more.linesOff(linesLeft());
        Combination combination = new Combination(applied, off.total());
        combination.linesOff = off;
        return combination;
    }

    /** Returns what is left of each line of the basket. */
    private Amounts linesLeft() {
        Amounts known = linesLeft;
        if (known == null) {
            known = last == null ? basket.amounts() : last.before.linesLeft().minus(linesOff(last));
            linesLeft = known;
        }
        return known;
    }

    /** Returns what the last one takes off each line of the basket, zero or above. */
    private Amounts linesOff(Applied applied) {
        Amounts known = linesOff;
        if (known == null) {
            known = applied.coverage.linesOff(applied.before.linesLeft());
            linesOff = known;
        }
        return known;
    }

    boolean contains(Promotion promotion) {
        for (Applied one = last; one != null; one = one.before.last) {
            if (one.promotion().id().equals(promotion.id())) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether this is the better one; of two different combinations one always is. */
    boolean beats(Combination other) {
        int better = Long.compare(saved, other.saved);
        if (better == 0) {
            better = gifts().compareTo(other.gifts());
        }
        if (better == 0) {
            better = Integer.compare(other.size, size);
        }
        return better == 0 ? isAppliedBefore(other) : better > 0;
    }

    /** Tells whether another promotion may be applied after these. */
    boolean allows(Promotion other) {
        for (Applied one = last; one != null; one = one.before.last) {
            if (one.promotion().terms().stacking().exclusive() || shareGroup(one.promotion(), other)) {
                return false;
            }
        }
        return isEmpty() || !other.terms().stacking().exclusive();
    }

    /** Lists what they take off, in the order in which they are applied. */
    List<Discount> discounts() {
        if (last == null) {
            return List.of();
        }
        List<Discount> discounts = new ArrayList<>(last.before.discounts());
        Promotion promotion = last.promotion();
        discounts.add(new Discount(
                promotion.source(), promotion.reason(), linesOff(last).negated()));
        return discounts;
    }

    /** Says why a promotion that applies is not one of them. */
    Obstacle obstacle(Promotion other) {
        List<Applied> inOrder = inOrder();
        for (Applied one : inOrder) {
            if (shareGroup(one.promotion(), other)) {
                return Obstacle.of(
                        Obstacle.Cause.SAME_GROUP,
                        one.promotion().id(),
                        Objects.requireNonNull(other.terms().stacking().group()));
            }
        }
        return allows(other)
                ? Obstacle.of(Obstacle.Cause.OUTDONE)
                : Obstacle.of(
                        Obstacle.Cause.EXCLUSIVE, inOrder.get(0).promotion().id());
    }

    private List<Applied> inOrder() {
        List<Applied> applied = new ArrayList<>(size);
        for (Applied one = last; one != null; one = one.before.last) {
            applied.add(one);
        }
        Collections.reverse(applied);
        return applied;
    }

    private boolean isAppliedBefore(Combination other) {
        List<Applied> own = inOrder();
        List<Applied> others = other.inOrder();
        int before = 0;
        for (int i = 0; before == 0 && i < size; i++) {
            before = Outcome.ORDER.compare(own.get(i).promotion(), others.get(i).promotion());
        }
        return before < 0;
    }

    /** Tells whether only one of two promotions may be used, as they stand in one group. */
    static boolean shareGroup(Promotion one, Promotion other) {
        String group = one.terms().stacking().group();
        return group != null && group.equals(other.terms().stacking().group());
    }

    private Money gifts() {
        Money gifts = basket.zero();
        for (Applied one = last; one != null; one = one.before.last) {
            Benefit.Gift gift = one.promotion().benefit().gift().orElse(null);
            gifts = gift == null ? gifts : gifts.plus(gift.worth().times(gift.count()));
        }
        return gifts;
    }
}
