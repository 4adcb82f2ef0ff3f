package dev.doorstep.pricing;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.pricing.factor.ExactAmount;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.Situation;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.NotUsed;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.reason.Sentence;
import dev.doorstep.pricing.tariff.Floor;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One price in the making, in the order in which every price book applies its rules: tariff and options, the base;
 * factors, one after
 * the other; the floor; materials. Then what factors take is spread on these lines, discounts come off, and the
 * total is rounded.
 */
final class Calculation {
    private final PriceBook book;
    private final OfferingPrice price;
    private final List<QuoteLine> charged = new ArrayList<>();
    private final List<Reduction> reductions = new ArrayList<>();
    private ExactAmount soFar;
    private Outcome outcome = Outcome.NOTHING;

    /** What a factor takes, before it is spread on the lines. */
    private record Reduction(String rule, Sentence reason, Money amount) {}

    Calculation(PriceBook book, OfferingPrice price) {
        this.book = book;
        this.price = price;
        this.soFar = ExactAmount.of(Money.zero(book.currency()));
    }

    /** Returns all lines of the price. */
    List<QuoteLine> lines(Offering offering, PriceRequest request, Situation situation, Discounts discounts) {
        addBase(offering, request);
        ExactAmount base = soFar;
        for (Factor factor : book.factors()) {
            if (factor.appliesTo(situation)) {
                add(factor, base, situation);
            }
        }
        raise(request.units());
        int shared = charged.size();
        request.extras().materials().forEach(this::add);
        return finished(shared, discounts);
    }

    /** Returns what does not come off, once the lines are made. */
    List<NotUsed> notUsed() {
        return outcome.notUsed();
    }

    private void addBase(Offering offering, PriceRequest request) {
        Sentence reason =
                price.tariff().reason(offering.text().name(), offering.units().unit(), request.units());
        charge(
                QuoteLine.Kind.BASE,
                "tariff/" + price.offering(),
                reason,
                price.tariff().charge(request.units()));
        request.extras().options().entrySet().stream()
                .sorted(Comparator.comparing(wanted -> wanted.getKey().value()))
                .forEach(wanted -> add(wanted.getKey(), wanted.getValue()));
    }

    private void add(OptionCode code, int quantity) {
        Option option = price.option(code).orElseThrow(() -> OptionNotPricedException.unknown(price, code));
        if (quantity > option.most()) {
            throw OptionNotPricedException.tooMany(price, option, quantity);
        }
        Sentence reason = option.tariff().reason(option.name(), option.name(), quantity);
        charge(QuoteLine.Kind.OPTION, "option/" + code, reason, option.tariff().charge(quantity));
    }

    /** A fraction is carried in the price so far, and shows on the line that makes it whole. */
    private void add(Factor factor, ExactAmount base, Situation situation) {
        ExactAmount after = soFar.plus(factor.addedMinor(base, soFar, situation));
        Money change = after.whole().minus(soFar.whole());
        Sentence reason = factor.reason(base, soFar, situation);
        if (change.isNegative()) {
            reductions.add(new Reduction("reduction/" + factor.code(), reason, change));
        } else if (change.isPositive()) {
            charged.add(QuoteLine.charge(QuoteLine.Kind.SURCHARGE, "surcharge/" + factor.code(), reason, change));
        }
        soFar = after;
    }

    private void raise(int units) {
        Floor floor = price.floor();
        if (floor != null
                && soFar.minor().compareTo(ExactAmount.of(floor.of(units)).minor()) < 0) {
            ExactAmount least = ExactAmount.of(floor.of(units));
            charged.add(QuoteLine.charge(
                    QuoteLine.Kind.FLOOR,
                    "floor/" + price.offering(),
                    Sentence.of("quote.floor", least.whole()),
                    least.whole().minus(soFar.whole())));
            soFar = least;
        }
    }

    private void add(Material material) {
        charge(
                QuoteLine.Kind.MATERIAL,
                "material/" + material.code(),
                Sentence.of("quote.material", material.name()),
                material.cost());
    }

    private void charge(QuoteLine.Kind kind, String rule, Sentence reason, Money amount) {
        soFar = soFar.plus(BigDecimal.valueOf(amount.amountMinor()));
        charged.add(QuoteLine.charge(kind, rule, reason, amount));
    }

    private List<QuoteLine> finished(int shared, Discounts discounts) {
        List<QuoteLine> lines = new ArrayList<>(charged);
        Nets nets = Nets.of(charged.stream().map(QuoteLine::amount).toList());
        for (Reduction reduction : reductions) {
            List<Money> spread = nets.spread(reduction.amount, shared);
            nets.add(spread);
            lines.add(QuoteLine.spread(QuoteLine.Kind.REDUCTION, reduction.rule, reduction.reason, spread));
        }
        outcome = discounts.on(open(nets.amounts()));
        for (Discount discount : outcome.discounts()) {
            nets.add(discount.allocation());
            lines.add(QuoteLine.of(discount));
        }
        Money change = rounded(nets.total()).minus(nets.total());
        if (!change.isZero()) {
            Sentence reason = Sentence.of("quote.rounding", nets.total().plus(change));
            lines.add(QuoteLine.spread(
                    QuoteLine.Kind.ROUNDING, "rounding/total", reason, nets.spread(change, charged.size())));
        }
        return lines;
    }

    private List<Discounts.Charged> open(List<Money> amounts) {
        return IntStream.range(0, charged.size())
                .mapToObj(i -> new Discounts.Charged(
                        charged.get(i).rule(), charged.get(i).kind(), amounts.get(i)))
                .toList();
    }

    /** What discounts made free stays free. */
    private Money rounded(Money sum) {
        BigDecimal exactMinor = ExactAmount.of(sum).plus(soFar.fraction()).minor();
        return sum.isZero() ? sum : book.terms().rounding().of(exactMinor, sum.currency());
    }
}
