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
 */
final class Combination {
    private final @Nullable Applied last;
    private final int size;
    private final Amounts left;
    private final Money saved;

    /** A promotion, and what it takes off each line of the basket, zero or above. */
    private record Applied(
            Promotion promotion, Amounts off, @Nullable Applied before) {}

    private Combination(@Nullable Applied last, int size, Amounts left, Money saved) {
        this.last = last;
        this.size = size;
        this.left = left;
        this.saved = saved;
    }

    static Combination none(Basket basket) {
        return new Combination(null, 0, basket.amounts(), basket.zero());
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Returns what is left of each line of the basket. */
    Amounts left() {
        return left;
    }

    /** Returns what they save together. */
    Money saved() {
        return saved;
    }

    boolean contains(Promotion promotion) {
        for (Applied one = last; one != null; one = one.before) {
            if (one.promotion.id().equals(promotion.id())) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether this is the better one; of two different combinations one always is. */
    boolean beats(Combination other) {
        int better = saved.compareTo(other.saved);
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
        for (Applied one = last; one != null; one = one.before) {
            if (one.promotion.terms().stacking().exclusive() || shareGroup(one.promotion, other)) {
                return false;
            }
        }
        return isEmpty() || !other.terms().stacking().exclusive();
    }

    /** Applies one more. */
    Combination with(Promotion promotion, Amounts off) {
        return new Combination(new Applied(promotion, off, last), size + 1, left.minus(off), saved.plus(off.total()));
    }

    List<Discount> discounts() {
        List<Discount> discounts = new ArrayList<>(size);
        for (Applied one : inOrder()) {
            discounts.add(new Discount(one.promotion.source(), one.promotion.reason(), one.off.negated()));
        }
        return discounts;
    }

    /** Says why a promotion that applies is not one of them. */
    Obstacle obstacle(Promotion other) {
        List<Applied> inOrder = inOrder();
        for (Applied one : inOrder) {
            if (shareGroup(one.promotion, other)) {
                return Obstacle.of(
                        Obstacle.Cause.SAME_GROUP,
                        one.promotion.id(),
                        Objects.requireNonNull(other.terms().stacking().group()));
            }
        }
        return allows(other)
                ? Obstacle.of(Obstacle.Cause.OUTDONE)
                : Obstacle.of(Obstacle.Cause.EXCLUSIVE, inOrder.get(0).promotion.id());
    }

    private List<Applied> inOrder() {
        List<Applied> applied = new ArrayList<>(size);
        for (Applied one = last; one != null; one = one.before) {
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
            before = Outcome.ORDER.compare(own.get(i).promotion, others.get(i).promotion);
        }
        return before < 0;
    }

    /** Tells whether only one of two promotions may be used, as they stand in one group. */
    static boolean shareGroup(Promotion one, Promotion other) {
        String group = one.terms().stacking().group();
        return group != null && group.equals(other.terms().stacking().group());
    }

    private Money gifts() {
        Money gifts = Money.zero(left.currency());
        for (Applied one = last; one != null; one = one.before) {
            Benefit.Gift gift = one.promotion.benefit().gift().orElse(null);
            gifts = gift == null ? gifts : gifts.plus(gift.worth().times(gift.count()));
        }
        return gifts;
    }
}
