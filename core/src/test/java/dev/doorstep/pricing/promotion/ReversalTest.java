package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.best;
import static dev.doorstep.pricing.promotion.Offers.lines;
import static dev.doorstep.pricing.promotion.Offers.promotion;
import static dev.doorstep.pricing.promotion.Offers.stacked;
import static dev.doorstep.pricing.promotion.Offers.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReversalTest {
    private static final Basket THREE_VISITS = lines(100_00, 100_00, 100_00);
    private static final Benefit THRESHOLD = new Benefit.Tiered(List.of(
            new Benefit.Tiered.Tier(yuan(200_00), yuan(25_00)), new Benefit.Tiered.Tier(yuan(300_00), yuan(60_00))));

    private static Reversal sale(Basket basket, Promotion... promotions) {
        return Reversal.of(
                basket.items().stream().map(Basket.Item::amount).toList(),
                best(basket, promotions).discounts());
    }

    private static Reversal.Step callOffTheFirst(Promotion promotion) {
        Reversal.Step step = sale(THREE_VISITS, promotion).callOff(0, yuan(100_00));
        return step.reclaiming(THREE_VISITS.left(step.after().charged()), List.of(promotion));
    }

    @Test
    @Tag("AHEAD-15")
    void what_is_left_keeps_its_share_of_a_threshold_that_it_would_not_have_reached() {
        Reversal.Step step = callOffTheFirst(promotion("FULL", THRESHOLD));
        assertThat(step.amount()).isEqualTo(yuan(80_00));
        assertThat(step.reclaimed()).isEqualTo(yuan(0));
        assertThat(step.after().net()).isEqualTo(yuan(160_00));
    }

    @Test
    @Tag("AHEAD-15")
    void a_promotion_that_says_so_reclaims_what_the_rest_would_not_have_earned_down_to_the_step_that_it_reaches() {
        Reversal.Step step =
                callOffTheFirst(stacked("FULL", THRESHOLD, Stacking.free().reclaimed()));
        assertThat(step.reclaimed()).isEqualTo(yuan(15_00));
        assertThat(step.amount()).isEqualTo(yuan(65_00));
        assertThat(step.after().net()).as("two visits and 25 off").isEqualTo(yuan(175_00));
        Reversal.Step rest = step.after().callOff(step.after().charged());
        assertThat(rest.amount()).isEqualTo(yuan(175_00));
    }

    @Test
    @Tag("AHEAD-15")
    void nobody_pays_more_by_calling_off_a_small_part() {
        Basket basket = lines(300_00, 10_00);
        Promotion promotion = stacked(
                "FULL",
                Benefit.Tiered.of(yuan(310_00), yuan(100_00)),
                Stacking.free().reclaimed());
        Reversal.Step step = sale(basket, promotion).callOff(1, yuan(10_00));
        Reversal.Step reclaimed = step.reclaiming(basket.left(step.after().charged()), List.of(promotion));
        assertThat(reclaimed.amount()).isEqualTo(yuan(0));
        assertThat(reclaimed.after().net()).isEqualTo(yuan(210_00));
    }

    @Test
    @Tag("AHEAD-15")
    void those_who_pay_for_a_discount_get_their_share_back() {
        Promotion promotion = promotion(
                "SHARED",
                Benefit.PercentOff.of(50_00),
                Promotion.Terms.during(Offers.MARCH).funding(new Funding(30_00)));
        Reversal sold = sale(THREE_VISITS, promotion);
        assertThat(sold.callOff(2, yuan(100_00)).funders(sold))
                .isEqualTo(Map.of(Funder.PLATFORM, yuan(35_00), Funder.MERCHANT, yuan(15_00)));
        assertThat(sold.refund(yuan(15_00)).funders(sold))
                .isEqualTo(Map.of(Funder.PLATFORM, yuan(10_50), Funder.MERCHANT, yuan(4_50)));
    }

    @Test
    void gives_nothing_back_that_was_given_back_before() {
        Reversal after = sale(lines(6_00, 4_00)).callOff(0, yuan(5_00)).after();
        assertThatThrownBy(() -> after.callOff(0, yuan(1_01)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only up to 1.00 CNY");
        assertThatThrownBy(() -> after.refund(yuan(5_01))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> after.refund(yuan(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(after.refund(yuan(0)).lines())
                .allSatisfy(line -> assertThat(line.net()).isEqualTo(yuan(0)));
    }

    @Test
    void a_free_order_that_is_called_off_frees_the_budget_of_its_promotions() {
        Reversal sold = sale(lines(50_00), promotion("ALL", Benefit.PercentOff.of(100_00)));
        Reversal.Step step = sold.callOff(0, yuan(50_00));
        assertThat(step.amount()).isEqualTo(yuan(0));
        assertThat(step.funders(sold)).containsEntry(Funder.PLATFORM, yuan(50_00));
        assertThat(step.after().charged()).containsExactly(yuan(0));
    }

    @Test
    void everything_that_is_left_takes_back_what_was_put_in_free_lines_too() {
        Reversal sold = sale(lines(50_00), promotion("ALL", Benefit.PercentOff.of(100_00)));
        Reversal.Step step = sold.refund(sold.net());
        assertThat(step.amount()).isEqualTo(yuan(0));
        assertThat(step.funders(sold)).containsEntry(Funder.PLATFORM, yuan(50_00));
    }

    @Test
    void the_rest_of_a_basket_holds_the_units_that_are_paid_in_full() {
        Basket basket = Offers.basket(Offers.item(Offers.CLEANING, 3, 100_00));
        List<Money> left = List.of(yuan(50_00));
        assertThat(basket.left(left).items().get(0).units()).isEqualTo(1);
        assertThat(basket.left(List.of(yuan(100_00)))).isEqualTo(basket);
        assertThat(basket.left(List.of(yuan(0))).subtotal()).isEqualTo(yuan(0));
    }
}
