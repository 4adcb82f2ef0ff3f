package dev.doorstep.pricing;

import dev.doorstep.kernel.LazyList;
import dev.doorstep.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/**
 * The lines of one quote, the charged ones first. What they sum to, and how many are charged, they know before they are
 * made; they are held to it once they are.
 */
final class QuoteLines extends LazyList<QuoteLine> {
    private final Money total;
    private final int charged;

    private QuoteLines(Money total, int charged, Supplier<List<QuoteLine>> recipe) {
        super(recipe);
        this.total = total;
        this.charged = charged;
    }

    /** Obtains an own copy of the lines of a quote in a currency. */
    static QuoteLines of(List<QuoteLine> lines, Currency currency) {
        return lines instanceof QuoteLines own ? own : copyOf(lines, currency);
    }

    private static QuoteLines copyOf(List<QuoteLine> lines, Currency currency) {
        List<QuoteLine> copy = List.copyOf(lines);
        Money total = Money.sum(copy, QuoteLine::amount, currency);
        QuoteLines made = new QuoteLines(total, Nets.charged(copy), () -> copy);
        made.check(copy);
        return made;
    }

    /** Obtains lines that are made when somebody reads them. */
    static QuoteLines later(Money total, int charged, Supplier<List<QuoteLine>> recipe) {
        return new QuoteLines(total, charged, recipe);
    }

    /** Returns what they sum to. */
    Money total() {
        return total;
    }

    /** Returns how many are charged; all others are spread on them. */
    int charged() {
        return charged;
    }

    @Override
    protected void check(List<QuoteLine> lines) {
        Money sum = Money.sum(lines, QuoteLine::amount, total.currency());
        int found = Nets.charged(lines);
        if (!sum.equals(total) || found != charged) {
            throw Quote.broken("has %d charged lines, %s in all, not %d and %s", found, sum, charged, total);
        }
        if (charged == 0) {
            throw Quote.broken("has no charged line, only %s", lines);
        }
        for (QuoteLine line : lines.subList(charged, lines.size())) {
            if (line.kind().isCharged() || line.allocation().size() != charged) {
                throw Quote.broken("begins with %d charged lines, and then has %s", charged, line);
            }
        }
    }
}
