package dev.doorstep.pricing.tender;

import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.Funding;
import dev.doorstep.pricing.reason.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten points pay a fen: at most half of an order and 30 yuan, from 200 points on, but no gift cards and no materials.
 */
@Tag("PRC-10")
class PointsRuleTest {
    private static final OfferingId CLEANING = OfferingId.of("CLEANING");
    private static final OfferingId GIFT_CARD = OfferingId.of("GIFT-CARD");

    private static PointsRule rule() {
        return new PointsRule(
                10, new PointsRule.Cap(50_00, 30_00), 200, new PointsRule.Without(Set.of(GIFT_CARD), true));
    }

    private static Tender taken(long points, Money total) {
        return rule().take(points, List.of(total), total);
    }

    private static PointsRefusedException refused(long points, Money payable, Money total) {
        return catchThrowableOfType(PointsRefusedException.class, () -> rule().take(points, List.of(payable), total));
    }

    @Test
    void as_many_points_are_taken_as_pay_whole_units_within_both_caps() {
        assertThat(taken(1_239, yuan(20_00))).isEqualTo(new Tender(1_230, yuan(1_23), List.of(yuan(1_23))));
        assertThat(taken(99_999, yuan(20_01)).amount()).as("half").isEqualTo(yuan(10_00));
        assertThat(taken(99_999, yuan(80_00)).amount()).as("30 yuan").isEqualTo(yuan(30_00));
        assertThat(rule().take(99_999, List.of(yuan(2_00), yuan(0)), yuan(80_00))
                        .allocation())
                .as("what points may pay")
                .containsExactly(yuan(2_00), yuan(0));
    }

    @Test
    void the_least_is_enough_and_less_is_refused_with_what_is_missing() {
        assertThat(taken(200, yuan(20_00)).points()).isEqualTo(200);
        PointsRefusedException few = refused(199, yuan(20_00), yuan(20_00));
        assertThat(few.reason()).isEqualTo(PointsRefusedException.Cause.TOO_FEW);
        assertThat(few.message(Locale.ENGLISH))
                .startsWith("Only 190 points could be used, and one order takes 200 at least.");
        assertThat(refused(500, yuan(0), yuan(20_00)).reason()).isEqualTo(PointsRefusedException.Cause.NOTHING_TO_PAY);
        PointsRule without = new PointsRule(10, new PointsRule.Cap(100_00, 100_00), 0, PointsRule.Without.NOTHING);
        assertThat(without.take(10, List.of(yuan(1)), yuan(1)).points()).isEqualTo(10);
        assertThatThrownBy(() -> without.take(9, List.of(yuan(1)), yuan(1)))
                .hasMessageStartingWith("Only 0 points could be used, and one order takes 10 at least.");
    }

    @Test
    void what_takes_money_only_is_not_paid_with_points() {
        assertThat(rule().accepts(CLEANING, false)).isTrue();
        assertThat(rule().accepts(CLEANING, true)).isFalse();
        assertThat(rule().accepts(GIFT_CARD, false)).isFalse();
        PointsRule all = new PointsRule(1, new PointsRule.Cap(1, 1), 0, PointsRule.Without.NOTHING);
        assertThat(all.accepts(CLEANING, true)).isTrue();
    }

    @Test
    void says_what_points_pay_for() {
        assertThat(rule().describe())
                .isEqualTo(new LocalText(
                        "每最小货币单位 10 积分，最多抵扣订单的 50%，且不超过 3000 最小货币单位，至少 200 积分；不抵扣材料；不适用于 GIFT-CARD",
                        "10 points pay one minor unit, at most 50 % of an order and 3000 minor units, from 200 points on;"
                                + " not for materials; not for GIFT-CARD"));
        assertThat(new PointsRule(1, new PointsRule.Cap(1, 1), 0, PointsRule.Without.NOTHING)
                        .describe()
                        .en())
                .endsWith("; materials too");
    }

    @Test
    void numbers_reach_to_their_limits_and_no_further() {
        PointsRule.Cap cap = new PointsRule.Cap(1, 1);
        int most = PointsRule.POINTS_PER_MINOR_MAX;
        assertThatCode(() -> new PointsRule(most, cap, 0, PointsRule.Without.NOTHING))
                .doesNotThrowAnyException();
        for (Runnable wrong : List.<Runnable>of(
                () -> new PointsRule(0, cap, 0, PointsRule.Without.NOTHING),
                () -> new PointsRule(most + 1, cap, 0, PointsRule.Without.NOTHING),
                () -> new PointsRule(1, cap, -1, PointsRule.Without.NOTHING),
                () -> new PointsRule.Cap(0, 1),
                () -> new PointsRule.Cap(100_01, 1),
                () -> new PointsRule.Cap(1, 0),
                () -> Purse.EMPTY.with(-1),
                () -> Purse.EMPTY.with(coupons(Purse.COUPONS_MAX + 1)))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_purse_changes_one_thing_at_a_time() {
        Kept kept = Kept.of(discount(-10_00), yuan(50_00), yuan(20_00));
        Purse full = Purse.EMPTY.with(coupons(Purse.COUPONS_MAX)).with(7).keeping(List.of(kept));
        assertThat(full).isEqualTo(new Purse(coupons(Purse.COUPONS_MAX), 7, List.of(kept)));
    }

    @Test
    void an_amended_order_keeps_the_share_of_a_discount_that_is_left_of_it_and_never_more() {
        assertThat(Kept.of(discount(-10_00), yuan(50_00), yuan(20_00)).amount()).isEqualTo(yuan(4_00));
        assertThat(Kept.of(discount(-10_00), yuan(50_00), yuan(50_00)).amount()).isEqualTo(yuan(10_00));
        assertThat(Kept.of(discount(-10_00), yuan(50_00), yuan(90_00)).amount()).isEqualTo(yuan(10_00));
        assertThatThrownBy(() -> Kept.of(discount(-10_00), yuan(50_00), yuan(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Discount discount(long minor) {
        Discount.Source source = new Discount.Source(PromotionId.of("SPRING"), 1, Funding.PLATFORM, null);
        return new Discount(source, Sentence.of("quote.rounding", yuan(1)), List.of(yuan(minor)));
    }

    private static Set<CouponCode> coupons(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> CouponCode.of("COUPON" + number))
                .collect(Collectors.toSet());
    }
}
