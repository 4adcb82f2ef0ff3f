package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a basket that a promotion covers, and what the promotions before it left of each.
 *
 * @param items the lines as they are charged
 * @param left what is left of each, from zero up to its amount
 */
public record Selection(List<Basket.Item> items, Amounts left) {
    /** Keeps its own copy, and rejects lines without what is left of them. */
    public Selection {
        items = List.copyOf(items);
        if (items.size() != left.size() || items.isEmpty()) {
            throw new IllegalArgumentException("%d lines have %d amounts left.".formatted(items.size(), left.size()));
        }
    }

    /** Obtains the lines as nothing came off them yet. */
    public static Selection untouched(List<Basket.Item> items) {
        return new Selection(
                items,
                Amounts.of(items, Basket.Item::amount, items.get(0).amount().currency()));
    }

    /** Returns what the lines cost before anything came off. */
    public Money listed() {
        return Money.sum(items, Basket.Item::amount, left.currency());
    }

    /** Returns what is left of the lines. */
    public Money remaining() {
        return left.total();
    }

    /** Takes an amount off the lines, by what is left of each, and never more than that. */
    public Amounts takeOff(Money amount) {
        Money off = amount.min(remaining());
        return off.isPositive() ? off.splitLike(left) : nothing();
    }

    /** Takes nothing off. */
    public Amounts nothing() {
        return Amounts.zero(left.size(), left.currency());
    }

    /** Returns how many units of an offering are bought. */
    int unitsOf(OfferingId offering) {
        return items.stream()
                .filter(item -> item.offering().equals(offering))
                .mapToInt(Basket.Item::units)
                .sum();
    }

    /**
     * Returns what is left of some units of an offering: their share of each line that counts in units.
     *
     * @param units how many, at most as many as are bought
     */
    Amounts leftOf(OfferingId offering, int units) {
        List<Long> parts = List.of((long) units, (long) unitsOf(offering) - units);
        List<Money> some = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Basket.Item item = items.get(i);
            boolean counted = item.offering().equals(offering) && item.units() > 0;
            some.add(counted ? left.get(i).split(parts).get(0) : zero());
        }
        return Amounts.of(some, left.currency());
    }

    Money zero() {
        return Money.zero(left.currency());
    }
}
