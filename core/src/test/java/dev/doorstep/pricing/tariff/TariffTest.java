package dev.doorstep.pricing.tariff;

import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.pricing.Prices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tariffs as people would read them off a price list. */
@Tag("PRC-01")
class TariffTest {
    private static final LocalText NAME = new LocalText("保洁", "Cleaning");
    private static final LocalText METRE = new LocalText("平方米", "m2");
    private static final List<Tier> TIERS =
            List.of(Tier.of(1, 50, yuan(8_00)), new Tier(51, Units.MAX, yuan(6_50), yuan(20_00)));
    private static final Money DOLLAR = Money.ofMinor(1, Currency.getInstance("USD"));

    @Test
    void hours_are_charged_from_a_least_number_in_steps() {
        Tariff hours = new Tariff.Hourly(yuan(50_00), 3, 2);
        assertThat(List.of(1, 3, 4, 5, 6, 7))
                .extracting(hours::charge)
                .containsExactly(yuan(150_00), yuan(150_00), yuan(250_00), yuan(250_00), yuan(350_00), yuan(350_00));
        assertThat(says(hours, 1)).isEqualTo("Cleaning, 1 h asked, at least 3 h charged at 50.00 CNY an hour");
        assertThat(says(hours, 4)).isEqualTo("Cleaning, 4 h asked, 5 h charged in steps of 2 h at 50.00 CNY an hour");
        assertThat(says(hours, 5)).isEqualTo("Cleaning, 5 h at 50.00 CNY an hour");
        assertThat(hours.describe().en()).isEqualTo("50.00 CNY an hour, at least 3 h, in steps of 2 h");
    }

    @Test
    void units_are_charged_from_a_least_number() {
        Tariff metres = new Tariff.PerUnit(yuan(8_00), 10);
        assertThat(metres.charge(9)).isEqualTo(yuan(80_00));
        assertThat(metres.charge(11)).isEqualTo(yuan(88_00));
        assertThat(says(metres, 9)).isEqualTo("Cleaning, 9 asked, at least 10 charged x 8.00 CNY (m2)");
        assertThat(says(metres, 10)).isEqualTo("Cleaning, 10 x 8.00 CNY (m2)");
        assertThat(metres.describe().zh()).isEqualTo("每单位 8.00 CNY，最低 10");
    }

    @Test
    void graduated_tiers_each_count_their_own_units() {
        Tariff graduated = new Tariff.Graduated(TIERS);
        assertThat(graduated.charge(50)).isEqualTo(yuan(400_00));
        assertThat(graduated.charge(51)).isEqualTo(yuan(426_50));
        assertThat(says(graduated, 60))
                .isEqualTo("Cleaning, 60 (m2) in tiers: 50 x 8.00 CNY + 10 x 6.50 CNY + 20.00 CNY");
        assertThat(graduated.isMonotone()).isTrue();
        assertThat(graduated.describe().en())
                .isEqualTo("in tiers, each for its own units: 1-50 8.00 CNY; 51- 6.50 CNY + 20.00 CNY");
    }

    @Test
    void volume_charges_all_units_at_one_price_and_may_drop() {
        Tariff volume = new Tariff.Volume(TIERS);
        assertThat(volume.charge(50)).isEqualTo(yuan(400_00));
        assertThat(volume.charge(51)).isEqualTo(yuan(351_50));
        assertThat(says(volume, 51))
                .isEqualTo("Cleaning, 51 (m2) at the price of 51 to 10000: 51 x 6.50 CNY + 20.00 CNY");
        assertThat(volume.isMonotone()).isFalse();
        assertThat(volume.extremes(10, 100)).containsExactly(10, 100, 50, 51);
        assertThat(volume.extremes(50, 50)).containsExactly(50);
        assertThat(volume.extremes(60, 100)).containsExactly(60, 100);
        Tariff rising = new Tariff.Volume(List.of(Tier.of(1, 4, yuan(1)), Tier.of(5, Units.MAX, yuan(1))));
        assertThat(rising.isMonotone()).isTrue();
        assertThat(new Tariff.Flat(yuan(5)).extremes(1, 9)).containsExactly(1, 9);
        assertThat(new Tariff.Flat(yuan(5)).isMonotone()).isTrue();
    }

    @Test
    void a_volume_that_costs_the_same_from_the_next_unit_on_never_drops() {
        Tariff level = new Tariff.Volume(List.of(Tier.of(1, 4, yuan(10)), Tier.of(5, Units.MAX, yuan(8))));
        assertThat(level.charge(4)).isEqualTo(level.charge(5));
        assertThat(level.isMonotone()).isTrue();
        assertThat(level.describe().en()).isEqualTo("by the number of all units: 1-4 0.10 CNY; 5- 0.08 CNY");
    }

    @Test
    void a_tier_may_hold_one_unit_and_a_tariff_as_many_tiers_as_it_says() {
        List<Tier> most = new ArrayList<>(IntStream.range(1, Tier.TIERS_MAX)
                .mapToObj(unit -> Tier.of(unit, unit, yuan(1)))
                .toList());
        most.add(Tier.of(Tier.TIERS_MAX, Units.MAX, yuan(1)));
        assertThat(new Tariff.Graduated(most).charge(Units.MAX)).isEqualTo(yuan(Units.MAX));
        most.set(Tier.TIERS_MAX - 1, Tier.of(Tier.TIERS_MAX, Tier.TIERS_MAX, yuan(1)));
        most.add(Tier.of(Tier.TIERS_MAX + 1, Units.MAX, yuan(1)));
        assertThatThrownBy(() -> new Tariff.Graduated(most)).hasMessage("51 tiers are not between 1 and 50.");
    }

    @Test
    void tiers_that_do_not_join_are_told_apart() {
        assertThatThrownBy(() -> tiers(Tier.of(1, 9, yuan(1)), Tier.of(9, Units.MAX, yuan(1))))
                .hasMessage("The tier from 9 overlaps: the next one begins at 10.");
        assertThatThrownBy(() -> tiers(Tier.of(1, 9, yuan(1)), Tier.of(11, Units.MAX, yuan(1))))
                .hasMessage("The tier from 11 leaves a gap: the next one begins at 10.");
        assertThatThrownBy(() -> tiers(Tier.of(1, Units.MAX - 1, yuan(1))))
                .hasMessage("The last tier ends at 9999, not at 10000. Leave its end open.");
    }

    @Test
    void as_many_options_and_materials_as_the_limits_say_are_taken() {
        List<Option> options = IntStream.range(0, OfferingPrice.OPTIONS_MAX)
                .mapToObj(number -> new Option(OptionCode.of("O" + number), NAME, new Tariff.Flat(yuan(1)), 1))
                .toList();
        assertThat(new OfferingPrice(OfferingId.of("X"), new Tariff.Flat(yuan(1)), options, null).options())
                .hasSize(OfferingPrice.OPTIONS_MAX);
        Map<OptionCode, Integer> chosen = options.stream().collect(Collectors.toMap(Option::code, option -> 1));
        List<Material> materials = Collections.nCopies(Extras.MATERIALS_MAX, new Material("m", NAME, yuan(1)));
        Extras most = new Extras(chosen, materials);
        assertThat(most.options()).hasSize(OfferingPrice.OPTIONS_MAX);
        assertThatThrownBy(() -> most.with(OptionCode.of("ONE-MORE"), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Tariff.PerUnit(yuan(1), Units.MAX).charge(1)).isEqualTo(yuan(Units.MAX));
    }

    private static Tariff tiers(Tier... tiers) {
        return new Tariff.Volume(List.of(tiers));
    }

    @Test
    void a_floor_is_the_cost_and_the_margin_and_never_rounds_down() {
        Floor floor = new Floor(yuan(20_00), yuan(31_00), 15_00);
        assertThat(floor.of(2)).isEqualTo(yuan(94_30));
        assertThat(new Floor(yuan(1), yuan(0), 1).of(1)).isEqualTo(yuan(2));
        assertThat(new Floor(yuan(1), yuan(0), 0).of(1)).isEqualTo(yuan(1));
    }

    @Test
    void an_offering_says_all_that_it_costs() {
        Option oven = new Option(OptionCode.of("OVEN"), new LocalText("烤箱", "Oven"), new Tariff.Flat(yuan(30_00)), 2);
        OfferingPrice price = new OfferingPrice(
                OfferingId.of("X"),
                new Tariff.Flat(yuan(99_00)),
                List.of(oven),
                new Floor(yuan(20_00), yuan(1_00), 12_50));
        assertThat(price.describe().en())
                .isEqualTo("99.00 CNY for the visit; option OVEN (Oven): 30.00 CNY for the visit, at most 2; "
                        + "no less than the cost (20.00 CNY for the visit, 1.00 CNY for each unit) and 12.5 %");
        assertThat(price.option(OptionCode.of("OVEN"))).contains(oven);
        assertThat(price.option(OptionCode.of("FRIDGE"))).isEmpty();
    }

    @Test
    void refuses_amounts_units_and_tiers_that_make_no_sense() {
        OptionCode code = OptionCode.of("O");
        Option option = new Option(code, NAME, new Tariff.Flat(yuan(1)), 1);
        Tariff flat = new Tariff.Flat(yuan(1));
        OfferingId offering = OfferingId.of("X");
        for (Runnable nonsense : List.<Runnable>of(
                () -> new Tariff.Flat(yuan(-1)),
                () -> new Tariff.Flat(yuan(Tariff.AMOUNT_MINOR_MAX + 1)),
                () -> new Tariff.Hourly(yuan(-1), 1, 1),
                () -> new Tariff.Hourly(yuan(1), 0, 1),
                () -> new Tariff.Hourly(yuan(1), 1, 0),
                () -> new Tariff.Hourly(yuan(1), Units.MAX + 1, 1),
                () -> new Tariff.PerUnit(yuan(-1), 1),
                () -> new Tariff.PerUnit(yuan(1), 0),
                () -> new Tariff.Graduated(List.of()),
                () -> new Tariff.Volume(List.of(Tier.of(1, 9, yuan(1)))),
                () -> new Tariff.Volume(List.of(Tier.of(2, Units.MAX, yuan(1)))),
                () -> new Tariff.Volume(List.of(Tier.of(1, 9, yuan(1)), Tier.of(9, Units.MAX, yuan(1)))),
                () -> new Tariff.Volume(List.of(Tier.of(1, 9, yuan(1)), Tier.of(11, Units.MAX, yuan(1)))),
                () -> new Tariff.Volume(List.of(Tier.of(1, 9, yuan(1)), Tier.of(10, Units.MAX, DOLLAR))),
                () -> Tier.of(0, 9, yuan(1)),
                () -> Tier.of(9, 8, yuan(1)),
                () -> Tier.of(1, Units.MAX + 1, yuan(1)),
                () -> Tier.of(1, 9, yuan(-1)),
                () -> new Tier(1, 9, yuan(1), yuan(-1)),
                () -> new Tier(1, 9, yuan(1), DOLLAR),
                () -> new Floor(yuan(-1), yuan(0), 0),
                () -> new Floor(yuan(0), yuan(-1), 0),
                () -> new Floor(yuan(0), yuan(0), -1),
                () -> new Floor(yuan(0), yuan(0), Floor.MARGIN_MAX + 1),
                () -> new Option(code, NAME, flat, 0),
                () -> new OfferingPrice(offering, flat, List.of(option, option), null),
                () -> new OfferingPrice(offering, new Tariff.Flat(DOLLAR), List.of(option), null),
                () -> new OfferingPrice(offering, new Tariff.Flat(DOLLAR), List.of(), new Floor(yuan(1), yuan(1), 0)),
                () -> new Material("no code", NAME, yuan(1)),
                () -> new Material("code", NAME, yuan(-1)),
                () -> Extras.NONE.with(code, 0),
                () -> new Extras(Map.of(), Collections.nCopies(101, new Material("m", NAME, yuan(1)))))) {
            assertThatThrownBy(nonsense::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Tariff.Flat(yuan(Tariff.AMOUNT_MINOR_MAX)).currency()).isEqualTo(Prices.YUAN);
        assertThat(new Floor(yuan(0), yuan(0), Floor.MARGIN_MAX).of(1)).isEqualTo(yuan(0));
        assertThat(Extras.NONE.with(code, 2).options()).containsExactly(Map.entry(code, 2));
    }

    private static String says(Tariff tariff, int units) {
        return tariff.reason(NAME, METRE, units).inBoth().en();
    }
}
