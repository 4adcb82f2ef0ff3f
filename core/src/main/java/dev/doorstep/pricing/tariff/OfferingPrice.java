package dev.doorstep.pricing.tariff;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one offering costs in a price book.
 *
 * @param offering the offering
 * @param tariff what its units cost
 * @param options what can be had with it, at most {@value #OPTIONS_MAX}, each code once
 * @param floor the lowest price, or nothing if there is none
 */
public record OfferingPrice(
        OfferingId offering,
        Tariff tariff,
        List<Option> options,
        @Nullable Floor floor) {
    /** The most options of an offering. */
    public static final int OPTIONS_MAX = 100;

    /** Keeps its own copy, and rejects two options of one code and a second currency. */
    public OfferingPrice {
        options = List.copyOf(options);
        if (options.size() > OPTIONS_MAX) {
            throw new IllegalArgumentException(
                    "%s has %d options, more than %d.".formatted(offering, options.size(), OPTIONS_MAX));
        }
        Set<OptionCode> codes = new HashSet<>();
        for (Option option : options) {
            if (!codes.add(option.code())) {
                throw new IllegalArgumentException("%s has two options %s.".formatted(offering, option.code()));
            }
        }
        Currency currency = tariff.currency();
        Stream<Currency> others = Stream.concat(
                options.stream().map(option -> option.tariff().currency()),
                Stream.ofNullable(floor).map(Floor::perVisit).map(Money::currency));
        if (others.anyMatch(other -> !other.equals(currency))) {
            throw new IllegalArgumentException("The price of %s has two currencies.".formatted(offering));
        }
    }

    /** Obtains the price of an offering without options and without a floor. */
    public static OfferingPrice of(OfferingId offering, Tariff tariff) {
        return new OfferingPrice(offering, tariff, List.of(), null);
    }

    /** Says what it costs, whatever is asked for. */
    public LocalText describe() {
        List<LocalText> parts = new ArrayList<>(List.of(tariff.describe()));
        options.forEach(option -> parts.add(Bounds.SENTENCES.inBoth(
                "price.option", option.code(), option.name(), option.tariff().describe(), option.most())));
        if (floor != null) {
            parts.add(Bounds.SENTENCES.inBoth(
                    "price.floor", floor.perVisit(), floor.perUnit(), BasisPoints.percent(floor.marginBasisPoints())));
        }
        return LocalText.joined(parts);
    }

    /** Finds an option by its code. */
    public Optional<Option> option(OptionCode code) {
        for (Option option : options) {
            if (option.code().equals(code)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
