package dev.doorstep.pricing;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import java.util.List;

/**
 * What is left of each charged line while other lines come off it. None falls below zero by a spread of what is there.
 */
final class Nets {
    private Amounts left;

    private Nets(Amounts left) {
        this.left = left;
    }

    /** Starts from what is charged. */
    static Nets of(Amounts charged) {
        return new Nets(charged);
    }

    /** Returns what is left of the charged lines, at least one, after all that are spread on them. */
    static Nets after(List<QuoteLine> lines) {
        Nets nets = of(Amounts.of(
                lines.subList(0, charged(lines)),
                QuoteLine::amount,
                lines.get(0).amount().currency()));
        lines.forEach(line -> nets.add(line.allocation()));
        return nets;
    }

    /** Counts the charged lines, which come first. */
    static int charged(List<QuoteLine> lines) {
        int charged = 0;
        while (charged < lines.size() && lines.get(charged).kind().isCharged()) {
            charged++;
        }
        return charged;
    }

    Amounts amounts() {
        return left;
    }

    Money total() {
        return left.total();
    }

    /** Spreads an amount by what is left of the first lines, by largest remainder; the others take no part. */
    Amounts spread(Money amount, int lines) {
        return amount.isZero() ? Amounts.zero(left.size(), left.currency()) : amount.splitLike(left.first(lines));
    }

    /** Takes an allocation, one amount for each line; none changes nothing. */
    void add(List<Money> allocation) {
        if (!allocation.isEmpty()) {
            left = left.plus(Amounts.of(allocation));
        }
    }
}
