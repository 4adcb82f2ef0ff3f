package dev.doorstep.pricing;

import static dev.doorstep.pricing.Prices.CLEANING;
import static dev.doorstep.pricing.Prices.NOW;
import static dev.doorstep.pricing.Prices.TUESDAY_EVENING;
import static dev.doorstep.pricing.Prices.TUESDAY_MORNING;
import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Sale;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.tariff.BundleShare;
import dev.doorstep.pricing.tariff.Extras;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.pricing.tender.PointsRule;
import dev.doorstep.pricing.tender.Purse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In which order the parts of a price are made, and what counts for what. */
class CalculationTest {
    private static final OptionCode OVEN = OptionCode.of("OVEN");
    private static final List<Material> BULBS =
            List.of(new Material("BULBS", new LocalText("灯泡", "Bulbs"), yuan(50_00)));
    private static final Factor QUIET =
            Factor.of("quiet", new LocalText("淡季", "Quiet season"), new Charge.Rate(-10_00));

    private static PriceBook book(Factor... factors) {
        Option oven = new Option(OVEN, new LocalText("烤箱", "Oven"), new Tariff.Flat(yuan(30_00)), 2);
        OfferingPrice price = new OfferingPrice(CLEANING, Tariff.Hourly.of(yuan(50_00), 2), List.of(oven), null);
        return PriceBook.of(PriceBookId.of("shanghai-2026"), Instant.EPOCH, List.of(price))
                .with(List.of(factors));
    }

    private static PriceRequest asked(LocalDateTime start, Extras extras) {
        return Prices.request(2, start).with(extras);
    }

    private static List<String> rules(Quote quote) {
        return quote.lines().stream()
                .map(line -> line.rule() + " " + line.amount().amountMinor())
                .toList();
    }

    @Test
    @Tag("PRC-02")
    void an_option_has_a_line_of_its_own_and_counts_for_factors() {
        PriceRequest request = asked(TUESDAY_EVENING, Extras.NONE.with(OVEN, 2));
        Quote quote = Prices.quote(book(Prices.evening(20_00)), request, null);
        assertThat(rules(quote))
                .containsExactly("tariff/home-cleaning 10000", "option/OVEN 3000", "surcharge/evening 2600");
        assertThat(quote.explain(Locale.ENGLISH).get(1)).contains("Oven");
        assertThatThrownBy(() -> Prices.quote(book(), request.with(Extras.NONE.with(OVEN, 3)), null))
                .isInstanceOf(OptionNotPricedException.class);
        assertThatThrownBy(() -> Prices.quote(book(), request.with(Extras.NONE.with(OptionCode.of("ROOF"), 1)), null))
                .isInstanceOf(OptionNotPricedException.class);
    }

    @Test
    @Tag("PRC-02")
    @Tag("AHEAD-15")
    void material_is_charged_at_cost_whatever_factors_take_and_coupons_see_what_these_leave() {
        PriceRequest request = asked(TUESDAY_MORNING, new Extras(Map.of(), BULBS));
        Quote quote = Prices.quote(book(QUIET), request, Prices.spring());
        assertThat(rules(quote))
                .containsExactly(
                        "tariff/home-cleaning 10000",
                        "material/BULBS 5000",
                        "reduction/quiet -1000",
                        "promotion/SPRING30 -3000");
        assertThat(quote.lines().get(2).allocation()).containsExactly(yuan(-10_00), yuan(0));
        assertThat(quote.lines().get(3).allocation()).containsExactly(yuan(-19_29), yuan(-10_71));
        assertThat(quote.explain(Locale.ENGLISH).get(1)).contains("Bulbs, at cost");
    }

    @Test
    @Tag("PRC-10")
    void points_pay_for_the_work_and_not_for_materials_where_the_book_says_so() {
        PriceRequest request =
                asked(TUESDAY_MORNING, new Extras(Map.of(), BULBS)).with(new Purse(Set.of(), 1_000_000, List.of()));
        PointsRule.Cap everything = new PointsRule.Cap(100_00, 1_000_000);
        PointsRule forWork = new PointsRule(1, everything, 0, new PointsRule.Without(Set.of(), true));
        Quote quote = Prices.quote(book().on(Terms.PLAIN.taking(forWork)), request, null);
        assertThat(quote.tender().allocation()).containsExactly(yuan(100_00), yuan(0));
        PointsRule forAll = new PointsRule(1, everything, 0, PointsRule.Without.NOTHING);
        assertThat(Prices.quote(book().on(Terms.PLAIN.taking(forAll)), request, null)
                        .payable())
                .isEqualTo(yuan(0));
    }

    @Test
    @Tag("PRC-01")
    void a_part_of_a_package_has_its_share_and_options_and_materials_come_on_top() {
        BundleShare share = new BundleShare(BundleId.of("SPRING-CLEAN"), 1, yuan(80_01));
        PriceRequest request = asked(TUESDAY_EVENING, new Extras(Map.of(OVEN, 1), BULBS, share));
        Quote quote = book(Prices.evening(20_00), QUIET)
                .quote(Prices.cleaning(Sale.ALL), request, Prices.asking(NOW), Prices.discounts(Prices.spring(), NOW));
        assertThat(rules(quote))
                .containsExactly("tariff/home-cleaning 8001", "option/OVEN 3000", "material/BULBS 5000");
        assertThat(quote.total()).isEqualTo(yuan(160_01));
        assertThat(quote.explain(Locale.ENGLISH).get(0)).contains("as part of the package SPRING-CLEAN");
    }
}
