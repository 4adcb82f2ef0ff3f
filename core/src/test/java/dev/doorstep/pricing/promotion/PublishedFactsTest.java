package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.best;
import static dev.doorstep.pricing.promotion.Offers.item;
import static dev.doorstep.pricing.promotion.Offers.lines;
import static dev.doorstep.pricing.promotion.Offers.promotion;
import static dev.doorstep.pricing.promotion.Offers.stacked;
import static dev.doorstep.pricing.promotion.Offers.total;
import static dev.doorstep.pricing.promotion.Offers.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures that commerce systems publish about discounts, and bugs that their users reported, held against ours.
 * Whatever the currency there, the figures stand here in yuan.
 */
@Tag("AHEAD-14")
class PublishedFactsTest {
    private static final OfferingId PANTS = OfferingId.of("line-0");
    private static final OfferingId SHIRTS = OfferingId.of("line-1");

    private static Reversal sale(Basket basket, Promotion... promotions) {
        return Reversal.of(
                basket.items().stream().map(Basket.Item::amount).toList(),
                best(basket, promotions).discounts());
    }

    private static Condition on(OfferingId offering) {
        return new Condition.OfferingIn(Set.of(offering));
    }

    /** Source: docs.stripe.com, the coupon object: 200 off makes an invoice of 100 free, and one of 300 cost 100. */
    @ParameterizedTest
    @CsvSource({"10000, 0", "30000, 10000"})
    void stripe_an_amount_off_never_turns_into_a_debt(long subtotal, long left) {
        Basket basket = lines(subtotal);
        assertThat(total(basket, best(basket, promotion("OFF", new Benefit.AmountOff(yuan(200_00))))))
                .isEqualTo(yuan(left));
    }

    /** Source: docs.stripe.com, script coupons: 20 % off, up to 100. */
    @ParameterizedTest
    @CsvSource({"40000, 8000", "50000, 10000", "90000, 10000"})
    void stripe_a_percentage_stops_at_its_cap(long subtotal, long off) {
        Benefit capped = new Benefit.PercentOff(20_00, yuan(100_00), Benefit.Of.LEFT);
        assertThat(best(lines(subtotal), promotion("CAP", capped)).discount()).isEqualTo(yuan(-off));
    }

    /**
     * Source: docs.shopify.com, discount combination examples: 20 off pants, then 10 % off the order of 350, leave 297.
     */
    @Test
    void shopify_an_order_discount_counts_from_what_product_discounts_left() {
        Basket basket = lines(100_00, 50_00, 200_00);
        Promotion pants = stacked(
                "20offPants",
                new Benefit.AmountOff(yuan(20_00)),
                Stacking.free().at(1),
                on(PANTS));
        Promotion order = stacked(
                "10offOrder", Benefit.PercentOff.of(10_00), Stacking.free().at(2));
        assertThat(total(basket, best(basket, pants, order))).isEqualTo(yuan(297_00));
    }

    /** Source: docs.shopify.com, discount combination examples: 20 off pants and 10 off shirts leave 320 of 350. */
    @Test
    void shopify_discounts_of_different_products_add_up() {
        Basket basket = lines(100_00, 50_00, 200_00);
        Outcome outcome = best(
                basket,
                promotion("20offPants", new Benefit.AmountOff(yuan(20_00)), on(PANTS)),
                promotion("10offShirts", new Benefit.AmountOff(yuan(10_00)), on(SHIRTS)));
        assertThat(total(basket, outcome)).isEqualTo(yuan(320_00));
        assertThat(outcome.discounts().get(0).allocation()).containsExactly(yuan(0), yuan(-10_00), yuan(0));
    }

    /**
     * Source: help.shopify.com, combining discounts: 10 % and 15 % off an order of 350 are 87.50, each of the subtotal.
     */
    @Test
    void shopify_two_percentages_may_both_count_from_the_subtotal() {
        Outcome outcome = best(
                lines(350_00),
                promotion("TEN", new Benefit.PercentOff(10_00, null, Benefit.Of.LISTED)),
                promotion("FIFTEEN", new Benefit.PercentOff(15_00, null, Benefit.Of.LISTED)));
        assertThat(outcome.discount()).isEqualTo(yuan(-87_50));
    }

    /** Source: help.shopify.com, line item scripts: 25 off from 150 on, 50 from 300 on, 75 from 400 on. */
    @ParameterizedTest
    @CsvSource({"14999, 0", "15000, 2500", "30000, 5000", "39999, 5000", "40000, 7500"})
    void shopify_the_highest_step_that_is_reached_counts(long subtotal, long off) {
        Benefit tiers = new Benefit.Tiered(List.of(
                new Benefit.Tiered.Tier(yuan(150_00), yuan(25_00)),
                new Benefit.Tiered.Tier(yuan(300_00), yuan(50_00)),
                new Benefit.Tiered.Tier(yuan(400_00), yuan(75_00))));
        assertThat(best(lines(subtotal), promotion("TIERS", tiers)).discount()).isEqualTo(yuan(-off));
    }

    /**
     * Source: docs.flexprice.io, calculation: 25 % off the 80 of one line, then 10 off the invoice, leave 70 of 100.
     */
    @Test
    void flexprice_line_coupons_come_before_invoice_coupons() {
        Basket basket = lines(80_00, 20_00);
        Promotion line =
                stacked("API", Benefit.PercentOff.of(25_00), Stacking.free().at(1), on(PANTS));
        Promotion invoice = stacked(
                "TEN", new Benefit.AmountOff(yuan(10_00)), Stacking.free().at(2));
        assertThat(total(basket, best(basket, line, invoice))).isEqualTo(yuan(70_00));
    }

    /** Source: docs.flexprice.io, billing calculation order: two coupons of 10 % are 19 %, not 20 %. */
    @Test
    void flexprice_percentages_that_follow_each_other_count_from_what_is_left() {
        Outcome outcome = best(
                lines(100_00),
                promotion("ONE", Benefit.PercentOff.of(10_00)),
                promotion("TWO", Benefit.PercentOff.of(10_00)));
        assertThat(outcome.discount()).isEqualTo(yuan(-19_00));
    }

    /** Source: solidusio/solidus, pull request 1949: 15 spread over 5, 30 and 15. */
    @Test
    void solidus_an_order_discount_is_spread_by_what_the_lines_cost() {
        Outcome outcome = best(lines(5_00, 30_00, 15_00), promotion("OFF", new Benefit.AmountOff(yuan(15_00))));
        assertThat(outcome.discounts().get(0).allocation()).containsExactly(yuan(-1_50), yuan(-9_00), yuan(-4_50));
    }

    /** Source: BroadleafCommerce/BroadleafCommerce, issue 1113: 2 spread over three lines of 5 came out as 2.02. */
    @Test
    void broadleaf_what_is_spread_sums_to_the_discount() {
        Outcome outcome = best(lines(5_00, 5_00, 5_00), promotion("OFF", new Benefit.AmountOff(yuan(2_00))));
        assertThat(outcome.discounts().get(0).allocation()).containsExactly(yuan(-67), yuan(-67), yuan(-66));
    }

    /** Source: medusajs/medusa, issue 14899: two promotions that are larger than the cart made its total negative. */
    @Test
    void medusa_two_promotions_larger_than_the_basket_leave_zero() {
        Basket basket = lines(2_50);
        Outcome outcome = best(
                basket,
                promotion("ONE", new Benefit.AmountOff(yuan(2_00))),
                promotion("TWO", new Benefit.AmountOff(yuan(2_00))));
        assertThat(outcome.discounts()).extracting(Discount::amount).containsExactly(yuan(-2_00), yuan(-50));
        assertThat(total(basket, outcome)).isEqualTo(yuan(0));
    }

    /** Source: medusajs/medusa, issue 12226: 100 % off 399 left -0.00000000000001647059. */
    @Test
    void medusa_everything_off_leaves_exactly_zero() {
        Basket basket = lines(399_00);
        assertThat(total(basket, best(basket, promotion("ALL", Benefit.PercentOff.of(100_00)))))
                .isEqualTo(yuan(0));
    }

    /** Source: vendurehq/vendure, issue 2385: 100 % and then 15 % off made a negative price. */
    @Test
    void vendure_a_percentage_of_nothing_is_nothing_and_is_not_used_up() {
        Basket basket = lines(129_99);
        Outcome outcome = best(
                basket,
                promotion("ALL", Benefit.PercentOff.of(100_00)),
                promotion("LATER", Benefit.PercentOff.of(15_00)));
        assertThat(total(basket, outcome)).isEqualTo(yuan(0));
        assertThat(outcome.discounts()).hasSize(1);
        assertThat(outcome.notUsed().get(0).obstacle().cause()).isEqualTo(Obstacle.Cause.OUTDONE);
    }

    /** Source: vendurehq/vendure, issue 4811: the share of a cancelled line was spread on the lines that stayed. */
    @Test
    @Tag("AHEAD-15")
    void vendure_a_cancelled_line_takes_its_share_of_an_order_discount_with_it() {
        Reversal sold = sale(lines(60_00, 40_00), promotion("OFF", new Benefit.AmountOff(yuan(10_00))));
        Reversal.Step step = sold.callOff(0, yuan(60_00));
        assertThat(step.amount()).isEqualTo(yuan(54_00));
        assertThat(step.after().net()).isEqualTo(yuan(36_00));
    }

    /** Source: vendurehq/vendure, issue 5127: 40 % off 20 units became 4 % when 18 of them were cancelled. */
    @Test
    @Tag("AHEAD-15")
    void vendure_a_percentage_stays_what_it_was_when_units_are_cancelled() {
        Basket basket = Offers.basket(item(Offers.CLEANING, 20, 200_00));
        Reversal sold = sale(basket, promotion("FORTY", Benefit.PercentOff.of(40_00)));
        Reversal left = sold.callOff(0, yuan(180_00)).after();
        assertThat(left.charged()).containsExactly(yuan(20_00));
        assertThat(left.net()).isEqualTo(yuan(12_00));
    }

    /** Source: solidusio/solidus, issue 2741: 500 off the order and 100 % off each line made a negative order. */
    @Test
    void solidus_an_amount_off_and_everything_off_leave_zero() {
        Basket basket = lines(120_00, 80_00);
        Outcome outcome = best(
                basket,
                promotion("FLAT", new Benefit.AmountOff(yuan(500_00))),
                promotion("ITEMS", Benefit.PercentOff.of(100_00)));
        assertThat(total(basket, outcome)).isEqualTo(yuan(0));
    }

    /** Source: solidusio/solidus, issue 512: 6 and 4 with 10 % off; the first came back as if nothing had come off. */
    @Test
    @Tag("AHEAD-15")
    void solidus_a_returned_line_gives_back_what_was_paid_for_it() {
        Reversal sold = sale(lines(6_00, 4_00), promotion("TEN", Benefit.PercentOff.of(10_00)));
        assertThat(sold.callOff(0, yuan(6_00)).amount()).isEqualTo(yuan(5_40));
        assertThat(sold.callOff(1, yuan(4_00)).amount()).isEqualTo(yuan(3_60));
    }

    /** Source: saleor/saleor, issue 7271: a partial refund gave back the full price although 10 % had come off. */
    @Test
    @Tag("AHEAD-15")
    void saleor_a_partial_refund_knows_what_the_voucher_took_off_each_line() {
        Reversal sold = sale(lines(100_00, 100_00), promotion("VOUCHER", Benefit.PercentOff.of(10_00)));
        Reversal.Step step = sold.callOff(0, yuan(100_00));
        assertThat(step.amount()).isEqualTo(yuan(90_00));
        assertThat(step.lines().get(0).parts().stream()
                        .map(Reversal.Part::amount)
                        .reduce(yuan(0), Money::plus))
                .isEqualTo(yuan(10_00));
    }

    /** Source: PrestaShop/PrestaShop, pull request 42502: 150 and 60 with 20 % off; the first is worth 120, not 108. */
    @Test
    @Tag("AHEAD-15")
    void prestashop_a_partial_refund_takes_only_its_own_part_of_the_discount() {
        Reversal sold = sale(lines(150_00, 60_00), promotion("TWENTY", Benefit.PercentOff.of(20_00)));
        assertThat(sold.callOff(0, yuan(150_00)).amount()).isEqualTo(yuan(120_00));
    }
}
