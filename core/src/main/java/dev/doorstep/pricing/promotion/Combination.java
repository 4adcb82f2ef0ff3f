package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Promotions that go together, applied one after the other to a basket.
 *
 * @param basket the basket
 * @param promotions the promotions, in the order in which they are applied
 * @param allocations how each falls on the lines of the basket, zero or above
 * @param left what is left of each line
 * @param saved what they save together
 */
record Combination(
        Basket basket, List<Promotion> promotions, List<List<Money>> allocations, List<Money> left, Money saved) {
    static Combination none(Basket basket) {
        return new Combination(basket, List.of(), List.of(), basket.amounts(), basket.zero());
    }

    boolean isEmpty() {
        return promotions.isEmpty();
    }

    /** Tells whether this is the better one; of two different combinations one always is. */
    boolean beats(Combination other) {
        int better = saved.compareTo(other.saved);
        if (better == 0) {
            better = gifts().compareTo(other.gifts());
        }
        if (better == 0) {
            better = Integer.compare(other.promotions.size(), promotions.size());
        }
        for (int i = 0; better == 0 && i < promotions.size(); i++) {
            better = Outcome.ORDER.compare(other.promotions.get(i), promotions.get(i));
        }
        return better > 0;
    }

    /** Tells whether another promotion may be applied after these. */
    boolean allows(Promotion other) {
        for (Promotion promotion : promotions) {
            if (promotion.terms().stacking().exclusive() || shareGroup(promotion, other)) {
                return false;
            }
        }
        return isEmpty() || !other.terms().stacking().exclusive();
    }

    /** Applies one more. */
    Combination with(Promotion promotion, List<Money> off) {
        List<Promotion> more = new ArrayList<>(promotions);
        more.add(promotion);
        List<List<Money>> allocated = new ArrayList<>(allocations);
        allocated.add(off);
        Money[] rest = new Money[left.size()];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = left.get(i).minus(off.get(i));
        }
        Money together = saved.plus(Money.sum(off, basket.currency()));
        return new Combination(basket, more, allocated, List.of(rest), together);
    }

    List<Discount> discounts() {
        List<Discount> discounts = new ArrayList<>();
        for (int i = 0; i < promotions.size(); i++) {
            Promotion promotion = promotions.get(i);
            List<Money> allocation = new ArrayList<>(left.size());
            for (Money off : allocations.get(i)) {
                allocation.add(off.negated());
            }
            discounts.add(new Discount(promotion.source(), promotion.reason(), allocation));
        }
        return discounts;
    }

    /** Says why a promotion that applies is not one of them. */
    Obstacle obstacle(Promotion other) {
        for (Promotion promotion : promotions) {
            if (shareGroup(promotion, other)) {
                return Obstacle.of(
                        Obstacle.Cause.SAME_GROUP,
                        promotion.id(),
                        Objects.requireNonNull(other.terms().stacking().group()));
            }
        }
        return allows(other)
                ? Obstacle.of(Obstacle.Cause.OUTDONE)
                : Obstacle.of(Obstacle.Cause.EXCLUSIVE, promotions.get(0).id());
    }

    private static boolean shareGroup(Promotion one, Promotion other) {
        String group = one.terms().stacking().group();
        return group != null && group.equals(other.terms().stacking().group());
    }

    private Money gifts() {
        Money gifts = basket.zero();
        for (Promotion promotion : promotions) {
            Benefit.Gift gift = promotion.benefit().gift().orElse(null);
            gifts = gift == null ? gifts : gifts.plus(gift.worth().times(gift.count()));
        }
        return gifts;
    }
}
