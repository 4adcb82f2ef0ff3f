package dev.doorstep.pricing;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.pricing.factor.ExactAmount;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.RunningTotal;
import dev.doorstep.pricing.factor.Situation;
import dev.doorstep.pricing.reason.Sentence;
import dev.doorstep.pricing.tariff.BundleShare;
import dev.doorstep.pricing.tariff.Floor;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a price book as they charge one request, in the order in which every book applies them: tariff and
 * options, the base; factors, one after the other; the floor; materials. A part of a package has its share instead of
 * tariff, factors and floor.
 *
 * <p>Most who ask for a price read the total only. So the rules are gone through once for what they sum to, and once
 * more, to the same amounts, when somebody wants it line by line.
 */
final class Charging {
    private final PriceBook book;
    private final OfferingPrice price;
    private final Offering offering;
    private final PriceRequest request;
    private final Situation situation;
    private final @Nullable Sheet sheet;
    private final RunningTotal soFar;
    private int lines;

    /**
     * What a factor takes, which is spread on the charged lines.
     *
     * @param code the code of the factor
     * @param reason how that comes about
     * @param amount how much, below zero
     */
    record Reduction(String code, Sentence reason, Money amount) {}

    /**
     * What the rules came to, line by line.
     *
     * @param charged the lines that are charged
     * @param reductions what factors take, in their order
     * @param materials how many of the charged lines, the last ones, are materials, which take no part in that
     */
    record Sheet(List<QuoteLine> charged, List<Reduction> reductions, int materials) {
        /** Returns what is charged before anything is taken. */
        Nets charges() {
            return Nets.of(Amounts.of(
                    charged, QuoteLine::amount, charged.get(0).amount().currency()));
        }

        /** Spreads a reduction on what is left of the lines. */
        Amounts spread(Reduction reduction, Nets nets) {
            return nets.spread(reduction.amount, charged.size() - materials);
        }

        /** Returns the charged lines as discounts see them. */
        List<Discounts.Charged> open() {
            Nets nets = charges();
            reductions.forEach(reduction -> nets.add(spread(reduction, nets)));
            List<Discounts.Charged> open = new ArrayList<>(charged.size());
            for (int i = 0; i < charged.size(); i++) {
                open.add(new Discounts.Charged(
                        charged.get(i).kind(), nets.amounts().get(i)));
            }
            return open;
        }
    }

    /**
     * Goes through the rules for what they sum to.
     *
     * @param situation what decides which factors apply
     */
    Charging(PriceBook book, OfferingPrice price, Offering offering, PriceRequest request, Situation situation) {
        this(book, price, offering, request, situation, null);
    }

    private Charging(
            PriceBook book,
            OfferingPrice price,
            Offering offering,
            PriceRequest request,
            Situation situation,
            @Nullable Sheet sheet) {
        this.book = book;
        this.price = price;
        this.offering = offering;
        this.request = request;
        this.situation = situation;
        this.sheet = sheet;
        this.soFar = new RunningTotal(first());
        charge();
    }

    /** Goes through the same rules once more, and returns what they come to line by line, with the reason of each. */
    Sheet written() {
        Sheet fresh = new Sheet(
                new ArrayList<>(),
                new ArrayList<>(0),
                request.extras().materials().size());
        return Objects.requireNonNull(new Charging(book, price, offering, request, situation, fresh).sheet);
    }

    /** Returns what all of it sums to. */
    ExactAmount sum() {
        return soFar.exact();
    }

    /** Returns how many lines are charged. */
    int lines() {
        return lines;
    }

    private void charge() {
        lines = 1;
        boolean whole = request.extras().share() == null;
        if (sheet != null) {
            write(sheet, QuoteLine.Kind.BASE, price.offering().value(), firstReason(), soFar.whole());
        }
        request.extras().options().forEach(this::addOption);
        if (whole) {
            addFactors();
            raise();
        }
        addMaterials();
    }

    /** Returns what the first line charges: what the tariff asks for, or a share of a package. */
    private Money first() {
        BundleShare share = request.extras().share();
        return share == null ? price.tariff().charge(request.units()) : share.amount();
    }

    private Sentence firstReason() {
        BundleShare share = request.extras().share();
        LocalText name = offering.text().name();
        return share == null
                ? price.tariff().reason(name, offering.units().unit(), request.units())
                : Sentence.of("quote.share", name, share.bundle());
    }

    private void addOption(OptionCode code, int quantity) {
        Option option = price.option(code).orElseThrow(() -> OptionNotPricedException.unknown(price, code));
        if (quantity > option.most()) {
            throw OptionNotPricedException.tooMany(price, option, quantity);
        }
        Money amount = option.tariff().charge(quantity);
        add(amount);
        if (sheet != null) {
            Sentence reason = option.tariff().reason(option.name(), option.name(), quantity);
            write(sheet, QuoteLine.Kind.OPTION, code.value(), reason, amount);
        }
    }

    private void addFactors() {
        ExactAmount base = soFar.exact();
        List<Factor> factors = book.factors();
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = factors.get(i);
            if (factor.appliesTo(situation)) {
                addFactor(factor, base);
            }
        }
    }

    /** A fraction is carried in the price so far, and shows on the line that makes it whole. */
    private void addFactor(Factor factor, ExactAmount base) {
        if (sheet != null) {
            write(sheet, factor, base);
            return;
        }
        long before = soFar.wholeMinor();
        factor.addTo(base, soFar, situation);
        if (soFar.wholeMinor() > before) {
            lines++;
        }
    }

    private void write(Sheet open, Factor factor, ExactAmount base) {
        ExactAmount before = soFar.exact();
        factor.addTo(base, soFar, situation);
        Money change = soFar.whole().minus(before.whole());
        if (change.isZero()) {
            return;
        }
        Sentence reason = factor.reason(base, before, situation);
        if (change.isPositive()) {
            lines++;
            write(open, QuoteLine.Kind.SURCHARGE, factor.code(), reason, change);
        } else {
            open.reductions.add(new Reduction(factor.code(), reason, change));
        }
    }

    private void raise() {
        Floor floor = price.floor();
        if (floor == null) {
            return;
        }
        Money least = floor.of(request.units());
        Money missing = least.minus(soFar.whole());
        if (missing.isPositive()) {
            soFar.become(least);
            lines++;
            if (sheet != null) {
                Sentence reason = Sentence.of("quote.floor", least);
                write(sheet, QuoteLine.Kind.FLOOR, price.offering().value(), reason, missing);
            }
        }
    }

    private void addMaterials() {
        for (Material material : request.extras().materials()) {
            add(material.cost());
            if (sheet != null) {
                Sentence reason = Sentence.of("quote.material", material.name());
                write(sheet, QuoteLine.Kind.MATERIAL, material.code(), reason, material.cost());
            }
        }
    }

    private void add(Money amount) {
        soFar.add(amount);
        lines++;
    }

    private static void write(Sheet sheet, QuoteLine.Kind kind, String code, Sentence reason, Money amount) {
        sheet.charged.add(QuoteLine.charge(kind, code, reason, amount));
    }
}
