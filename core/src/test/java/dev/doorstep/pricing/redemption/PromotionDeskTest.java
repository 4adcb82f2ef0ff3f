package dev.doorstep.pricing.redemption;

import static dev.doorstep.pricing.PricedBranch.AUDITOR;
import static dev.doorstep.pricing.PricedBranch.BUYER;
import static dev.doorstep.pricing.PricedBranch.BY_A_STRANGER;
import static dev.doorstep.pricing.PricedBranch.BY_THEMSELVES;
import static dev.doorstep.pricing.PricedBranch.OFFICE;
import static dev.doorstep.pricing.PricedBranch.STRANGER;
import static dev.doorstep.pricing.Prices.MARCH;
import static dev.doorstep.pricing.Prices.TUESDAY_EVENING;
import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.PricedBranch;
import dev.doorstep.pricing.Prices;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.Funding;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Obstacle.Cause;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Stacking;
import dev.doorstep.pricing.promotion.Usage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs in a branch: who sees it, who uses it, and who may say so. */
@Tag("PRC-06")
class PromotionDeskTest {
    private static final OrderId ORDER = new OrderId(new UUID(2, 1));
    private static final PromotionId WEEK = PromotionId.of("WEEK");

    private final PricedBranch branch = PricedBranch.open();

    @Test
    void lists_what_there_is_in_the_version_that_is_asked_for() {
        Promotion first = save(promotion("WEEK", Promotion.Entry.AUTOMATIC));
        branch.at(branch.now().plusSeconds(1));
        Promotion second = save(first);
        List<Promotion> all = branch.as(AUDITOR, t -> t.promotions().all());
        assertThat(all).containsExactly(second);
        Promotion latest = branch.as(AUDITOR, t -> t.promotions().promotion(WEEK));
        assertThat(latest).isEqualTo(second);
        Promotion earlier = branch.as(AUDITOR, t -> t.promotions().promotion(source(1)));
        assertThat(earlier).isEqualTo(first);
        assertThat(refusal(() -> branch.as(AUDITOR, t -> t.promotions().promotion(PromotionId.of("NONE")))))
                .isEqualTo(Cause.UNKNOWN);
    }

    @Test
    @Tag("SYS-02")
    void customers_see_what_is_for_them_and_whoever_serves_makes_it_firm() {
        Promotion week = save(promotion("WEEK", Promotion.Entry.AUTOMATIC));
        assertThatThrownBy(() -> branch.as(BY_THEMSELVES, t -> t.promotions().promotion(WEEK)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> branch.as(BY_THEMSELVES, t -> t.promotions().promotion(source(1))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> branch.as(AUDITOR, t -> {
                    t.promotions().consume(ORDER);
                    return t;
                }))
                .isInstanceOf(NotPermittedException.class);
        assertThat(refusal(() -> branch.as(BY_A_STRANGER, t -> t.promotions().usage(WEEK, BUYER))))
                .isEqualTo(Cause.UNKNOWN);
        assertThat(refusal(() -> branch.as(BY_A_STRANGER, t -> t.promotions().consider(BUYER, Set.of(), branch.now()))))
                .isEqualTo(Cause.UNKNOWN);
        assertThat(refusal(() -> branch.as(BY_A_STRANGER, t -> t.promotions().offers(shopper(BUYER), TUESDAY_EVENING))))
                .isEqualTo(Cause.UNKNOWN);
        use(ORDER, BUYER);
        Usage usage = branch.as(BY_THEMSELVES, t -> t.promotions().usage(week.id(), BUYER));
        assertThat(usage.byCustomer()).isEqualTo(1);
    }

    @Test
    void shows_what_runs_and_can_be_had_and_not_what_takes_a_code() {
        save(promotion("WEEK", Promotion.Entry.AUTOMATIC));
        save(promotion("CLAIM", Promotion.Entry.CLAIMED));
        save(promotion("SECRET", Promotion.Entry.HANDED_IN));
        save(promotion("FLYER", Promotion.Entry.SINGLE_USE));
        save(during(new TimeWindow(branch.now().plusSeconds(60), MARCH.endExclusive()), "LATER"));
        assertThat(offers(BUYER)).isEqualTo(Map.of("CLAIM", "open", "WEEK", "open"));
    }

    @Test
    void says_why_an_offer_is_not_for_a_customer_unless_they_hold_a_coupon_of_it() {
        save(limited("WEEK", Promotion.Entry.AUTOMATIC, Limits.of(2, 1)));
        save(limited("CLAIM", Promotion.Entry.CLAIMED, Limits.of(1, 1)));
        use(ORDER, BUYER);
        branch.as(BY_THEMSELVES, t -> t.coupons().claim(CouponCode.of("CLAIM"), BUYER, IdempotencyKey.of("a")));
        assertThat(offers(BUYER)).isEqualTo(Map.of("CLAIM", "open", "WEEK", "USED_UP"));
        assertThat(offers(STRANGER)).isEqualTo(Map.of("CLAIM", "EXHAUSTED", "WEEK", "open"));
    }

    @Test
    void what_is_over_is_not_spoken_of() {
        save(during(new TimeWindow(MARCH.startInclusive(), branch.now()), "OVER"));
        save(promotion("WEEK", Promotion.Entry.AUTOMATIC));
        Quote quote = branch.quote(null);
        assertThat(quote.discounts()).hasSize(1);
        assertThat(quote.notUsed()).isEmpty();
    }

    @Test
    void a_code_stands_for_a_coupon_and_is_missed_whatever_else_runs() {
        save(promotion("WEEK", Promotion.Entry.AUTOMATIC));
        assertThat(refusal(() -> branch.quote(CouponCode.of("WEEK")))).isEqualTo(Cause.UNKNOWN);
        Promotion spring = save(Prices.spring(yuan(30_00), yuan(999_00)));
        PromotionNotApplicableException refused =
                catchThrowableOfType(PromotionNotApplicableException.class, () -> branch.quote(Prices.SPRING));
        assertThat(refused.promotion()).isEqualTo(spring.id().value());
        assertThat(refused.reason()).isEqualTo(Cause.BELOW_MINIMUM);
    }

    @Test
    @Tag("PRC-08")
    void a_coupon_that_another_of_its_group_outdoes_is_not_missed_and_says_so() {
        Promotion.Terms ofGroup =
                Promotion.Terms.during(MARCH).stacking(Stacking.free().oneOf("season"));
        save(new Promotion(
                WEEK,
                new LocalText("优惠", "Offer"),
                Promotion.Entry.AUTOMATIC,
                new Benefit.AmountOff(yuan(2_00)),
                List.of(),
                ofGroup,
                0));
        save(of("FLYER", Promotion.Entry.HANDED_IN, ofGroup));
        Quote quote = branch.quote(CouponCode.of("FLYER"));
        assertThat(quote.discount()).isEqualTo(yuan(-2_00));
        assertThat(quote.notUsed())
                .extracting(unused -> unused.obstacle().cause())
                .containsExactly(Cause.SAME_GROUP);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void only_what_applies_and_gives_way_to_others_is_outdone(Cause cause) {
        assertThat(cause.isOutdone())
                .isEqualTo(Set.of(Cause.SAME_GROUP, Cause.EXCLUSIVE, Cause.OUTDONE, Cause.BEYOND_LIMIT)
                        .contains(cause));
    }

    @Test
    void uses_are_taken_in_the_order_of_the_codes_so_that_two_orders_never_wait_for_each_other() {
        for (String code : List.of("D", "B", "C", "A")) {
            save(promotion(code, Promotion.Entry.AUTOMATIC));
        }
        assertThat(use(ORDER, BUYER))
                .extracting(used -> used.promotion().value())
                .containsExactly("A", "B", "C", "D");
    }

    @Test
    void a_quote_is_made_again_as_it_was_whatever_is_used_or_given_back_since() {
        save(limited("WEEK", Promotion.Entry.AUTOMATIC, Limits.of(1, 1)));
        Quote with = branch.quote(null);
        use(ORDER, BUYER);
        Quote without = branch.quote(null);
        assertThat(without.total()).isGreaterThan(with.total());
        for (Quote quote : List.of(with, without)) {
            Quote again = branch.as(BY_THEMSELVES, t -> t.pricing().replay(quote));
            assertThat(again.digest()).isEqualTo(quote.digest());
        }
        branch.as(OFFICE, t -> t.promotions().release(ORDER));
        Quote again = branch.as(BY_THEMSELVES, t -> t.pricing().replay(without));
        assertThat(again.digest()).isEqualTo(without.digest());
    }

    private List<Redemption> use(OrderId order, CustomerId customer) {
        return branch.as(OFFICE, t -> {
            Quote quote = t.pricing().quote(PriceRequest.of(Prices.CLEANING, 3, TUESDAY_EVENING, customer));
            return t.promotions().redeem(order, customer, Set.of(), quote.discounts());
        });
    }

    /** Returns what is offered to a customer: open, or why not, by promotion. */
    private Map<String, String> offers(CustomerId customer) {
        List<Offer> offers = branch.as(OFFICE, t -> t.promotions().offers(shopper(customer), TUESDAY_EVENING));
        return offers.stream()
                .collect(Collectors.toMap(
                        offer -> offer.promotion().id().value(),
                        offer -> offer.isOpen()
                                ? "open"
                                : offer.obstacle().cause().name()));
    }

    private Promotion save(Promotion promotion) {
        return branch.as(OFFICE, t -> t.promotions().save(promotion));
    }

    private static Basket.Shopper shopper(CustomerId customer) {
        return Basket.Shopper.of(customer);
    }

    private static Discount.Source source(long version) {
        return new Discount.Source(WEEK, version, Funding.PLATFORM, null);
    }

    private static Cause refusal(Runnable call) {
        return catchThrowableOfType(PromotionNotApplicableException.class, call::run)
                .reason();
    }

    private static Promotion promotion(String code, Promotion.Entry entry) {
        return limited(code, entry, Limits.NONE);
    }

    private static Promotion limited(String code, Promotion.Entry entry, Limits limits) {
        return of(code, entry, Promotion.Terms.during(MARCH).limits(limits));
    }

    private static Promotion during(TimeWindow validity, String code) {
        return of(code, Promotion.Entry.AUTOMATIC, Promotion.Terms.during(validity));
    }

    private static Promotion of(String code, Promotion.Entry entry, Promotion.Terms terms) {
        Money off = yuan(1_00);
        return new Promotion(
                PromotionId.of(code),
                new LocalText("优惠", "Offer"),
                entry,
                new Benefit.AmountOff(off),
                List.of(),
                terms,
                0);
    }
}
