package dev.doorstep.pricing;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.pricing.factor.ExactAmount;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.Situation;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.NotUsed;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.reason.Sentence;
import dev.doorstep.pricing.tariff.BundleShare;
import dev.doorstep.pricing.tariff.Floor;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.pricing.tender.PointsRefusedException;
import dev.doorstep.pricing.tender.PointsRule;
import dev.doorstep.pricing.tender.Tender;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One price in the making, in the order in which every price book applies its rules: tariff and options, the base;
 * factors, one after
 * the other; the floor; materials. Then what factors take is spread on these lines, discounts come off, and the
 * total is rounded. A part of a package has its share instead of tariff, factors, floor, discounts and rounding.
 */
final class Calculation {
    private final PriceBook book;
    private final OfferingPrice price;
    private final List<QuoteLine> charged = new ArrayList<>();
    private final List<Reduction> reductions = new ArrayList<>();
    private ExactAmount soFar;
    private Outcome outcome = Outcome.NOTHING;
    private Money total;
    private List<Money> owed = List.of();

    /** What a factor takes, before it is spread on the lines. */
    private record Reduction(String code, Sentence reason, Money amount) {}

    Calculation(PriceBook book, OfferingPrice price) {
        this.book = book;
        this.price = price;
        this.total = Money.zero(book.currency());
        this.soFar = ExactAmount.of(total);
    }

    /** Returns all lines of the price. */
    List<QuoteLine> lines(Offering offering, PriceRequest request, Situation situation, Discounts discounts) {
        BundleShare share = request.extras().share();
        if (share == null) {
            addBase(offering, request);
            addFactors(situation);
            raise(request.units());
        } else {
            addShare(offering, request, share);
        }
        int shared = charged.size();
        request.extras().materials().forEach(this::add);
        return share == null ? finished(shared, discounts) : whole();
    }

    /** Returns what does not come off, once the lines are made. */
    List<NotUsed> notUsed() {
        return outcome.notUsed();
    }

    /**
     * Returns what points pay of the lines, once these are made; nothing if none are handed in.
     *
     * @throws PointsRefusedException if none of them can be taken
     */
    @Nullable
    Tender tender(PriceRequest request) {
        long points = request.purse().points();
        if (points == 0) {
            return null;
        }
        PointsRule rule = book.terms().points();
        if (rule == null) {
            throw PointsRefusedException.noRule(request.offering());
        }
        List<Money> payable = new ArrayList<>();
        for (int i = 0; i < owed.size(); i++) {
            boolean material = charged.get(i).kind() == QuoteLine.Kind.MATERIAL;
            payable.add(rule.accepts(request.offering(), material) ? owed.get(i) : Money.zero(total.currency()));
        }
        return rule.take(points, payable, total);
    }

    /** Returns what all lines sum to, once they are made. */
    Money total() {
        return total;
    }

    private void addShare(Offering offering, PriceRequest request, BundleShare share) {
        Sentence reason = Sentence.of("quote.share", offering.text().name(), share.bundle());
        charge(QuoteLine.Kind.BASE, price.offering().value(), reason, share.amount());
        request.extras().options().forEach(this::add);
    }

    private void addFactors(Situation situation) {
        ExactAmount base = soFar;
        List<Factor> factors = book.factors();
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = factors.get(i);
            if (factor.appliesTo(situation)) {
                add(factor, base, situation);
            }
        }
    }

    private void addBase(Offering offering, PriceRequest request) {
        Tariff tariff = price.tariff();
        int units = request.units();
        Sentence reason = tariff.reason(offering.text().name(), offering.units().unit(), units);
        charge(QuoteLine.Kind.BASE, price.offering().value(), reason, tariff.charge(units));
        request.extras().options().forEach(this::add);
    }

    private void add(OptionCode code, int quantity) {
        Option option = price.option(code).orElseThrow(() -> OptionNotPricedException.unknown(price, code));
        if (quantity > option.most()) {
            throw OptionNotPricedException.tooMany(price, option, quantity);
        }
        Sentence reason = option.tariff().reason(option.name(), option.name(), quantity);
        charge(QuoteLine.Kind.OPTION, code.value(), reason, option.tariff().charge(quantity));
    }

    /** A fraction is carried in the price so far, and shows on the line that makes it whole. */
    private void add(Factor factor, ExactAmount base, Situation situation) {
        ExactAmount after = soFar.plus(factor.added(base, soFar, situation));
        Money change = after.whole().minus(soFar.whole());
        if (change.isNegative()) {
            reductions.add(new Reduction(factor.code(), factor.reason(base, soFar, situation), change));
        } else if (change.isPositive()) {
            Sentence reason = factor.reason(base, soFar, situation);
            charged.add(QuoteLine.charge(QuoteLine.Kind.SURCHARGE, factor.code(), reason, change));
        }
        soFar = after;
    }

    private void raise(int units) {
        Floor floor = price.floor();
        if (floor == null) {
            return;
        }
        Money least = floor.of(units);
        Money missing = least.minus(soFar.whole());
        if (missing.isPositive()) {
            Sentence reason = Sentence.of("quote.floor", least);
            charged.add(QuoteLine.charge(QuoteLine.Kind.FLOOR, price.offering().value(), reason, missing));
            soFar = ExactAmount.of(least);
        }
    }

    private void add(Material material) {
        Sentence reason = Sentence.of("quote.material", material.name());
        charge(QuoteLine.Kind.MATERIAL, material.code(), reason, material.cost());
    }

    private void charge(QuoteLine.Kind kind, String code, Sentence reason, Money amount) {
        soFar = soFar.plus(ExactAmount.of(amount));
        charged.add(QuoteLine.charge(kind, code, reason, amount));
    }

    private List<QuoteLine> whole() {
        total = Nets.of(charged).total();
        owed = Nets.of(charged).amounts();
        return List.copyOf(charged);
    }

    private List<QuoteLine> finished(int shared, Discounts discounts) {
        List<QuoteLine> lines = new ArrayList<>(charged);
        Nets nets = Nets.of(charged);
        for (Reduction reduction : reductions) {
            Amounts spread = nets.spread(reduction.amount, shared);
            nets.add(spread);
            lines.add(QuoteLine.spread(QuoteLine.Kind.REDUCTION, reduction.code, reduction.reason, spread));
        }
        outcome = discounts.on(open(nets.amounts()));
        for (int i = 0; i < outcome.discounts().size(); i++) {
            Discount discount = outcome.discounts().get(i);
            nets.add(discount.allocation());
            lines.add(QuoteLine.of(discount));
        }
        Money sum = nets.total();
        total = rounded(sum);
        if (!total.equals(sum)) {
            Amounts spread = nets.spread(total.minus(sum), charged.size());
            Sentence reason = Sentence.of("quote.rounding", total);
            nets.add(spread);
            lines.add(QuoteLine.spread(QuoteLine.Kind.ROUNDING, "total", reason, spread));
        }
        owed = nets.amounts();
        return lines;
    }

    private List<Discounts.Charged> open(Amounts amounts) {
        List<Discounts.Charged> open = new ArrayList<>(amounts.size());
        for (int i = 0; i < amounts.size(); i++) {
            open.add(new Discounts.Charged(charged.get(i).kind(), amounts.get(i)));
        }
        return open;
    }

    /** What discounts made free stays free. */
    private Money rounded(Money sum) {
        return sum.isZero() ? sum : book.terms().rounding().of(new ExactAmount(sum, soFar.fraction()));
    }
}
