package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.CLEANING;
import static dev.doorstep.pricing.promotion.Offers.GLASS;
import static dev.doorstep.pricing.promotion.Offers.item;
import static dev.doorstep.pricing.promotion.Offers.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.promotion.Benefit.BundlePrice;
import dev.doorstep.pricing.promotion.Benefit.FreeUnits;
import dev.doorstep.pricing.promotion.Benefit.Tiered;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PRC-06")
class BenefitTest {
    /** Three hours of cleaning, an evening surcharge on them, and ten panes. */
    private static final Selection BOUGHT =
            Selection.untouched(List.of(item(CLEANING, 3, 150_00), item(CLEANING, 0, 30_00), item(GLASS, 10, 80_00)));

    private static List<Money> off(Benefit benefit) {
        return benefit.off(BOUGHT);
    }

    private static Amounts amounts(long... minors) {
        return Amounts.of(Arrays.stream(minors).mapToObj(Offers::yuan).toList());
    }

    private static void assertRefused(ThrowingCallable benefit) {
        assertThatThrownBy(benefit).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_amount_falls_on_the_lines_by_what_they_cost() {
        assertThat(off(new Benefit.AmountOff(yuan(26_00)))).isEqualTo(amounts(15_00, 3_00, 8_00));
    }

    @Test
    void a_percentage_is_rounded_once_to_the_nearest_fen() {
        assertThat(off(Benefit.PercentOff.of(12_50))).isEqualTo(amounts(18_75, 3_75, 10_00));
        Selection odd = Selection.untouched(List.of(item(GLASS, 1, 1), item(GLASS, 1, 2)));
        assertThat(Benefit.PercentOff.of(50_00).off(odd)).isEqualTo(amounts(1, 1));
    }

    @ParameterizedTest
    @CsvSource({"29999, 0", "30000, 5000", "60000, 10000", "95000, 12000"})
    void every_full_amount_counts_up_to_a_cap(long bought, long off) {
        Benefit benefit = new Benefit.EveryFull(yuan(300_00), yuan(50_00), yuan(120_00));
        assertThat(benefit.off(Selection.untouched(List.of(item(GLASS, 1, bought)))))
                .isEqualTo(amounts(off));
    }

    @Test
    void a_step_counts_on_the_price_before_anything_came_off() {
        Selection discounted = new Selection(List.of(item(GLASS, 1, 300_00)), amounts(290_00));
        assertThat(Tiered.of(yuan(300_00), yuan(50_00)).off(discounted)).isEqualTo(amounts(50_00));
    }

    @Test
    void units_for_nothing_leave_surcharges_and_other_lines_alone() {
        assertThat(off(FreeUnits.upTo(CLEANING, 1))).isEqualTo(amounts(50_00, 0, 0));
        assertThat(off(FreeUnits.upTo(CLEANING, 5))).isEqualTo(amounts(150_00, 0, 0));
        assertThat(off(new FreeUnits(GLASS, 4, 1, 100))).isEqualTo(amounts(0, 0, 16_00));
        assertThat(off(new FreeUnits(GLASS, 4, 1, 1))).isEqualTo(amounts(0, 0, 8_00));
        assertThat(off(new FreeUnits(GLASS, 11, 1, 100))).isEqualTo(amounts(0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 100, 4", "4, 2, 100, 4", "3, 2, 100, 6", "3, 2, 5, 5", "2, 2, 2, 2", "11, 11, 11, 0"})
    void of_every_so_many_of_ten_some_are_free_up_to_the_most(int every, int free, int most, long units) {
        assertThat(off(new FreeUnits(GLASS, every, free, most))).isEqualTo(amounts(0, 0, units * 8_00));
    }

    @Test
    void units_for_nothing_are_said_with_how_many_must_be_bought() {
        assertThat(FreeUnits.upTo(GLASS, 3).sentence().inBoth())
                .isEqualTo(new LocalText("glass 最多 3 份免费", "up to 3 of glass free"));
        assertThat(new FreeUnits(GLASS, 5, 2, 6).sentence().inBoth())
                .isEqualTo(new LocalText("glass 每 5 份免 2 份，最多免 6 份", "of every 5 of glass, 2 free, at most 6"));
    }

    @Test
    void a_bundle_has_one_price_as_often_as_it_is_bought() {
        BundlePrice once = bundle(2, 3, 70_00);
        assertThat(off(once)).as("100 and 24 for 70").isEqualTo(amounts(43_55, 0, 10_45));
        assertThat(off(bundle(1, 3, 50_00))).as("three times 50 and 24 for 50").isEqualTo(amounts(48_65, 0, 23_35));
        assertThat(off(bundle(4, 1, 0))).isEqualTo(amounts(0, 0, 0));
        assertThat(off(bundle(3, 10, 500_00))).as("dearer than its parts").isEqualTo(amounts(0, 0, 0));
    }

    @Test
    void a_gift_takes_nothing_off() {
        Benefit.Gift gift = new Benefit.Gift(new LocalText("除螨", "Mite removal"), 2, yuan(30_00));
        assertThat(off(gift)).isEqualTo(amounts(0, 0, 0));
        assertThat(gift.gift()).contains(gift);
        assertThat(gift.sentence().inBoth()).isEqualTo(new LocalText("赠 除螨 × 2", "2 x Mite removal on top"));
    }

    @Test
    void says_what_it_is_worth_in_both_languages() {
        assertThat(new Tiered(List.of(
                                new Tiered.Tier(yuan(200_00), yuan(25_00)), new Tiered.Tier(yuan(300_00), yuan(60_00))))
                        .sentence()
                        .inBoth())
                .isEqualTo(new LocalText(
                        "满 200.00 CNY 减 25.00 CNY，满 300.00 CNY 减 60.00 CNY",
                        "25.00 CNY off from 200.00 CNY on, 60.00 CNY off from 300.00 CNY on"));
        assertThat(new Benefit.PercentOff(12_50, yuan(20_00), Benefit.Of.LEFT)
                        .sentence()
                        .inBoth())
                .isEqualTo(new LocalText("减 12.5 %，最多减 20.00 CNY", "12.5 % off, at most 20.00 CNY"));
        assertThat(bundle(1, 2, 90_00).sentence().in(Locale.ENGLISH))
                .isEqualTo("1 × home-cleaning + 2 × glass together for 90.00 CNY");
    }

    @Test
    void refuses_what_gives_nothing_or_more_than_everything() {
        assertRefused(() -> new Benefit.AmountOff(yuan(0)));
        assertRefused(() -> Benefit.PercentOff.of(0));
        assertRefused(() -> Benefit.PercentOff.of(10_001));
        assertRefused(() -> new Benefit.PercentOff(1, yuan(0), Benefit.Of.LEFT));
        assertRefused(() -> new Benefit.EveryFull(yuan(100), yuan(100), null));
        assertRefused(() -> new FreeUnits(GLASS, 2, 3, 3));
        assertRefused(() -> new FreeUnits(GLASS, 2, 1, 0));
        assertRefused(() -> new FreeUnits(GLASS, 2, 0, 1));
        assertRefused(() -> new BundlePrice(List.of(new BundlePrice.Part(GLASS, 1)), yuan(1)));
        assertRefused(() ->
                new BundlePrice(List.of(new BundlePrice.Part(GLASS, 1), new BundlePrice.Part(GLASS, 2)), yuan(1)));
        assertRefused(() -> new Benefit.Gift(new LocalText("", ""), 0, yuan(0)));
    }

    @Test
    void refuses_steps_that_overlap_or_fall() {
        assertThatThrownBy(() -> new Tiered(List.of(
                        new Tiered.Tier(yuan(300_00), yuan(60_00)), new Tiered.Tier(yuan(300_00), yuan(70_00)))))
                .hasMessageContaining("overlaps 60.00 CNY off from 300.00 CNY");
        assertRefused(() -> new Tiered(
                List.of(new Tiered.Tier(yuan(200_00), yuan(60_00)), new Tiered.Tier(yuan(300_00), yuan(60_00)))));
        assertRefused(() -> new Tiered(List.of()));
    }

    private static BundlePrice bundle(int hours, int panes, long minor) {
        return new BundlePrice(
                List.of(new BundlePrice.Part(CLEANING, hours), new BundlePrice.Part(GLASS, panes)), yuan(minor));
    }
}
