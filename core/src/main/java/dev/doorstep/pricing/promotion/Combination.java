package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Promotions that are used together.
 *
 * @param basket what they are used for
 * @param used the promotions, in the order in which they are applied
 */
record Combination(Basket basket, List<Coverage> used) {
    /** Lists what they take off, in the order in which they are applied. */
    List<Discount> discounts() {
        List<Discount> discounts = new ArrayList<>(used.size());
        Amounts left = basket.amounts();
        for (Coverage one : used) {
            Amounts off = one.linesOff(left);
            discounts.add(new Discount(one.promotion().source(), one.promotion().reason(), off.negated()));
            left = left.minus(off);
        }
        return discounts;
    }

    /** Says why a promotion that applies is not one of them. */
    Obstacle obstacle(Coverage other) {
        for (Coverage one : used) {
            if (one.sharesGroup(other)) {
                return Obstacle.of(
                        Obstacle.Cause.SAME_GROUP,
                        one.promotion().id(),
                        Objects.requireNonNull(
                                other.promotion().terms().stacking().group()));
            }
        }
        boolean alone = !used.isEmpty() && (other.isExclusive() || used.get(0).isExclusive());
        return alone
                ? Obstacle.of(Obstacle.Cause.EXCLUSIVE, used.get(0).promotion().id())
                : Obstacle.of(Obstacle.Cause.OUTDONE);
    }
}
