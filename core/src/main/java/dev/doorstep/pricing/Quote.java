package dev.doorstep.pricing;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.LazyList;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.NotUsed;
import dev.doorstep.pricing.promotion.Reversal;
import dev.doorstep.pricing.reason.Sentence;
import dev.doorstep.pricing.tender.Tender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The price of a request, line by line, with its reasons, valid until an instant.
 *
 * <p>The charged lines come first, what is spread on them after: reductions, discounts, rounding; all of them sum
 * exactly to the total, which is
 * never below zero. What points pay is no line: it changes how the total is paid, not what is owed.
 *
 * @param origin what it comes from
 * @param request what was asked
 * @param lines the lines
 * @param notUsed the promotions in play that take nothing off, and why
 * @param total what the customer owes in all
 * @param tender what points pay of it, or nothing
 * @param deposit the part of the rest that is paid at booking
 * @param validity from when it was made until it is no longer honoured
 */
public record Quote(
        Origin origin,
        PriceRequest request,
        List<QuoteLine> lines,
        List<NotUsed> notUsed,
        Money total,
        @Nullable Tender tender,
        Money deposit,
        TimeWindow validity) {
    /**
     * What a quote was made from; with its request and its instant, that is all that decides it.
     *
     * @param book the price book
     * @param bookVersion the version of the price book
     * @param offeringVersion the version of the offering
     */
    public record Origin(PriceBookId book, long bookVersion, long offeringVersion) {}

    /** Keeps its own copy of the lines, and rejects a quote that does not add up. */
    public Quote {
        QuoteLines made = QuoteLines.of(lines, total.currency());
        lines = made;
        notUsed = LazyList.copyOf(notUsed);
        if (!made.total().equals(total) || total.isNegative()) {
            throw broken("has lines of %s and a total of %s, or below zero", made.total(), total);
        }
        if (tender != null && tender.amount().compareTo(total) > 0) {
            throw broken("is paid by points of %s, more than %s", tender.amount(), total);
        }
        if (tender != null && tender.allocation().size() != made.charged()) {
            throw broken("has %d charged lines, and is paid as %s", made.charged(), tender);
        }
        Money payable = payable(total, tender);
        if (deposit.isNegative() || deposit.compareTo(payable) > 0) {
            throw broken("has a deposit of %s, not within %s", deposit, payable);
        }
    }

    /** Returns what is left to pay in money. */
    static Money payable(Money total, @Nullable Tender tender) {
        return tender == null ? total : total.minus(tender.amount());
    }

    /** Returns the digest of the whole quote: two quotes with the same digest are the same. */
    public Digest digest() {
        return Digest.ofContent(this);
    }

    /** Tells whether the quote is honoured at an instant. */
    public boolean isValidAt(Instant instant) {
        return validity.contains(instant);
    }

    /** Returns when it was made. */
    public Instant madeAt() {
        return validity.startInclusive();
    }

    /** Returns the first instant at which it is no longer honoured. */
    public Instant validUntil() {
        return validity.endExclusive();
    }

    /** Returns what the customer pays in money: the total without what points pay. */
    public Money payable() {
        return payable(total, tender);
    }

    /** Returns what stays to be paid after the deposit. */
    public Money balance() {
        return payable().minus(deposit);
    }

    /** Returns how many points pay a part of the total. */
    public long points() {
        return tender == null ? 0 : tender.points();
    }

    /** Returns how much some of the points that pay a part of the total are worth. */
    public Money worth(long points) {
        return tender == null ? Money.zero(total.currency()) : tender.worth(points);
    }

    /** Returns how many points a part of what they pay is. */
    public long points(Money part) {
        return tender == null ? 0 : tender.points(part);
    }

    /**
     * Lists what is to be paid in money when: all at booking, or a deposit then and the rest when the work is accepted;
     * nothing due is left out.
     */
    public List<Instalment> instalments() {
        return Stream.of(new Instalment(Due.AT_BOOKING, deposit), new Instalment(Due.AT_ACCEPTANCE, balance()))
                .filter(instalment -> instalment.amount.isPositive())
                .toList();
    }

    /** When a part of the price is due. */
    public enum Due {
        /** Before the order stands. */
        AT_BOOKING,
        /** When the customer accepts the work. */
        AT_ACCEPTANCE
    }

    /**
     * A part of the price.
     *
     * @param due when it is due
     * @param amount how much, above zero
     */
    public record Instalment(Due due, Money amount) {}

    /** Returns the discounts together, zero or below. */
    public Money discount() {
        return lines.stream()
                .filter(line -> line.kind() == QuoteLine.Kind.DISCOUNT)
                .map(QuoteLine::amount)
                .reduce(Money.zero(total.currency()), Money::plus);
    }

    /** Returns the total before any discount. */
    public Money subtotal() {
        return total.minus(discount());
    }

    /**
     * Returns what each charged line costs after its share of all other lines: none below zero, all together the total.
     */
    public List<Money> nets() {
        return Nets.after(lines).amounts();
    }

    /** Returns what comes off because of promotions, in the order in which it was applied. */
    public List<Discount> discounts() {
        return lines.stream()
                .filter(line -> line.source() != null)
                .map(line -> new Discount(Objects.requireNonNull(line.source()), line.reason(), line.allocation()))
                .toList();
    }

    /**
     * Returns what can be given back of the whole quote, once it is paid: what each line costs, what points pay of it,
     * and what promotions put in.
     */
    public Reversal reversal() {
        List<Discount> discounts = discounts();
        Nets charged = Nets.after(lines);
        discounts.forEach(discount ->
                charged.add(discount.allocation().stream().map(Money::negated).toList()));
        Reversal sold = Reversal.of(charged.amounts(), discounts);
        return tender == null ? sold : sold.tendering(tender.allocation());
    }

    /**
     * Explains the quote in the language of a reader: a sentence for each line and for each promotion that is not
     * used, then
     * one for the total.
     */
    public List<String> explain(Locale locale) {
        List<Sentence> sentences = new ArrayList<>();
        for (QuoteLine line : lines) {
            sentences.add(Sentence.of("quote.line", line.reason(), line.amount()));
        }
        for (NotUsed unused : notUsed) {
            sentences.add(Sentence.of(
                    "quote.not-used", unused.promotion(), unused.obstacle().sentence()));
        }
        sentences.add(Sentence.of("quote.total", total, deposit, origin.book(), origin.bookVersion()));
        if (tender != null) {
            sentences.add(tender.reason(request.purse().points(), payable()));
        }
        return sentences.stream().map(sentence -> sentence.in(locale)).toList();
    }

    static IllegalArgumentException broken(String fault, Object... values) {
        return new IllegalArgumentException("A quote " + fault.formatted(values) + ".");
    }
}
