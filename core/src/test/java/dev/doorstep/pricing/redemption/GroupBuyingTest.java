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
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.PricedBranch;
import dev.doorstep.pricing.Prices;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Grouping;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Obstacle.Cause;
import dev.doorstep.pricing.promotion.Promotion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A group of two in one branch, from its opening to its end. */
@Tag("PRC-09")
class GroupBuyingTest {
    private static final PromotionId PAIR = PromotionId.of("PAIR");
    private static final PromotionId TRIO = PromotionId.of("TRIO");
    private static final OrderId FIRST = new OrderId(new UUID(2, 1));
    private static final OrderId SECOND = new OrderId(new UUID(2, 2));

    private final PricedBranch branch = PricedBranch.open();

    @BeforeEach
    void offers_groups() {
        branch.as(OFFICE, t -> {
            t.promotions().save(grouped(PAIR, 2));
            return t.promotions().save(grouped(TRIO, 3));
        });
    }

    @Test
    void the_version_of_a_group_moves_with_every_place_that_is_taken_paid_or_given_up() {
        CouponCode code = open(PAIR).code();
        assertThat(group(code).version()).isEqualTo(1);
        join(code, FIRST, BUYER);
        assertThat(group(code).version()).isEqualTo(2);
        pay(FIRST);
        assertThat(group(code).version()).isEqualTo(3);
        branch.as(OFFICE, t -> t.promotions().release(FIRST));
        assertThat(group(code).version()).isEqualTo(4);
    }

    @Test
    void one_who_pays_twice_is_no_second_member() {
        CouponCode code = open(PAIR).code();
        join(code, FIRST, BUYER);
        pay(FIRST);
        pay(FIRST);
        assertThat(group(code).state()).isEqualTo(GroupState.OPEN);
        join(code, SECOND, STRANGER);
        pay(SECOND);
        assertThat(group(code).state()).isEqualTo(GroupState.SUCCEEDED);
    }

    @Test
    void full_groups_are_not_shown_as_ones_to_join() {
        CouponCode pair = open(PAIR).code();
        CouponCode trio = open(TRIO).code();
        join(pair, FIRST, BUYER);
        assertThat(joinable()).containsExactlyInAnyOrder(pair, trio);
        join(pair, SECOND, STRANGER);
        assertThat(joinable()).containsExactly(trio);
        List<Offer> offers =
                branch.as(BY_THEMSELVES, t -> t.promotions().offers(Basket.Shopper.of(BUYER), TUESDAY_EVENING));
        assertThat(offers)
                .extracting(offer -> offer.groups().stream()
                        .map(standing -> standing.group().code())
                        .toList())
                .containsExactly(List.of(), List.of(trio));
    }

    @Test
    void work_waits_for_the_end_of_a_group_only_while_it_is_open() {
        GroupBuy group = open(PAIR);
        join(group.code(), FIRST, BUYER);
        Instant early = group.open().endExclusive().minusSeconds(1);
        assertThat(refusal(() -> requireClosedBy(FIRST, early))).isEqualTo(Cause.GROUP_OPEN_STILL);
        assertThatCode(() -> requireClosedBy(FIRST, group.open().endExclusive()))
                .doesNotThrowAnyException();
        pay(FIRST);
        join(group.code(), SECOND, STRANGER);
        pay(SECOND);
        assertThatCode(() -> requireClosedBy(FIRST, early)).doesNotThrowAnyException();
    }

    @Test
    @Tag("SYS-02")
    void groups_are_opened_by_customers_and_ended_by_whoever_serves() {
        assertThat(refusal(() ->
                        branch.as(BY_A_STRANGER, t -> t.groupBuys().open(PAIR, BUYER, IdempotencyKey.of("theirs")))))
                .isEqualTo(Cause.UNKNOWN);
        GroupBuy group = open(PAIR);
        branch.at(group.open().endExclusive());
        assertThatThrownBy(() -> branch.as(AUDITOR, t -> t.groupBuys().overdue()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> branch.as(AUDITOR, t -> t.groupBuys().expire(group.code())))
                .isInstanceOf(NotPermittedException.class);
        List<GroupBuy> overdue = branch.as(OFFICE, t -> t.groupBuys().overdue());
        assertThat(overdue).containsExactly(group);
        assertThat(refusal(() -> branch.as(AUDITOR, t -> t.groupBuys().standing(CouponCode.of("NOBODYS")))))
                .isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void what_others_are_told_of_a_group_has_a_name_and_the_code_of_the_group() {
        CouponCode code = CouponCode.of("ABCD");
        List<GroupBuyEvent> events = List.of(
                new GroupBuyEvent.Opened(code, PAIR, BUYER, MARCH),
                new GroupBuyEvent.Joined(code, FIRST),
                new GroupBuyEvent.Succeeded(code),
                new GroupBuyEvent.Expired(code));
        assertThat(events)
                .extracting(GroupBuyEvent::type)
                .containsExactly("group.opened", "group.joined", "group.succeeded", "group.expired");
        assertThat(events).extracting(GroupBuyEvent::stream).containsOnly(Stream.of("group", code));
    }

    private GroupBuy open(PromotionId promotion) {
        return branch.as(
                BY_THEMSELVES, t -> t.groupBuys().open(promotion, BUYER, IdempotencyKey.of("open-" + promotion)));
    }

    private void join(CouponCode code, OrderId order, CustomerId customer) {
        branch.as(OFFICE, t -> {
            Quote quote = t.pricing()
                    .quote(PriceRequest.of(Prices.CLEANING, 3, TUESDAY_EVENING.plusDays(7), customer)
                            .with(Set.of(code)));
            return t.promotions().redeem(order, customer, Set.of(code), quote.discounts());
        });
    }

    private void pay(OrderId order) {
        branch.as(OFFICE, t -> {
            t.promotions().consume(order);
            return t;
        });
    }

    private void requireClosedBy(OrderId order, Instant start) {
        branch.as(OFFICE, t -> {
            t.groupBuys().requireClosedBy(order, start);
            return t;
        });
    }

    private GroupBuy group(CouponCode code) {
        return branch.as(AUDITOR, t -> t.groupBuys().standing(code).group());
    }

    private List<CouponCode> joinable() {
        List<GroupBuy.Standing> joinable = branch.as(AUDITOR, t -> t.groupBuys().joinable());
        return joinable.stream().map(standing -> standing.group().code()).toList();
    }

    private static Cause refusal(Runnable call) {
        return catchThrowableOfType(PromotionNotApplicableException.class, call::run)
                .reason();
    }

    private static Promotion grouped(PromotionId id, int people) {
        return new Promotion(
                id,
                new LocalText("拼团", "Together"),
                Promotion.Entry.GROUP,
                new Benefit.AmountOff(yuan(20_00)),
                List.of(),
                Promotion.Terms.during(MARCH)
                        .limits(Limits.of(9, 9))
                        .grouped(new Grouping(people, Duration.ofHours(24))),
                0);
    }
}
