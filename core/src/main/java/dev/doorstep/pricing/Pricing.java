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
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.cancellation.CancellationPolicies;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
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
     * Returns from where to where the price of an offering reaches under the prices of now, discounts aside: computed from the rules
     * themselves, never from a copy.
     *
     * @param offering the offering
     * @param reach the days and districts
     * @throws dev.doorstep.catalog.UnknownOfferingException if there is no such offering
     * @throws NoPriceException if nobody wrote down what it costs
     */
    public PriceRange priceRange(OfferingId offering, Reach reach) {
        return bookAt(work.now()).range(catalog.offering(offering), reach);
    }

    /**
     * Makes a quote again from what it names: the request, the instant, and book and offering in the versions that it names, however
     * long ago that was.
     *
     * @return the quote, the same to the byte if nobody changed it
     * @throws NoPriceException if there is no such version of the book
     */
    public Quote replay(Quote quote) {
        requireToAsk(quote.request().customer());
        Quote.Origin origin = quote.origin();
        PriceBook book = ports.books
                .find(origin.book(), origin.bookVersion())
                .orElseThrow(() ->
                        new NoPriceException(origin.book(), quote.request().offering()));
        return priced(book, catalog.offering(quote.request().offering()), quote.request(), quote.madeAt());
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

    /** Finds a price book by its code, as it was saved last. */
    public Optional<PriceBook> book(PriceBookId id) {
        return ports.books.find(id);
    }

    /** Lists all versions of a price book, the first one first. */
    public List<PriceBooks.Revision> revisions(PriceBookId id) {
        return ports.books.revisions(id);
    }

    /**
     * Prices what was quoted once by another book, as of the same instant and discounts aside: what it would have cost.
     *
     * @param quote what was quoted
     * @param draft the other book; it need not be saved
     * @throws NoPriceException if the book does not price what was quoted
     */
    public Quote reprice(Quote quote, PriceBook draft) {
        access.require(Permission.READ);
        Offering offering = catalog.offering(quote.request().offering());
        Asking asking =
                new Asking(validity(quote.madeAt(), null), access.branch().zone());
        return draft.quote(offering, quote.request(), asking, Discounts.NONE);
    }

    /**
     * Saves a price book as its next version; the versions before it stay.
     *
     * @throws BrokenPricesException if it prices what is not in the catalog, in another currency than the branch's, or from the
     *     same instant as another book, if its time is over, or if one of its factors can never apply
     */
    public PriceBook save(PriceBook book) {
        access.require(Permission.AUTHOR);
        requireCurrency(book.id(), book.currency());
        Set<OfferingId> known = catalog.offerings().stream().map(Offering::id).collect(Collectors.toSet());
        PriceBookCheck.check(book, known, work.now());
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
        Quote quote = priced(bookAt(at, at), offering, request, at);
        if (request.coupon() != null) {
            coupon(request.coupon()).requireLeft(ports.coupons.usage(request.coupon(), request.customer()));
        }
        return quote;
    }

    private Quote priced(PriceBook book, Offering offering, PriceRequest request, Instant at) {
        Coupon coupon = request.coupon() == null ? null : coupon(request.coupon());
        Asking asking = new Asking(validity(at, coupon), access.branch().zone());
        return book.quote(
                offering,
                request,
                asking,
                coupon == null ? Discounts.NONE : charged -> List.of(coupon.line(charged, at)));
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
