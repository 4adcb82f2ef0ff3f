package dev.doorstep.pricing;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.Situation;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.NotUsed;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.tariff.Floor;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One price in the making, in the order in which every price book applies its rules: tariff and options, the base; factors, one after
 * the other; the floor; materials. Then what factors take is spread on these lines, discounts come off, and the total is rounded.
 */
final class Calculation {
    static final Bundle SENTENCES = new Bundle(Calculation.class, "sentences");

    private final PriceBook book;
    private final OfferingPrice price;
    private final List<QuoteLine> charged = new ArrayList<>();
    private final List<Reduction> reductions = new ArrayList<>();
    private BigDecimal leftMinor = BigDecimal.ZERO;
    private Money soFar;
    private Outcome outcome = Outcome.NOTHING;

    /** What a factor takes, before it is spread on the lines. */
    private record Reduction(String rule, LocalText reason, Money amount) {}

    Calculation(PriceBook book, OfferingPrice price) {
        this.book = book;
        this.price = price;
        this.soFar = Money.zero(book.currency());
    }

    /** Returns all lines of the price. */
    List<QuoteLine> lines(Offering offering, PriceRequest request, Situation situation, Discounts discounts) {
        addBase(offering, request);
        Money base = soFar;
        book.factors().stream()
                .filter(factor -> factor.appliesTo(situation))
                .forEach(factor -> add(factor, base, situation));
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
        LocalText reason =
                price.tariff().reason(offering.text().name(), offering.units().unit(), request.units());
        charge(
                QuoteLine.Kind.BASE,
                "tariff/" + price.offering(),
                reason,
                price.tariff().charge(request.units()));
        new TreeMap<>(request.extras().options()).forEach((code, quantity) -> {
            Option option = price.option(code).orElseThrow(() -> OptionNotPricedException.unknown(price, code));
            if (quantity > option.most()) {
                throw OptionNotPricedException.tooMany(price, option, quantity);
            }
            LocalText sum = option.tariff().reason(option.name(), option.name(), quantity);
            charge(QuoteLine.Kind.OPTION, "option/" + code, sum, option.tariff().charge(quantity));
        });
    }

    private void add(Factor factor, Money base, Situation situation) {
        Factor.Share share = factor.share(factor.from() == Factor.From.BASE ? base : soFar, situation);
        leftMinor = leftMinor.add(share.leftMinor());
        if (share.amount().isNegative()) {
            Money taken = share.amount().max(soFar.negated());
            soFar = soFar.plus(taken);
            reductions.add(new Reduction("reduction/" + factor.code(), share.reason(), taken));
        } else if (share.amount().isPositive()) {
            charge(QuoteLine.Kind.SURCHARGE, "surcharge/" + factor.code(), share.reason(), share.amount());
        }
    }

    private void raise(int units) {
        Floor floor = price.floor();
        if (floor != null && soFar.compareTo(floor.of(units)) < 0) {
            Money least = floor.of(units);
            charge(
                    QuoteLine.Kind.FLOOR,
                    "floor/" + price.offering(),
                    SENTENCES.inBoth("quote.floor", least),
                    least.minus(soFar));
        }
    }

    private void add(Material material) {
        charge(
                QuoteLine.Kind.MATERIAL,
                "material/" + material.code(),
                SENTENCES.inBoth("quote.material", material.name()),
                material.cost());
    }

    private void charge(QuoteLine.Kind kind, String rule, LocalText reason, Money amount) {
        soFar = soFar.plus(amount);
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
            LocalText reason = SENTENCES.inBoth("quote.rounding", nets.total().plus(change));
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

    /** What discounts made free stays free; the fractions that reductions left never take more than there is. */
    private Money rounded(Money sum) {
        if (sum.isZero()) {
            return sum;
        }
        BigDecimal exactMinor =
                BigDecimal.valueOf(sum.amountMinor()).add(leftMinor).max(BigDecimal.ZERO);
        return book.terms().rounding().of(exactMinor, sum.currency());
    }
}
