package dev.doorstep.pricing;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Offering;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.cancellation.CancellationPolicies;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.reason.Sentence;
import dev.doorstep.pricing.redemption.Considered;
import dev.doorstep.pricing.redemption.CouponDesk;
import dev.doorstep.pricing.redemption.GroupBuying;
import dev.doorstep.pricing.redemption.PromotionDesk;
import dev.doorstep.pricing.tender.Kept;
import dev.doorstep.pricing.tender.Purse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Quoting prices, and authoring price books and the cancellation policy. */
public final class Pricing {
    /** How long a quote is honoured, unless a promotion in play ends earlier. */
    public static final Duration QUOTE_VALIDITY = Duration.ofMinutes(30);

    private final Access access;
    private final Work work;
    private final Catalog catalog;
    private final Ports ports;
    private final PromotionDesk promotions;
    private final CouponDesk coupons;
    private final GroupBuying groupBuys;

    /**
     * Where prices are kept.
     *
     * @param books the price books
     * @param promotions the promotions
     * @param policies the cancellation policy
     */
    public record Ports(PriceBooks books, PromotionDesk.Ports promotions, CancellationPolicies policies) {}

    /** Opens the service for one transaction. */
    public Pricing(Access access, Work work, Catalog catalog, Ports ports) {
        this.access = access;
        this.work = work;
        this.catalog = catalog;
        this.ports = ports;
        this.promotions = new PromotionDesk(access, work, catalog, ports.promotions);
        this.coupons = new CouponDesk(access, work, ports.promotions);
        this.groupBuys = new GroupBuying(access, work, ports.promotions);
    }

    /**
     * Prices a request now. The prices are those that hold when the quote is made, not when the work starts.
     *
     * @throws dev.doorstep.catalog.UnknownOfferingException if the offering is not for sale
     * @throws dev.doorstep.catalog.UnitsOutOfRangeException if it is not sold in that number
     * @throws NoPriceException if nobody wrote down what it costs
     * @throws dev.doorstep.pricing.redemption.PromotionNotApplicableException if a coupon that is handed in does not
     *     apply
     * @throws dev.doorstep.pricing.tender.PointsRefusedException if points are handed in and none of them can be taken;
     *     whether the customer has them is looked at when they order
     */
    public Quote quote(PriceRequest request) {
        requireToAsk(request);
        Considered considered = considered(request, work.now());
        return price(request, new Play(work.now(), considered, considered::best));
    }

    /**
     * Demands that a quote still holds and is what Doorstep would say: it is made again, as of its own instant, and
     * compared to
     * the byte. So a quote may travel through anybody's hands.
     *
     * @return the quote
     * @throws QuoteNotHonouredException if it expired or its content is not what the request costs
     * @throws dev.doorstep.pricing.redemption.PromotionNotApplicableException if a promotion that it uses was used
     *     up meanwhile
     */
    public Quote honour(Quote quote) {
        return honour(quote, quote.request());
    }

    /**
     * Demands that a quote still holds, as {@link #honour(Quote)} does, and that it is for a request.
     *
     * @return the quote
     * @throws QuoteNotHonouredException if it expired or its content is not what the request costs
     * @throws dev.doorstep.pricing.redemption.PromotionNotApplicableException if a promotion that it uses was used
     *     up meanwhile
     */
    public Quote honour(Quote quote, PriceRequest request) {
        requireToAsk(request);
        if (!quote.isValidAt(work.now())) {
            throw QuoteNotHonouredException.expired(quote);
        }
        Considered considered = considered(request, quote.madeAt());
        Quote due = price(
                request, new Play(quote.madeAt(), considered, basket -> considered.again(basket, quote.notUsed())));
        if (!due.digest().equals(quote.digest())) {
            throw QuoteNotHonouredException.changed(quote, due);
        }
        return due;
    }

    /** Returns who uses promotions, and says which run. */
    public PromotionDesk promotions() {
        return promotions;
    }

    /** Returns who issues and claims coupons. */
    public CouponDesk coupons() {
        return coupons;
    }

    /** Returns who opens and ends groups in which customers buy together. */
    public GroupBuying groupBuys() {
        return groupBuys;
    }

    /**
     * Returns from where to where the price of an offering reaches under the prices of now, discounts aside:
     * computed from the rules
     * themselves, never from a copy.
     *
     * @param offering the offering
     * @param reach the days and districts
     * @throws dev.doorstep.catalog.UnknownOfferingException if there is no such offering
     * @throws NoPriceException if nobody wrote down what it costs
     */
    public PriceRange priceRange(OfferingId offering, Reach reach) {
        return bookAt(work.now(), work.now()).range(catalog.offering(offering), reach);
    }

    /**
     * Makes a quote again from what it names: the request, the instant, and book and offering in the versions that
     * it names, however
     * long ago that was.
     *
     * @return the quote, the same to the byte if nobody changed it
     * @throws NoPriceException if there is no such version of the book
     * @throws dev.doorstep.catalog.UnknownVersionException if there is no such version of the offering
     */
    public Quote replay(Quote quote) {
        requireToAsk(quote.request().customer());
        Quote.Origin origin = quote.origin();
        PriceBook book = ports.books
                .find(origin.book(), origin.bookVersion())
                .orElseThrow(() ->
                        new NoPriceException(origin.book(), quote.request().offering()));
        Considered considered = considered(quote.request(), quote.madeAt());
        return priced(
                book,
                catalog.offering(quote.request().offering(), origin.offeringVersion()),
                quote.request(),
                new Play(quote.madeAt(), considered, basket -> considered.replayed(basket, quote.notUsed())));
    }

    /**
     * Returns the price book that holds at an instant. Needs the permission to read, as all books do: prices of
     * tomorrow are nobody else's business.
     *
     * @throws NoPriceException if there is none
     */
    public PriceBook bookAt(Instant instant) {
        access.require(Permission.READ);
        return bookAt(instant, work.now());
    }

    /** Lists the price books, the earliest first. Needs the permission to read. */
    public List<PriceBook> books() {
        access.require(Permission.READ);
        return ports.books.all();
    }

    /** Finds a price book by its code, as it was saved last. Needs the permission to read. */
    public Optional<PriceBook> book(PriceBookId id) {
        access.require(Permission.READ);
        return ports.books.find(id);
    }

    /** Lists all versions of a price book, the first one first. Needs the permission to read. */
    public List<PriceBooks.Revision> revisions(PriceBookId id) {
        access.require(Permission.READ);
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
        Asking asking = new Asking(
                TimeWindow.of(quote.madeAt(), QUOTE_VALIDITY), access.branch().zone());
        return draft.quote(offering, quote.request().with(Purse.EMPTY), asking, Discounts.NONE);
    }

    /**
     * Saves a price book as its next version; the versions before it stay.
     *
     * @throws BrokenPricesException if it prices what is not in the catalog, in another currency than the branch's,
     *     or from the
     *     same instant as another book, if its time is over, or if one of its factors can never apply
     */
    public PriceBook save(PriceBook book) {
        access.require(Permission.AUTHOR);
        Set<OfferingId> known = catalog.offerings().stream().map(Offering::id).collect(Collectors.toSet());
        PriceBookCheck.check(book, access.branch().currency(), known, work.now());
        ports.books.all().stream()
                .filter(other -> other.effectiveFrom().equals(book.effectiveFrom()))
                .filter(other -> !other.id().equals(book.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw BrokenPricesException.sameStart(book, other);
                });
        return ports.books.save(book, work.now());
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

    private Quote price(PriceRequest request, Play play) {
        Offering offering = catalog.forSale(request.offering(), request.units());
        return priced(bookAt(play.at, play.at), offering, request, play);
    }

    private Quote priced(PriceBook book, Offering offering, PriceRequest request, Play play) {
        Asking asking = new Asking(
                play.considered.validity(TimeWindow.of(play.at, QUOTE_VALIDITY)),
                access.branch().zone());
        Basket.Occasion occasion =
                new Basket.Occasion(access.branch().id(), request.merchant(), request.start(), play.at);
        List<CategoryId> path = catalog.path(offering.category());
        return book.quote(
                offering,
                request,
                asking,
                (sum, charged) -> keeping(
                        play.combination.apply(Basket.later(
                                sum,
                                () -> charged.stream()
                                        .map(line -> item(line, request, path))
                                        .toList(),
                                request.shopper(),
                                occasion)),
                        charged,
                        request.purse().kept()));
    }

    /** What an amended order keeps comes off last, as far as something is left. */
    private static Outcome keeping(Outcome outcome, List<Discounts.Charged> charged, List<Kept> kept) {
        if (kept.isEmpty()) {
            return outcome;
        }
        Nets nets = Nets.of(Amounts.of(
                charged, Discounts.Charged::amount, outcome.discount().currency()));
        outcome.discounts().forEach(discount -> nets.add(discount.allocation()));
        List<Discount> discounts = new ArrayList<>(outcome.discounts());
        for (Kept share : kept) {
            Money off = share.amount().min(nets.total());
            if (off.isPositive()) {
                Sentence reason = Sentence.of("discount.kept", share.reason());
                Discount discount = new Discount(share.source(), reason, nets.spread(off.negated(), charged.size()));
                nets.add(discount.allocation());
                discounts.add(discount);
            }
        }
        Money off = Money.sum(discounts, Discount::amount, outcome.discount().currency());
        return new Outcome(off, discounts, outcome.notUsed());
    }

    private static Basket.Item item(Discounts.Charged line, PriceRequest request, List<CategoryId> path) {
        int units = line.kind() == QuoteLine.Kind.BASE ? request.units() : 0;
        return new Basket.Item(request.offering(), path, units, line.amount());
    }

    private Considered considered(PriceRequest request, Instant at) {
        return promotions.consider(request.customer(), request.coupons(), at);
    }

    /** What comes into question at an instant, and how the best of it is found. */
    private record Play(Instant at, Considered considered, Function<Basket, Outcome> combination) {}

    /** What a part of a package costs, and what an amended order keeps, is said by whoever sells. */
    private void requireToAsk(PriceRequest request) {
        requireToAsk(request.customer());
        if (request.extras().share() != null || !request.purse().kept().isEmpty()) {
            access.require(Permission.SERVE);
        }
    }

    /** A customer asks for themselves; others need to serve everybody, or at least to see them. */
    private void requireToAsk(CustomerId customer) {
        if (!access.owns(customer, Permission.SERVE)) {
            access.require(Permission.READ);
        }
    }
}
