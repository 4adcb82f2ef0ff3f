package dev.doorstep.pricing;

import dev.doorstep.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is left of each charged line while other lines come off it. None falls below zero by a spread of what is there.
 */
final class Nets {
    private final List<Money> left;

    private Nets(List<Money> left) {
        this.left = left;
    }

    /** Starts from what is charged, at least one line; lines that are spread on others are passed over. */
    static Nets of(List<QuoteLine> lines) {
        List<Money> charged = new ArrayList<>(lines.size());
        for (QuoteLine line : lines) {
            if (line.kind().isCharged()) {
                charged.add(line.amount());
            }
        }
        return new Nets(charged);
    }

    /** Starts from what discounts see. */
    static Nets left(List<Discounts.Charged> charged) {
        return new Nets(
                new ArrayList<>(charged.stream().map(Discounts.Charged::amount).toList()));
    }

    List<Money> amounts() {
        return List.copyOf(left);
    }

    Money total() {
        return Money.sum(left, left.get(0).currency());
    }

    /** Spreads an amount by what is left of the first lines, by largest remainder; the others take no part. */
    List<Money> spread(Money amount, int lines) {
        if (amount.isZero()) {
            return Collections.nCopies(left.size(), amount);
        }
        List<Money> weights = new ArrayList<>(left.subList(0, lines));
        weights.addAll(Collections.nCopies(left.size() - lines, Money.zero(amount.currency())));
        return amount.splitLike(weights);
    }

    /** Takes an allocation, one amount for each line; none changes nothing. */
    void add(List<Money> allocation) {
        for (int i = 0; i < allocation.size(); i++) {
            left.set(i, left.get(i).plus(allocation.get(i)));
        }
    }
}
