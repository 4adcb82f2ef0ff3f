package dev.doorstep.pricing;

import static dev.doorstep.pricing.Prices.CLEANING;
import static dev.doorstep.pricing.Prices.CUSTOMER;
import static dev.doorstep.pricing.Prices.SPRING;
import static dev.doorstep.pricing.Prices.TUESDAY_EVENING;
import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.Doorstep;
import dev.doorstep.Transaction;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Sale;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.UnknownOfferingException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.cancellation.Agreed;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.cancellation.Ladder;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.cancellation.Progress;
import dev.doorstep.pricing.cancellation.Step;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.DayKind;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Obstacle.Cause;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.redemption.BrokenPromotionException;
import dev.doorstep.pricing.redemption.PromotionNotApplicableException;
import dev.doorstep.pricing.redemption.Redemption;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Tariff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pricing of one branch, as its customer, somebody else and its operators see it. */
class PricingTest {
    private static final BranchId SHANGHAI = BranchId.of("SH");
    private static final Actor OPERATOR = Actor.administrator("li", SHANGHAI);
    private static final Actor OWNER = Actor.customer(CUSTOMER, SHANGHAI);
    private static final CustomerId NEIGHBOUR = new CustomerId(new UUID(1, 2));
    private static final OrderId ORDER = new OrderId(new UUID(2, 1));
    private static final OrderId OTHER_ORDER = new OrderId(new UUID(2, 2));

    private final InMemoryStore store = InMemoryStore.open();
    private Instant now = Prices.NOW;

    @BeforeEach
    void opens_a_branch_with_one_offering() {
        LocalText name = new LocalText("保洁", "Cleaning");
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        now = Prices.book().effectiveFrom().minusSeconds(1);
        as(OPERATOR, t -> {
            t.organisation()
                    .save(new Branch(SHANGHAI, name, zone, Prices.YUAN, BranchSettings.standard(), Set.of(), 0));
            t.catalog().save(new Skill(SkillCode.of("cleaning"), name, 0));
            t.catalog().save(new Category(CategoryId.of("cleaning"), null, name, 1, 0));
            t.catalog().save(Prices.cleaning(Sale.ALL), Instant.EPOCH);
            t.pricing().save(Prices.book());
            return t.promotions().save(Prices.spring());
        });
        now = Prices.NOW;
    }

    @Test
    @Tag("PRC-01")
    void quotes_from_the_book_that_holds_when_the_quote_is_made() {
        PriceBook dearer = bookOf("april", yuan(999_00), Prices.NOW.plusSeconds(60));
        as(OPERATOR, t -> t.pricing().save(dearer));
        assertThat(quote(null).total()).isEqualTo(yuan(180_00));
        now = Prices.NOW.plusSeconds(60);
        assertThat(quote(null).total()).isEqualTo(yuan(999_00));
        assertThat(quote(null).origin().book()).isEqualTo(dearer.id());
    }

    @Test
    @Tag("PRC-01")
    void honours_its_own_quote_until_it_expires_even_when_another_book_took_over() {
        Quote quote = quote(SPRING);
        as(OPERATOR, t -> t.pricing().save(bookOf("april", yuan(999_00), Prices.NOW.plusSeconds(60))));
        now = quote.validUntil().minusNanos(1_000);
        Quote honoured = as(OWNER, t -> t.pricing().honour(quote));
        assertThat(honoured).isEqualTo(quote);
        now = quote.validUntil();
        assertThat(refused(quote)).isEqualTo(QuoteNotHonouredException.Reason.EXPIRED);
    }

    @Test
    @Tag("PRC-01")
    void honours_no_quote_that_was_tampered_with() {
        Quote quote = quote(null);
        Quote cheaper = new Quote(
                quote.origin(),
                quote.request(),
                quote.lines().subList(0, 1),
                List.of(),
                yuan(150_00),
                null,
                yuan(150_00),
                quote.validity());
        assertThat(refused(cheaper)).isEqualTo(QuoteNotHonouredException.Reason.CHANGED);
        Quote fromTomorrow = new Quote(
                quote.origin(),
                quote.request(),
                quote.lines(),
                quote.notUsed(),
                quote.total(),
                quote.tender(),
                quote.deposit(),
                new TimeWindow(quote.madeAt().plusSeconds(1), quote.validUntil().plusSeconds(1)));
        assertThat(refused(fromTomorrow)).isEqualTo(QuoteNotHonouredException.Reason.EXPIRED);
        PriceBook current = as(OPERATOR, t -> t.pricing().bookAt(Prices.NOW));
        now = now.plusSeconds(1);
        as(OPERATOR, t -> t.pricing().save(current));
        Quote byTheOldVersion = as(
                OPERATOR,
                t -> current.quote(
                        Prices.cleaning(Sale.ALL).withVersion(1), quote.request(), Prices.asking(now), Discounts.NONE));
        assertThat(refused(byTheOldVersion)).isEqualTo(QuoteNotHonouredException.Reason.CHANGED);
    }

    @Test
    @Tag("PRC-05")
    void honours_its_own_quote_until_it_expires_even_when_its_book_was_changed() {
        Quote quote = quote(null);
        now = now.plusSeconds(1);
        as(OPERATOR, t -> t.pricing().save(t.pricing().bookAt(now).with(List.of())));
        assertThat(quote(null).total()).isEqualTo(yuan(150_00));
        Quote honoured = as(OWNER, t -> t.pricing().honour(quote));
        assertThat(honoured).isEqualTo(quote);
    }

    @Test
    @Tag("PRC-05")
    void makes_a_quote_of_years_ago_again_to_the_byte_by_the_version_that_it_names() {
        Quote quote = quote(null);
        now = now.plusSeconds(1);
        as(OPERATOR, t -> t.pricing().save(t.pricing().bookAt(now).with(List.of())));
        as(OPERATOR, t -> t.catalog().save(t.catalog().offering(CLEANING)));
        assertThat(quote(null).origin().offeringVersion())
                .isEqualTo(quote.origin().offeringVersion() + 1);
        now = now.plus(Duration.ofDays(3_000));
        Quote again = as(OWNER, t -> t.pricing().replay(quote));
        assertThat(CanonicalJson.write(again)).isEqualTo(CanonicalJson.write(quote));
        Quote ofNoVersion = new Quote(
                new Quote.Origin(quote.origin().book(), 9, quote.origin().offeringVersion()),
                quote.request(),
                quote.lines(),
                quote.notUsed(),
                quote.total(),
                quote.tender(),
                quote.deposit(),
                quote.validity());
        assertThatThrownBy(() -> as(OWNER, t -> t.pricing().replay(ofNoVersion)))
                .isInstanceOf(NoPriceException.class);
        List<PriceBooks.Revision> revisions =
                as(OPERATOR, t -> t.pricing().revisions(quote.origin().book()));
        assertThat(revisions).extracting(revision -> revision.book().version()).containsExactly(1L, 2L);
    }

    @Test
    @Tag("PRC-03")
    void refuses_a_book_that_is_over_that_never_applies_or_that_names_what_is_not_there() {
        assertBroken("price.over", Prices.book().until(Prices.NOW));
        LocalText name = new LocalText("加价", "Extra");
        Charge charge = new Charge.Rate(1_000);
        assertBroken(
                "price.never-applies",
                Prices.book().with(List.of(Factor.of("h", name, charge, new Condition.Days(Set.of(DayKind.HOLIDAY))))));
        assertBroken(
                "price.missing-zone",
                Prices.book().with(List.of(Factor.of("z", name, charge, new Condition.InZone(Set.of("far"))))));
        assertBroken(
                "price.missing-offering",
                Prices.book()
                        .with(List.of(Factor.of(
                                "o", name, charge, new Condition.Offerings(Set.of(OfferingId.of("moving")))))));
        Money dollar = Money.ofMinor(1, Currency.getInstance("USD"));
        assertBroken(
                "price.foreign-currency", Prices.book().with(List.of(Factor.of("f", name, new Charge.Fee(dollar)))));
    }

    @Test
    @Tag("PRC-03")
    void says_what_something_would_have_cost_by_a_draft() {
        Quote sold = quote(SPRING);
        PriceBook draft = bookOf("draft", yuan(199_00), Prices.NOW);
        Quote repriced = as(OPERATOR, t -> t.pricing().reprice(sold, draft));
        assertThat(repriced.total()).isEqualTo(yuan(199_00));
        assertThat(repriced.madeAt()).isEqualTo(sold.madeAt());
        assertThatThrownBy(() -> as(OWNER, t -> t.pricing().reprice(sold, draft)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    @Tag("AHEAD-23")
    void shows_customers_prices_and_no_books() {
        PriceBookId book = Prices.book().id();
        assertThatThrownBy(() -> as(OWNER, t -> t.pricing().books())).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> as(OWNER, t -> t.pricing().book(book))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> as(OWNER, t -> t.pricing().bookAt(now))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> as(OWNER, t -> t.pricing().revisions(book))).isInstanceOf(NotPermittedException.class);
        assertThat(quote(null).total()).isEqualTo(yuan(180_00));
        PriceBook saved = Prices.book().withVersion(1);
        List<PriceBook> all = as(OPERATOR, t -> t.pricing().books());
        assertThat(all).containsExactly(saved);
        PriceBook found = as(OPERATOR, t -> t.pricing().book(book).orElseThrow());
        assertThat(found).isEqualTo(saved);
        PriceBook again = as(OPERATOR, t -> t.pricing().save(saved));
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    @Tag("PRC-06")
    void units_count_for_what_is_charged_by_the_unit() {
        Promotion third = new Promotion(
                PromotionId.of("THIRD"),
                new LocalText("三送一", "Third hour free"),
                Promotion.Entry.AUTOMATIC,
                new Benefit.FreeUnits(CLEANING, 3, 1, 9),
                List.of(),
                Promotion.Terms.during(Prices.MARCH),
                0);
        as(OPERATOR, t -> t.promotions().save(third));
        assertThat(quote(null).discounts())
                .singleElement()
                .satisfies(discount -> assertThat(discount.amount()).isEqualTo(yuan(-50_00)));
    }

    @Test
    @Tag("CAT-04")
    void says_from_where_to_where_a_price_reaches() {
        PriceRange range = as(
                OWNER,
                t -> t.pricing()
                        .priceRange(CLEANING, Reach.of(TUESDAY_EVENING.toLocalDate(), TUESDAY_EVENING.toLocalDate())));
        assertThat(range.least()).as("two hours by day").isEqualTo(yuan(100_00));
        assertThat(range.most()).as("all hours that are sold, in the evening").isEqualTo(yuan(600_000_00));
    }

    @Test
    @Tag("PRC-06")
    void a_quote_never_outlives_its_coupon() {
        now = Prices.MARCH.endExclusive().minusSeconds(10);
        assertThat(quote(SPRING).validUntil()).isEqualTo(Prices.MARCH.endExclusive());
        assertThat(quote(null).validUntil()).isEqualTo(now.plus(Pricing.QUOTE_VALIDITY));
    }

    @Test
    @Tag("PRC-07")
    void hands_a_coupon_in_once_for_an_order_and_gives_it_back_once() {
        Quote quote = quote(SPRING);
        List<Redemption> first = redeem(OWNER, quote, ORDER);
        assertThat(first).hasSize(1);
        assertThat(redeem(OWNER, quote, ORDER)).isEqualTo(first);
        assertThat(reasonOf(() -> quote(SPRING))).isEqualTo(Cause.USED_UP);
        assertThat(reasonOf(() -> as(OWNER, t -> t.pricing().honour(quote)))).isEqualTo(Cause.USED_UP);
        assertThat(reasonOf(() -> redeem(OWNER, quote, OTHER_ORDER))).isEqualTo(Cause.USED_UP);
        assertThat(release(OWNER)).isEqualTo(first);
        assertThat(release(OWNER)).isEmpty();
        assertThat(quote(SPRING)).isEqualTo(quote);
    }

    @Test
    @Tag("PRC-07")
    void says_why_a_coupon_cannot_be_handed_in() {
        assertThat(reasonOf(() -> quote(CouponCode.of("NONE")))).isEqualTo(Cause.UNKNOWN);
        for (int i = 0; i < 3; i++) {
            CustomerId customer = new CustomerId(new UUID(9, i));
            OrderId order = new OrderId(new UUID(9, i));
            as(
                    OPERATOR,
                    t -> t.promotions()
                            .redeem(
                                    order,
                                    customer,
                                    Set.of(SPRING),
                                    t.pricing()
                                            .quote(request(customer).with(Set.of(SPRING)))
                                            .discounts()));
        }
        assertThat(reasonOf(() -> quote(SPRING))).isEqualTo(Cause.EXHAUSTED);
        now = Prices.MARCH.endExclusive();
        assertThat(reasonOf(() -> quote(SPRING))).isEqualTo(Cause.EXPIRED);
        PromotionNotApplicableException refused =
                catchThrowableOfType(PromotionNotApplicableException.class, () -> quote(SPRING));
        assertThat(refused.message(Locale.CHINESE)).startsWith("优惠 SPRING30 不可用：已于 2026-04-01T00:00:00Z 到期");
    }

    @Test
    @Tag("PRC-08")
    void what_runs_takes_off_by_itself_and_a_quote_is_honoured_whatever_others_use_meanwhile() {
        Promotion automatic = new Promotion(
                PromotionId.of("WEEK"),
                new LocalText("周", "Week"),
                Promotion.Entry.AUTOMATIC,
                new Benefit.AmountOff(yuan(20_00)),
                List.of(),
                Promotion.Terms.during(Prices.MARCH).limits(Limits.of(1, 1)),
                0);
        as(OPERATOR, t -> t.promotions().save(automatic));
        Quote first = quote(null);
        assertThat(first.total()).isEqualTo(yuan(160_00));
        as(OPERATOR, t -> t.promotions().redeem(OTHER_ORDER, NEIGHBOUR, Set.of(), first.discounts()));
        Quote later = quote(null);
        assertThat(later.total()).isEqualTo(yuan(180_00));
        assertThat(later.notUsed().get(0).obstacle().cause()).isEqualTo(Cause.EXHAUSTED);
        assertThat(reasonOf(() -> as(OWNER, t -> t.pricing().honour(first)))).isEqualTo(Cause.EXHAUSTED);
        as(OPERATOR, t -> t.promotions().release(OTHER_ORDER));
        Quote laterHonoured = as(OWNER, t -> t.pricing().honour(later));
        assertThat(laterHonoured).isEqualTo(later);
        now = now.plusSeconds(1);
        as(OPERATOR, t -> t.promotions().save(automatic.withVersion(1)));
        Quote firstHonoured = as(OWNER, t -> t.pricing().honour(first));
        assertThat(firstHonoured).isEqualTo(first);
    }

    @Test
    void a_quote_without_a_coupon_hands_nothing_in() {
        Quote quote = quote(null);
        assertThat(redeem(OWNER, quote, ORDER)).isEmpty();
        assertThat(release(OWNER)).isEmpty();
    }

    @Test
    @Tag("SYS-02")
    void a_customer_asks_redeems_and_releases_only_for_themselves() {
        Actor neighbour = Actor.customer(NEIGHBOUR, SHANGHAI);
        Quote quote = quote(SPRING);
        redeem(OWNER, quote, ORDER);
        assertThatThrownBy(() -> as(neighbour, t -> t.pricing().quote(request(CUSTOMER))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> as(neighbour, t -> t.pricing().honour(quote)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> as(neighbour, t -> t.pricing().replay(quote)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(reasonOf(() -> redeem(neighbour, quote, OTHER_ORDER))).isEqualTo(Cause.UNKNOWN);
        assertThat(release(neighbour))
                .as("a foreign order looks exactly like one that took no coupon")
                .isEmpty();
        Actor auditor = Actor.operator("wang", SHANGHAI, Set.of(Permission.READ));
        Quote seen = as(auditor, t -> t.pricing().quote(request(CUSTOMER)));
        assertThat(seen.total()).isEqualTo(yuan(180_00));
        assertThat(reasonOf(() -> redeem(auditor, quote, OTHER_ORDER))).isEqualTo(Cause.UNKNOWN);
        assertThatThrownBy(() -> release(auditor)).isInstanceOf(NotPermittedException.class);
        assertThat(release(OWNER)).hasSize(1);
    }

    @Test
    @Tag("PRC-03")
    void only_authors_write_prices() {
        assertThatThrownBy(() -> as(OWNER, t -> t.pricing().save(Prices.book())))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> as(OWNER, t -> t.promotions().save(Prices.spring())))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> as(OWNER, t -> t.pricing().save(CancellationPolicy.free())))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> as(OWNER, t -> t.promotions().all())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    @Tag("PRC-03")
    void refuses_prices_that_do_not_fit_the_branch() {
        assertBroken("price.missing-offering", bookOf("b", OfferingId.of("moving"), yuan(1), Instant.EPOCH));
        Money dollar = Money.ofMinor(1, Currency.getInstance("USD"));
        assertBroken("price.foreign-currency", bookOf("b", dollar, Instant.EPOCH));
        assertBroken("price.same-start", bookOf("b", yuan(1), Prices.book().effectiveFrom()));
        Promotion foreign = Prices.spring(dollar, dollar);
        assertThatThrownBy(() -> as(OPERATOR, t -> t.promotions().save(foreign)))
                .isInstanceOf(BrokenPromotionException.class)
                .hasMessageContaining("USD");
    }

    @Test
    @Tag("PRC-01")
    void what_is_not_for_sale_or_has_no_book_has_no_price() {
        now = Prices.book().effectiveFrom().minusSeconds(1);
        assertThatThrownBy(() -> quote(null)).isInstanceOf(NoPriceException.class);
        now = Prices.NOW;
        as(OPERATOR, t -> t.catalog().retire(CLEANING));
        assertThatThrownBy(() -> quote(null)).isInstanceOf(UnknownOfferingException.class);
    }

    @Test
    @Tag("AHEAD-18")
    void calling_off_is_free_until_a_policy_is_saved() {
        Instant start = Prices.NOW.plus(Duration.ofHours(1));
        assertThat(cancellation(start).fee()).isEqualTo(yuan(0));
        CancellationPolicy half = CancellationPolicy.forCustomers(Ladder.of(List.of(Step.of(0, 50_00)), 100_00));
        CancellationPolicy kept = as(OPERATOR, t -> t.pricing().save(half));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(cancellation(start).fee()).isEqualTo(yuan(50_00));
    }

    private List<Redemption> redeem(Actor actor, Quote quote, OrderId order) {
        return as(
                actor,
                t -> t.promotions().redeem(order, CUSTOMER, quote.request().coupons(), quote.discounts()));
    }

    private List<Redemption> release(Actor actor) {
        return as(actor, t -> t.promotions().release(ORDER));
    }

    private CancellationQuote cancellation(Instant start) {
        return as(
                OWNER,
                t -> t.pricing()
                        .cancellationPolicy()
                        .quote(
                                new Agreed(yuan(100_00), yuan(100_00), TimeWindow.of(start, Duration.ofMinutes(15))),
                                Progress.BOOKED,
                                Prices.NOW,
                                Party.CUSTOMER));
    }

    private Quote quote(@Nullable CouponCode coupon) {
        PriceRequest request = request(CUSTOMER);
        return as(OWNER, t -> t.pricing().quote(coupon == null ? request : request.with(Set.of(coupon))));
    }

    private static PriceRequest request(CustomerId customer) {
        return PriceRequest.of(CLEANING, 3, TUESDAY_EVENING, customer);
    }

    private static PriceBook bookOf(String id, Money flat, Instant effectiveFrom) {
        return bookOf(id, CLEANING, flat, effectiveFrom);
    }

    private static PriceBook bookOf(String id, OfferingId offering, Money flat, Instant effectiveFrom) {
        return PriceBook.of(
                PriceBookId.of(id), effectiveFrom, List.of(OfferingPrice.of(offering, new Tariff.Flat(flat))));
    }

    private void assertBroken(String code, PriceBook book) {
        BrokenPricesException broken = catchThrowableOfType(
                BrokenPricesException.class, () -> as(OPERATOR, t -> t.pricing().save(book)));
        assertThat(broken.code()).isEqualTo(code);
    }

    private QuoteNotHonouredException.Reason refused(Quote quote) {
        return catchThrowableOfType(
                        QuoteNotHonouredException.class,
                        () -> as(OWNER, t -> t.pricing().honour(quote)))
                .reason();
    }

    private static Cause reasonOf(Runnable call) {
        return catchThrowableOfType(PromotionNotApplicableException.class, call::run)
                .reason();
    }

    private <T> T as(Actor actor, Function<Transaction, T> body) {
        return Doorstep.builder()
                .store(store)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build()
                .as(actor)
                .inTransaction(body);
    }
}
