package dev.doorstep.pricing;

import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left of each charged line while other lines come off it. None falls below zero by a spread of what is there.
 */
final class Nets {
    private final List<Money> left;

    private Nets(List<Money> left) {
        this.left = left;
    }

    /** Starts from amounts, at least one. */
    static Nets of(List<Money> amounts) {
        return new Nets(new ArrayList<>(amounts));
    }

    List<Money> amounts() {
        return List.copyOf(left);
    }

    Money total() {
        return left.stream().reduce(Money.zero(left.get(0).currency()), Money::plus);
    }

    /** Spreads an amount by what is left of the first lines, by largest remainder; the others take no part. */
    List<Money> spread(Money amount, int lines) {
        List<Long> weights = IntStream.range(0, left.size())
                .mapToObj(i -> i < lines ? left.get(i).amountMinor() : 0L)
                .toList();
        return amount.isZero() ? weights.stream().map(weight -> amount).toList() : amount.split(weights);
    }

    /** Takes an allocation, one amount for each line. */
    void add(List<Money> allocation) {
        for (int i = 0; i < allocation.size(); i++) {
            left.set(i, left.get(i).plus(allocation.get(i)));
        }
    }
}
