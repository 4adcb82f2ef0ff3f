package dev.doorstep.pricing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.Money;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiered prices come to what the documentation of others publishes. */
@Tag("PRC-01")
class PublishedTariffsTest {
    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** docs.stripe.com, "Set up tiered pricing": 1-5 fonts at 7 USD, 6-10 at 6.50, 11 and more at 6. */
    private static final List<Tier> STRIPE = List.of(tier(1, 5, 7_00), tier(6, 10, 6_50), tier(11, Units.MAX, 6_00));

    /** zuplo.com/docs, "Pricing models": 1,000 at 0.10 USD, up to 10,000 at 0.05. */
    private static final List<Tier> ZUPLO = List.of(tier(1, 1_000, 10), tier(1_001, Units.MAX, 5));

    /**
     * docs.oracle.com, Banking Liquidity Management, "Examples for Tier Based Amount": 250 at 1, 250 at 2, beyond at 3
     * USD.
     */
    private static final List<Tier> ORACLE =
            List.of(tier(1, 250, 1_00), tier(251, 500, 2_00), tier(501, Units.MAX, 3_00));

    /** getlago.com/docs, "Graduated": 1 USD for each of the first 100, 0.50 for the next 100, 0.10 for any more. */
    private static final List<Tier> LAGO = List.of(tier(1, 100, 1_00), tier(101, 200, 50), tier(201, Units.MAX, 10));

    /** Stripe publishes 35 USD for 5 fonts and 39 for 6: one more makes every unit cheaper. */
    @ParameterizedTest
    @CsvSource({"1, 7.00", "5, 35.00", "6, 39.00"})
    void volume_as_stripe_publishes_it(int units, String total) {
        assertCosts(new Tariff.Volume(STRIPE), units, total);
    }

    /** Stripe: five at 7 USD and one at 6.50 are 41.50; the eleventh is the first at 6. */
    @ParameterizedTest
    @CsvSource({"5, 35.00", "6, 41.50", "10, 67.50", "11, 73.50"})
    void graduated_with_the_tiers_of_stripe(int units, String total) {
        assertCosts(new Tariff.Graduated(STRIPE), units, total);
    }

    /** Zuplo publishes 100 USD for the first 1,000 and 450 for the next 9,000. */
    @ParameterizedTest
    @CsvSource({"1000, 100.00", "10000, 550.00"})
    void graduated_as_zuplo_publishes_it(int units, String total) {
        assertCosts(new Tariff.Graduated(ZUPLO), units, total);
    }

    /** Oracle publishes 2250 USD by slabs and 3000 by the number of all. */
    @ParameterizedTest
    @CsvSource({"1000, 2250.00, 3000.00"})
    void both_as_oracle_publishes_them(int units, String slabs, String all) {
        assertCosts(new Tariff.Graduated(ORACLE), units, slabs);
        assertCosts(new Tariff.Volume(ORACLE), units, all);
    }

    /** Lago says 100 at 1 USD, then 100 at 0.50, then any more at 0.10. */
    @ParameterizedTest
    @CsvSource({"100, 100.00", "200, 150.00", "230, 153.00"})
    void graduated_with_the_tiers_of_lago(int units, String total) {
        assertCosts(new Tariff.Graduated(LAGO), units, total);
    }

    private static void assertCosts(Tariff tariff, int units, String total) {
        assertThat(tariff.charge(units).amount()).isEqualByComparingTo(total);
    }

    private static Tier tier(int from, int to, long eachMinor) {
        return Tier.of(from, to, Money.ofMinor(eachMinor, DOLLAR));
    }
}
