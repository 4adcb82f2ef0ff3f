package dev.doorstep.pricing;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One price, in the order in which every price book applies its rules: tariff and options, the base; factors, one after
 * the other; the floor; materials. Then what factors take is spread on these lines, discounts come off, and the
 * total is rounded. A part of a package has its share instead of tariff, factors, floor, discounts and rounding.
 *
 * <p>The amounts are worked out at once. The lines, with their reasons and with how discounts fall on them, are made of
 * these very amounts when somebody reads them.
 */
final class Calculation {
    private final PriceBook book;
    private final OfferingPrice price;
    private final Asked asked;
    private final List<Entry> charged = new ArrayList<>();
    private final List<Reduction> reductions = new ArrayList<>(0);
    private final Outcome outcome;
    private final Money total;
    private final QuoteLines lines;
    private ExactAmount soFar;

    /**
     * What is priced.
     *
     * @param offering the offering
     * @param request the request for it
     * @param situation what decides which factors apply
     */
    record Asked(Offering offering, PriceRequest request, Situation situation) {}

    /** What becomes a charged line. */
    private record Entry(QuoteLine.Kind kind, String code, Supplier<Sentence> reason, Money amount) {}

    /** What a factor takes, which is spread on the charged lines. */
    private record Reduction(String code, Supplier<Sentence> reason, Money amount) {}

    Calculation(PriceBook book, OfferingPrice price, Asked asked, Discounts discounts) {
        this.book = book;
        this.price = price;
        this.asked = asked;
        this.soFar = ExactAmount.of(Money.zero(book.currency()));
        BundleShare share = asked.request.extras().share();
        if (share == null) {
            addBase();
            addFactors();
            raise();
            addMaterials();
            this.outcome = discounts.on(open());
            this.total = rounded(soFar.whole().plus(outcome.discount()));
        } else {
            addShare(share);
            addMaterials();
            this.outcome = Outcome.nothing(book.currency());
            this.total = soFar.whole();
        }
        this.lines = QuoteLines.later(total, charged.size(), this::made);
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
        long points = asked.request.purse().points();
        if (points == 0) {
            return null;
        }
        OfferingId offering = asked.request.offering();
        PointsRule rule = book.terms().points();
        if (rule == null) {
            throw PointsRefusedException.noRule(offering);
        }
        List<Money> payable = new ArrayList<>(Nets.after(lines).amounts());
        for (int i = 0; i < payable.size(); i++) {
            if (!rule.accepts(offering, charged.get(i).kind == QuoteLine.Kind.MATERIAL)) {
                payable.set(i, Money.zero(total.currency()));
            }
        }
        return rule.take(points, payable, total);
    }

    private void addShare(BundleShare share) {
        LocalText name = asked.offering.text().name();
        Supplier<Sentence> reason = () -> Sentence.of("quote.share", name, share.bundle());
        charge(QuoteLine.Kind.BASE, price.offering().value(), reason, share.amount());
        asked.request.extras().options().forEach(this::addOption);
    }

    private void addBase() {
        Tariff tariff = price.tariff();
        int units = asked.request.units();
        Supplier<Sentence> reason = () -> tariff.reason(
                asked.offering.text().name(), asked.offering.units().unit(), units);
        charge(QuoteLine.Kind.BASE, price.offering().value(), reason, tariff.charge(units));
        asked.request.extras().options().forEach(this::addOption);
    }

    private void addOption(OptionCode code, int quantity) {
        Option option = price.option(code).orElseThrow(() -> OptionNotPricedException.unknown(price, code));
        if (quantity > option.most()) {
            throw OptionNotPricedException.tooMany(price, option, quantity);
        }
        Tariff tariff = option.tariff();
        Supplier<Sentence> reason = () -> tariff.reason(option.name(), option.name(), quantity);
        charge(QuoteLine.Kind.OPTION, code.value(), reason, tariff.charge(quantity));
    }

    private void addFactors() {
        ExactAmount base = soFar;
        List<Factor> factors = book.factors();
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = factors.get(i);
            if (factor.appliesTo(asked.situation)) {
                addFactor(factor, base);
            }
        }
    }

    /** A fraction is carried in the price so far, and shows on the line that makes it whole. */
    private void addFactor(Factor factor, ExactAmount base) {
        ExactAmount before = soFar;
        soFar = before.plus(factor.added(base, before, asked.situation));
        Money change = soFar.whole().minus(before.whole());
        Supplier<Sentence> reason = () -> factor.reason(base, before, asked.situation);
        if (change.isNegative()) {
            reductions.add(new Reduction(factor.code(), reason, change));
        } else if (change.isPositive()) {
            charged.add(new Entry(QuoteLine.Kind.SURCHARGE, factor.code(), reason, change));
        }
    }

    private void raise() {
        Floor floor = price.floor();
        if (floor == null) {
            return;
        }
        Money least = floor.of(asked.request.units());
        Money missing = least.minus(soFar.whole());
        if (missing.isPositive()) {
            Supplier<Sentence> reason = () -> Sentence.of("quote.floor", least);
            charged.add(new Entry(QuoteLine.Kind.FLOOR, price.offering().value(), reason, missing));
            soFar = ExactAmount.of(least);
        }
    }

    private void addMaterials() {
        for (Material material : asked.request.extras().materials()) {
            Supplier<Sentence> reason = () -> Sentence.of("quote.material", material.name());
            charge(QuoteLine.Kind.MATERIAL, material.code(), reason, material.cost());
        }
    }

    private void charge(QuoteLine.Kind kind, String code, Supplier<Sentence> reason, Money amount) {
        soFar = soFar.plus(amount);
        charged.add(new Entry(kind, code, reason, amount));
    }

    /** Returns the charged lines as discounts see them. */
    private List<Discounts.Charged> open() {
        List<Discounts.Charged> open = new ArrayList<>(charged.size());
        if (reductions.isEmpty()) {
            charged.forEach(entry -> open.add(new Discounts.Charged(entry.kind, entry.amount)));
            return open;
        }
        Nets nets = charges();
        reductions.forEach(reduction -> nets.add(spread(reduction, nets)));
        for (int i = 0; i < charged.size(); i++) {
            open.add(new Discounts.Charged(charged.get(i).kind, nets.amounts().get(i)));
        }
        return open;
    }

    /** What discounts made free stays free. */
    private Money rounded(Money sum) {
        return sum.isZero() ? sum : book.terms().rounding().of(new ExactAmount(sum, soFar.fraction()));
    }

    private List<QuoteLine> made() {
        List<QuoteLine> made = new ArrayList<>();
        for (Entry entry : charged) {
            made.add(QuoteLine.charge(entry.kind, entry.code, entry.reason.get(), entry.amount));
        }
        Nets nets = charges();
        for (Reduction reduction : reductions) {
            Amounts spread = spread(reduction, nets);
            nets.add(spread);
            made.add(QuoteLine.spread(QuoteLine.Kind.REDUCTION, reduction.code, reduction.reason.get(), spread));
        }
        for (Discount discount : outcome.discounts()) {
            nets.add(discount.allocation());
            made.add(QuoteLine.of(discount));
        }
        Money rounding = total.minus(nets.total());
        if (!rounding.isZero()) {
            Amounts spread = nets.spread(rounding, charged.size());
            made.add(QuoteLine.spread(QuoteLine.Kind.ROUNDING, "total", Sentence.of("quote.rounding", total), spread));
        }
        return made;
    }

    private Nets charges() {
        return Nets.of(Amounts.of(charged, Entry::amount, book.currency()));
    }

    /** Materials at cost take no part in what factors take. */
    private Amounts spread(Reduction reduction, Nets nets) {
        int materials = asked.request.extras().materials().size();
        return nets.spread(reduction.amount, charged.size() - materials);
    }
}
