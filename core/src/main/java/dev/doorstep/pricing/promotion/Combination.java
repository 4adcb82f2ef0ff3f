package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** The better of two combinations comes first; no two different ones are equal. */
    static final Comparator<Combination> BEST_FIRST = Comparator.comparing(Combination::saved)
            .reversed()
            .thenComparing(Comparator.comparing(Combination::gifts).reversed())
            .thenComparingInt(combination -> combination.promotions.size())
            .thenComparing(Combination::order);

    static Combination none(Basket basket) {
        return new Combination(
                basket,
                List.of(),
                List.of(),
                basket.items().stream().map(Basket.Item::amount).toList(),
                basket.zero());
    }

    /** Tells whether another promotion may be applied after these. */
    boolean allows(Promotion other) {
        if (promotions.isEmpty()) {
            return true;
        }
        return !other.terms().stacking().exclusive()
                && promotions.stream()
                        .noneMatch(
                                promotion -> promotion.terms().stacking().exclusive() || shareGroup(promotion, other));
    }

    /** Applies one more. */
    Combination with(Promotion promotion, List<Money> off) {
        List<Promotion> more = new ArrayList<>(promotions);
        more.add(promotion);
        List<List<Money>> allocated = new ArrayList<>(allocations);
        allocated.add(off);
        List<Money> rest = new ArrayList<>();
        Money together = saved;
        for (int i = 0; i < left.size(); i++) {
            rest.add(left.get(i).minus(off.get(i)));
            together = together.plus(off.get(i));
        }
        return new Combination(basket, more, allocated, rest, together);
    }

    /** Says how one more would fall on the lines of the basket. */
    List<Money> off(Promotion promotion) {
        List<Basket.Item> items = new ArrayList<>();
        List<Money> covered = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            if (promotion.covers(basket.items().get(i))) {
                items.add(basket.items().get(i));
                covered.add(left.get(i));
                places.add(i);
            }
        }
        List<Money> off =
                new ArrayList<>(left.stream().map(amount -> basket.zero()).toList());
        List<Money> taken = promotion.benefit().off(new Selection(items, covered));
        for (int i = 0; i < places.size(); i++) {
            off.set(places.get(i), taken.get(i));
        }
        return off;
    }

    List<Discount> discounts() {
        List<Discount> discounts = new ArrayList<>();
        for (int i = 0; i < promotions.size(); i++) {
            Promotion promotion = promotions.get(i);
            discounts.add(new Discount(
                    promotion.source(),
                    promotion.reason(),
                    allocations.get(i).stream().map(Money::negated).toList()));
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
        return promotions.stream()
                .flatMap(promotion -> promotion.benefit().gift().stream())
                .map(gift -> gift.worth().times(gift.count()))
                .reduce(basket.zero(), Money::plus);
    }

    /** The codes in the order in which they are applied; compared as texts, the earlier ones come first. */
    private String order() {
        StringBuilder codes = new StringBuilder();
        promotions.forEach(promotion -> codes.append(
                        "%04d".formatted(promotion.terms().stacking().priority()))
                .append(promotion.id())
                .append(' '));
        return codes.toString();
    }
}
