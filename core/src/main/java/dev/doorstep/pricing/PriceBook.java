package dev.doorstep.pricing;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.LineRounding;
import dev.doorstep.pricing.factor.Situation;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tender.Tender;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a branch from an instant on. Of several books that hold, the one that began last counts, so that a
 * book for a
 * festival lies over the one for the year.
 *
 * @param id the code of the book
 * @param effectiveFrom the first instant at which its prices hold
 * @param effectiveUntil the first instant at which they hold no longer, or nothing if they hold until another book
 *     takes over
 * @param prices what each offering costs, 1 to {@value #PRICES_MAX}, one an offering, all in one currency
 * @param factors what makes it dearer or cheaper, at most {@value #FACTORS_MAX}, in the order in which they apply,
 *     each code once;
 *     all of them are rounded with the total, or none
 * @param terms what all prices stand on
 * @param version how often it was saved; a quote names the version that it comes from
 */
public record PriceBook(
        PriceBookId id,
        Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        List<OfferingPrice> prices,
        List<Factor> factors,
        Terms terms,
        long version)
        implements Versioned<PriceBook> {
    /** The most offerings in a book. */
    public static final int PRICES_MAX = 10_000;

    /** The most factors in a book. */
    public static final int FACTORS_MAX = 100;

    /** Keeps its own copies, and rejects a book that says two things about one offering or speaks two currencies. */
    public PriceBook {
        prices = PriceTable.copyOf(prices);
        factors = List.copyOf(factors);
        require(!prices.isEmpty() && prices.size() <= PRICES_MAX, id, "has %d prices", prices.size());
        require(factors.size() <= FACTORS_MAX, id, "has %d factors", factors.size());
        require(
                effectiveUntil == null || effectiveFrom.isBefore(effectiveUntil),
                id,
                "ends at %s, before it begins",
                effectiveUntil);
        Currency currency = prices.get(0).tariff().currency();
        Set<OfferingId> priced = new HashSet<>();
        for (OfferingPrice price : prices) {
            require(priced.add(price.offering()), id, "prices %s twice", price.offering());
            require(price.tariff().currency().equals(currency), id, "prices %s in another currency", price.offering());
        }
        Set<String> codes = new HashSet<>();
        factors.forEach(factor -> require(codes.add(factor.code()), id, "lists %s twice", factor.code()));
        require(
                factors.stream()
                                .map(factor -> factor.rounding() == LineRounding.TOTAL)
                                .distinct()
                                .count()
                        < 2,
                id,
                "rounds some of its factors with the total, not all (%s)",
                codes);
    }

    /** Obtains a book without factors, in force until another takes over. */
    public static PriceBook of(PriceBookId id, Instant effectiveFrom, List<OfferingPrice> prices) {
        return new PriceBook(id, effectiveFrom, null, prices, List.of(), Terms.PLAIN, 0);
    }

    /** Returns the same book with another end, or without one. */
    public PriceBook until(@Nullable Instant end) {
        return new PriceBook(id, effectiveFrom, end, prices, factors, terms, version);
    }

    /** Returns the same book with other factors. */
    public PriceBook with(List<Factor> others) {
        return new PriceBook(id, effectiveFrom, effectiveUntil, prices, others, terms, version);
    }

    /** Returns the same book on other terms. */
    public PriceBook on(Terms others) {
        return new PriceBook(id, effectiveFrom, effectiveUntil, prices, factors, others, version);
    }

    /** Returns the one currency of the book. */
    public Currency currency() {
        return prices.get(0).tariff().currency();
    }

    /** Tells whether its prices hold at an instant, unless another book lies over it. */
    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(effectiveFrom) && (effectiveUntil == null || instant.isBefore(effectiveUntil));
    }

    /** Finds what an offering costs. */
    public Optional<OfferingPrice> price(OfferingId offering) {
        return PriceTable.copyOf(prices).find(offering);
    }

    /**
     * Prices a request. Pure: the same arguments give the same quote, to the byte.
     *
     * @param offering the offering that the request names
     * @param request what is asked
     * @param asking when it is asked
     * @param discounts what comes off
     * @throws NoPriceException if the book has no price for the offering
     * @throws OptionNotPricedException if it has none for an option, or not for so many
     * @throws dev.doorstep.pricing.tender.PointsRefusedException if points are handed in and none of them can be taken
     */
    public Quote quote(Offering offering, PriceRequest request, Asking asking, Discounts discounts) {
        if (!offering.id().equals(request.offering())) {
            throw new IllegalArgumentException(
                    "The request (%s) asks for another offering than %s.".formatted(request, offering.id()));
        }
        OfferingPrice price = price(offering.id()).orElseThrow(() -> new NoPriceException(id, offering.id()));
        Situation situation = situation(request, asking.before(request.start()));
        Charging charging = new Charging(this, price, offering, request, situation);
        Calculation calculation = new Calculation(this, request, charging, discounts);
        Money total = calculation.total();
        Tender tender = calculation.tender();
        return new Quote(
                new Quote.Origin(id, version, offering.version()),
                request,
                calculation.lines(),
                calculation.notUsed(),
                total,
                tender,
                Quote.payable(total, tender).part(offering.sale().depositBasisPoints()),
                asking.validity());
    }

    /** Lists how this book differs from another: first its prices, then its factors, then its terms. */
    public List<PriceChange> changesFrom(PriceBook other) {
        return PriceChange.between(other, this);
    }

    /**
     * Returns from where to where the price of an offering reaches, discounts aside.
     *
     * @param offering the offering
     * @param reach the requests over which it reaches
     * @throws NoPriceException if the book has no price for the offering
     */
    public PriceRange range(Offering offering, Reach reach) {
        OfferingPrice price = price(offering.id()).orElseThrow(() -> new NoPriceException(id, offering.id()));
        return new RangeSearch(this, price, offering).over(reach);
    }

    /** Returns the conditions of one kind, of all factors. */
    <C extends Condition> Stream<C> conditions(Class<C> kind) {
        return factors.stream()
                .flatMap(factor -> factor.when().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Returns all that decides which factors apply to a request. */
    Situation situation(PriceRequest request, Duration notice) {
        return new Situation(
                request.offering(),
                request.start(),
                notice,
                terms.calendar().kindOf(request.start().toLocalDate()),
                terms.zoneOf(request.circumstances().district()),
                request.circumstances());
    }

    @Override
    public PriceBook withVersion(long saved) {
        return new PriceBook(id, effectiveFrom, effectiveUntil, prices, factors, terms, saved);
    }

    private static void require(boolean condition, PriceBookId id, String fault, @Nullable Object value) {
        if (!condition) {
            throw new IllegalArgumentException("The price book %s ".formatted(id) + fault.formatted(value) + ".");
        }
    }
}
