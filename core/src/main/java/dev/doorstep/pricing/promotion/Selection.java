package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of a basket that a promotion covers, and what the promotions before it left of each.
 *
 * @param items the lines as they are charged
 * @param left what is left of each, from zero up to its amount
 */
public record Selection(List<Basket.Item> items, List<Money> left) {
    /** Keeps its own copies, and rejects lines without what is left of them. */
    public Selection {
        items = List.copyOf(items);
        left = List.copyOf(left);
        if (items.size() != left.size() || items.isEmpty()) {
            throw new IllegalArgumentException("%d lines have %d amounts left.".formatted(items.size(), left.size()));
        }
    }

    /** Obtains the lines as nothing came off them yet. */
    public static Selection untouched(List<Basket.Item> items) {
        return new Selection(items, items.stream().map(Basket.Item::amount).toList());
    }

    /** Returns what the lines cost before anything came off. */
    public Money listed() {
        return Money.sum(items, Basket.Item::amount, currency());
    }

    /** Returns what is left of the lines. */
    public Money remaining() {
        return Money.sum(left, currency());
    }

    /** Takes an amount off the lines, by what is left of each, and never more than that. */
    public List<Money> takeOff(Money amount) {
        Money off = amount.min(remaining());
        return off.isPositive() ? off.splitLike(left) : nothing();
    }

    /** Takes nothing off. */
    public List<Money> nothing() {
        return Collections.nCopies(left.size(), zero());
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
    List<Money> leftOf(OfferingId offering, int units) {
        int bought = unitsOf(offering);
        return IntStream.range(0, left.size())
                .mapToObj(i ->
                        items.get(i).offering().equals(offering) && items.get(i).units() > 0
                                ? left.get(i)
                                        .split(List.of((long) units, (long) bought - units))
                                        .get(0)
                                : zero())
                .toList();
    }

    Money zero() {
        return Money.zero(currency());
    }

    private Currency currency() {
        return left.get(0).currency();
    }

    /** Tells whether any amount is above zero. */
    static boolean isSomething(List<Money> amounts) {
        for (Money amount : amounts) {
            if (amount.isPositive()) {
                return true;
            }
        }
        return false;
    }
}
