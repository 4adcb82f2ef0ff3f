package dev.doorstep.pricing;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.Zone;
import dev.doorstep.pricing.tariff.OfferingPrice;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a price book makes sense in a branch: everything that it names is there, and everything that it says can
 * happen.
 */
final class PriceBookCheck {
    private PriceBookCheck() {}

    /**
     * Checks a book.
     *
     * @param currency the currency of the branch
     * @param known the offerings of the branch
     * @param now when it would be saved
     * @throws BrokenPricesException if it names what is not there or says what can never happen
     */
    static void check(PriceBook book, Currency currency, Set<OfferingId> known, Instant now) {
        requireCurrency(book, book.currency(), currency);
        if (book.effectiveUntil() != null && !now.isBefore(book.effectiveUntil())) {
            throw BrokenPricesException.over(book);
        }
        Stream<OfferingId> named = Stream.of(
                        book.prices().stream().map(OfferingPrice::offering),
                        book.conditions(Condition.Offerings.class).flatMap(condition -> condition.offerings().stream()),
                        Stream.ofNullable(book.terms().points()).flatMap(rule -> rule.without().offerings().stream()))
                .flatMap(offerings -> offerings);
        named.filter(offering -> !known.contains(offering)).findFirst().ifPresent(offering -> {
            throw BrokenPricesException.missing(book.id(), offering);
        });
        Set<String> zones = book.terms().zones().stream().map(Zone::code).collect(Collectors.toSet());
        book.conditions(Condition.InZone.class)
                .flatMap(condition -> condition.zones().stream())
                .filter(zone -> !zones.contains(zone))
                .findFirst()
                .ifPresent(zone -> {
                    throw BrokenPricesException.missingZone(book.id(), zone);
                });
        book.factors().forEach(factor -> check(book, factor));
    }

    private static void check(PriceBook book, Factor factor) {
        if (!factor.canApply(book.terms().calendar())) {
            throw BrokenPricesException.never(book.id(), factor.code());
        }
        if (factor.charge() instanceof Charge.Fee fee) {
            requireCurrency(book, fee.amount().currency(), book.currency());
        }
    }

    private static void requireCurrency(PriceBook book, Currency found, Currency expected) {
        if (!found.equals(expected)) {
            throw BrokenPricesException.currency(book.id(), found, expected);
        }
    }
}
