package dev.doorstep.pricing;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a branch from an instant on, until the next book takes over.
 *
 * @param id the code of the book
 * @param effectiveFrom the first instant at which its prices hold
 * @param tariffs what each offering costs, 1 to {@value #TARIFFS_MAX}, one an offering, all in one currency
 * @param surcharges what may come on top, at most {@value #SURCHARGES_MAX}, in the order in which quotes list them
 * @param version how often it was saved; a quote names the version that it comes from
 */
public record PriceBook(
        PriceBookId id, Instant effectiveFrom, List<Tariff> tariffs, List<Surcharge> surcharges, long version)
        implements Versioned<PriceBook> {
    /** The most tariffs in a book. */
    public static final int TARIFFS_MAX = 10_000;

    /** The most surcharges in a book. */
    public static final int SURCHARGES_MAX = 100;

    /** Keeps its own copies, and rejects a book that says two things about one offering or speaks two currencies. */
    public PriceBook {
        tariffs = List.copyOf(tariffs);
        surcharges = List.copyOf(surcharges);
        require(!tariffs.isEmpty() && tariffs.size() <= TARIFFS_MAX, id, "has %d tariffs", tariffs.size());
        require(surcharges.size() <= SURCHARGES_MAX, id, "has %d surcharges", surcharges.size());
        Currency currency = tariffs.get(0).amount().currency();
        Set<OfferingId> priced = new HashSet<>();
        for (Tariff tariff : tariffs) {
            require(priced.add(tariff.offering()), id, "prices %s twice", tariff.offering());
            require(
                    tariff.amount().currency().equals(currency),
                    id,
                    "prices %s in another currency",
                    tariff.offering());
        }
        Set<String> codes = new HashSet<>();
        surcharges.forEach(surcharge -> require(codes.add(surcharge.code()), id, "lists %s twice", surcharge.code()));
    }

    /** Returns the one currency of the book. */
    public Currency currency() {
        return tariffs.get(0).amount().currency();
    }

    /** Finds the tariff of an offering. */
    public Optional<Tariff> tariff(OfferingId offering) {
        return tariffs.stream()
                .filter(tariff -> tariff.offering().equals(offering))
                .findFirst();
    }

    /**
     * Prices a request. Pure: the same arguments give the same quote, to the byte.
     *
     * @param offering the offering that the request names
     * @param request what is asked
     * @param coupon the coupon that the request names, or nothing if it names none
     * @param validity from when the quote is made until when it is honoured
     * @throws NoPriceException if the book has no tariff for the offering
     * @throws CouponNotApplicableException if the coupon is not valid when the quote is made, or asks for more than is
     * bought
     */
    public Quote quote(Offering offering, PriceRequest request, @Nullable Coupon coupon, TimeWindow validity) {
        requireAsked(offering, request, coupon);
        Tariff tariff = tariff(offering.id()).orElseThrow(() -> new NoPriceException(id, offering.id()));
        List<QuoteLine> lines = new ArrayList<>();
        QuoteLine base = tariff.line(offering, request.units());
        lines.add(base);
        surcharges.stream()
                .filter(surcharge -> surcharge.appliesTo(request.start()))
                .map(surcharge -> surcharge.line(base.amount()))
                .forEach(lines::add);
        if (coupon != null) {
            lines.add(coupon.line(lines.stream().map(QuoteLine::amount).toList(), validity.startInclusive()));
        }
        Money total = lines.stream().map(QuoteLine::amount).reduce(Money.zero(currency()), Money::plus);
        Money deposit = total.splitAt(offering.sale().depositBasisPoints()).get(0);
        return new Quote(
                new Quote.Book(id, version),
                request,
                lines,
                total,
                deposit,
                validity.startInclusive(),
                validity.endExclusive());
    }

    @Override
    public PriceBook withVersion(long saved) {
        return new PriceBook(id, effectiveFrom, tariffs, surcharges, saved);
    }

    private static void requireAsked(Offering offering, PriceRequest request, @Nullable Coupon coupon) {
        boolean couponAsked = Objects.equals(request.coupon(), coupon == null ? null : coupon.code());
        if (!offering.id().equals(request.offering()) || !couponAsked) {
            throw new IllegalArgumentException("The request (%s) asks for another offering or coupon than %s and %s."
                    .formatted(request, offering.id(), coupon));
        }
    }

    private static void require(boolean condition, PriceBookId id, String fault, Object value) {
        if (!condition) {
            throw new IllegalArgumentException("The price book %s ".formatted(id) + fault.formatted(value) + ".");
        }
    }
}
