package dev.doorstep.pricing;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Offering;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.cancellation.CancellationPolicies;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.tariff.OfferingPrice;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Quoting prices, handing in coupons, and authoring price books, coupons and the cancellation policy. */
public final class Pricing {
    /** How long a quote is honoured, unless its coupon ends earlier. */
    public static final Duration QUOTE_VALIDITY = Duration.ofMinutes(30);

    private final Access access;
    private final Work work;
    private final Catalog catalog;
    private final Ports ports;

    /**
     * Where prices are kept.
     *
     * @param books the price books
     * @param coupons the coupons
     * @param policies the cancellation policy
     */
    public record Ports(PriceBooks books, Coupons coupons, CancellationPolicies policies) {}

    /** Opens the service for one transaction. */
    public Pricing(Access access, Work work, Catalog catalog, Ports ports) {
        this.access = access;
        this.work = work;
        this.catalog = catalog;
        this.ports = ports;
    }

    /**
     * Prices a request now. The prices are those that hold when the quote is made, not when the work starts.
     *
     * @throws dev.doorstep.catalog.UnknownOfferingException if the offering is not for sale
     * @throws dev.doorstep.catalog.UnitsOutOfRangeException if it is not sold in that number
     * @throws NoPriceException if nobody wrote down what it costs
     * @throws CouponNotApplicableException if the coupon does not apply
     */
    public Quote quote(PriceRequest request) {
        requireToAsk(request.customer());
        return price(request, work.now());
    }

    /**
     * Demands that a quote still holds and is what Doorstep would say: it is made again, as of its own instant, and compared to
     * the byte. So a quote may travel through anybody's hands.
     *
     * @return the quote
     * @throws QuoteNotHonouredException if it expired or its content is not what the request costs
     * @throws CouponNotApplicableException if its coupon was used up meanwhile
     */
    public Quote honour(Quote quote) {
        return honour(quote, quote.request());
    }

    /**
     * Demands that a quote still holds, as {@link #honour(Quote)} does, and that it is for a request.
     *
     * @return the quote
     * @throws QuoteNotHonouredException if it expired or its content is not what the request costs
     * @throws CouponNotApplicableException if its coupon was used up meanwhile
     */
    public Quote honour(Quote quote, PriceRequest request) {
        requireToAsk(request.customer());
        if (!quote.isValidAt(work.now())) {
            throw QuoteNotHonouredException.expired(quote);
        }
        Quote due = price(request, quote.madeAt());
        if (!due.digest().equals(quote.digest())) {
            throw QuoteNotHonouredException.changed(quote, due);
        }
        return due;
    }

    /**
     * Hands in the coupon of a quote for an order, in the order's transaction. A quote without a coupon needs nothing; doing it
     * again for the same order takes nothing more.
     *
     * @return what was handed in, if the quote has a coupon
     * @throws CouponNotApplicableException if the last one was taken meanwhile
     */
    public Optional<Redemption> redeem(Quote quote, OrderId order) {
        CouponCode code = quote.request().coupon();
        if (code == null) {
            return Optional.empty();
        }
        CustomerId customer = quote.request().customer();
        if (!isFor(customer)) {
            access.require(Permission.SERVE);
        }
        Optional<Redemption> earlier = ports.coupons.redemption(order);
        if (earlier.isPresent()) {
            return Optional.of(same(earlier.get(), code));
        }
        Coupon coupon = coupon(code);
        Redemption redemption = new Redemption(order, code, customer, work.now());
        return switch (ports.coupons.redeem(redemption)) {
            case TAKEN -> Optional.of(redemption);
            case EXHAUSTED -> throw CouponNotApplicableException.exhausted(coupon);
            case USED_UP -> throw CouponNotApplicableException.usedUp(coupon);
        };
    }

    /**
     * Gives back the coupon that was handed in for an order, because the order is called off. Doing it again gives nothing more, and
     * a foreign order looks like one that took no coupon.
     *
     * @return what was given back, if anything was handed in
     */
    public Optional<Redemption> release(OrderId order) {
        if (access.actor().ref().kind() != ActorKind.CUSTOMER) {
            access.require(Permission.SERVE);
        }
        return ports.coupons
                .redemption(order)
                .filter(redemption -> isFor(redemption.customer()))
                .filter(redemption -> ports.coupons.release(order));
    }

    /**
     * Returns the price book that holds at an instant.
     *
     * @throws NoPriceException if there is none
     */
    public PriceBook bookAt(Instant instant) {
        return bookAt(instant, work.now());
    }

    /** Lists the price books, the earliest first. */
    public List<PriceBook> books() {
        return ports.books.all();
    }

    /**
     * Saves a price book.
     *
     * @throws BrokenPricesException if it prices what is not in the catalog, in another currency than the branch's, or from the
     *     same instant as another book
     */
    public PriceBook save(PriceBook book) {
        access.require(Permission.AUTHOR);
        requireCurrency(book.id(), book.currency());
        Set<OfferingId> known = catalog.offerings().stream().map(Offering::id).collect(Collectors.toSet());
        book.prices().stream()
                .map(OfferingPrice::offering)
                .filter(offering -> !known.contains(offering))
                .findFirst()
                .ifPresent(offering -> {
                    throw BrokenPricesException.missing(book.id(), offering);
                });
        ports.books.all().stream()
                .filter(other -> other.effectiveFrom().equals(book.effectiveFrom()))
                .filter(other -> !other.id().equals(book.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw BrokenPricesException.sameStart(book, other);
                });
        return ports.books.save(book, work.now());
    }

    /** Lists the coupons by their codes. */
    public List<Coupon> coupons() {
        access.require(Permission.READ);
        return ports.coupons.all();
    }

    /**
     * Saves a coupon; how often it was handed in stays.
     *
     * @throws BrokenPricesException if its currency is not the branch's
     */
    public Coupon save(Coupon coupon) {
        access.require(Permission.AUTHOR);
        requireCurrency(coupon.code(), coupon.benefit().amount().currency());
        return ports.coupons.save(coupon);
    }

    /** Returns the cancellation policy of the branch; until one is saved, calling off is free. */
    public CancellationPolicy cancellationPolicy() {
        return ports.policies.current().orElseGet(CancellationPolicy::free);
    }

    /** Saves the cancellation policy. */
    public CancellationPolicy save(CancellationPolicy policy) {
        access.require(Permission.AUTHOR);
        return ports.policies.save(policy);
    }

    private PriceBook bookAt(Instant effective, Instant known) {
        return ports.books.at(effective, known).orElseThrow(() -> new NoPriceException(effective));
    }

    private Quote price(PriceRequest request, Instant at) {
        Offering offering = catalog.forSale(request.offering(), request.units());
        Coupon coupon = request.coupon() == null ? null : coupon(request.coupon());
        Asking asking = new Asking(validity(at, coupon), access.branch().zone());
        Discounts discounts = coupon == null ? Discounts.NONE : charged -> List.of(coupon.line(charged, at));
        Quote quote = bookAt(at, at).quote(offering, request, asking, discounts);
        if (coupon != null) {
            coupon.requireLeft(ports.coupons.usage(coupon.code(), request.customer()));
        }
        return quote;
    }

    /** A quote never outlives its coupon; one whose coupon is over already is refused by the coupon itself. */
    private static TimeWindow validity(Instant at, @Nullable Coupon coupon) {
        Instant end = at.plus(QUOTE_VALIDITY);
        if (coupon != null && coupon.validity().contains(at)) {
            Instant couponEnd = coupon.validity().endExclusive();
            end = couponEnd.isBefore(end) ? couponEnd : end;
        }
        return new TimeWindow(at, end);
    }

    private Coupon coupon(CouponCode code) {
        return ports.coupons.find(code).orElseThrow(() -> CouponNotApplicableException.unknown(code));
    }

    /** A customer asks for themselves; others need to serve everybody, or at least to see them. */
    private void requireToAsk(CustomerId customer) {
        if (!isFor(customer)) {
            access.require(Permission.READ);
        }
    }

    private boolean isFor(CustomerId customer) {
        boolean own = access.actor().ref().equals(new ActorRef(ActorKind.CUSTOMER, customer.toString()));
        return own || access.may(Permission.SERVE);
    }

    private void requireCurrency(Code part, Currency currency) {
        Currency expected = access.branch().currency();
        if (!currency.equals(expected)) {
            throw BrokenPricesException.currency(part, currency, expected);
        }
    }

    private static Redemption same(Redemption earlier, CouponCode code) {
        if (!earlier.coupon().equals(code)) {
            throw new IllegalStateException("The order %s already took the coupon %s, and takes no second one (%s)."
                    .formatted(earlier.order(), earlier.coupon(), code));
        }
        return earlier;
    }
}
