package dev.doorstep.pricing;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.LazyList;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.factor.ExactAmount;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.NotUsed;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.reason.Sentence;
import dev.doorstep.pricing.tender.PointsRefusedException;
import dev.doorstep.pricing.tender.PointsRule;
import dev.doorstep.pricing.tender.Tender;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One price: what the rules of the book charge, then what factors take is spread on these lines, discounts come off,
 * and the total is rounded. Nothing comes off a part of a package, and its total is not rounded.
 *
 * <p>The total is worked out at once. The lines, with their reasons and with how discounts fall on them, are made when
 * somebody reads them, and are held to it.
 */
final class Calculation {
    private final PriceBook book;
    private final PriceRequest request;
    private final Charging charging;
    private final Outcome outcome;
    private final Money total;
    private final QuoteLines lines;
    private Charging.@Nullable Sheet sheet;

    Calculation(PriceBook book, PriceRequest request, Charging charging, Discounts discounts) {
        this.book = book;
        this.request = request;
        this.charging = charging;
        ExactAmount sum = charging.sum();
        if (request.extras().share() == null) {
            this.outcome = discounts.on(sum.whole(), LazyList.of(() -> sheet().open()));
            this.total = rounded(sum.plus(outcome.discount()));
        } else {
            this.outcome = Outcome.nothing(book.currency());
            this.total = sum.whole();
        }
        this.lines = QuoteLines.later(total, charging.lines(), this::made);
    }

    /** Returns what all lines sum to. */
    Money total() {
        return total;
    }

    /** Returns all lines of the price. */
    QuoteLines lines() {
        return lines;
    }

    /** Returns what does not come off. */
    List<NotUsed> notUsed() {
        return outcome.notUsed();
    }

    /**
     * Returns what points pay of the lines; nothing if none are handed in.
     *
     * @throws PointsRefusedException if none of them can be taken
     */
    @Nullable
    Tender tender() {
        long points = request.purse().points();
        if (points == 0) {
            return null;
        }
        OfferingId offering = request.offering();
        PointsRule rule = book.terms().points();
        if (rule == null) {
            throw PointsRefusedException.noRule(offering);
        }
        List<Money> payable = new ArrayList<>(Nets.after(lines).amounts());
        for (int i = 0; i < payable.size(); i++) {
            if (!rule.accepts(offering, lines.get(i).kind() == QuoteLine.Kind.MATERIAL)) {
                payable.set(i, Money.zero(total.currency()));
            }
        }
        return rule.take(points, payable, total);
    }

    /** What discounts made free stays free. */
    private Money rounded(ExactAmount sum) {
        return sum.whole().isZero() ? sum.whole() : book.terms().rounding().of(sum);
    }

    private synchronized Charging.Sheet sheet() {
        Charging.Sheet known = sheet;
        if (known == null) {
            known = charging.written();
            sheet = known;
        }
        return known;
    }

    private List<QuoteLine> made() {
        Charging.Sheet written = sheet();
        List<QuoteLine> made = new ArrayList<>(written.charged());
        Nets nets = written.charges();
        for (Charging.Reduction reduction : written.reductions()) {
            Amounts spread = written.spread(reduction, nets);
            nets.add(spread);
            made.add(QuoteLine.spread(QuoteLine.Kind.REDUCTION, reduction.code(), reduction.reason(), spread));
        }
        for (Discount discount : outcome.discounts()) {
            nets.add(discount.allocation());
            made.add(QuoteLine.of(discount));
        }
        Money rounding = total.minus(nets.total());
        if (!rounding.isZero()) {
            Amounts spread = nets.spread(rounding, written.charged().size());
            made.add(QuoteLine.spread(QuoteLine.Kind.ROUNDING, "total", Sentence.of("quote.rounding", total), spread));
        }
        return made;
    }
}
