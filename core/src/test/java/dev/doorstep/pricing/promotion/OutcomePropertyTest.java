package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.sum;
import static dev.doorstep.pricing.promotion.Offers.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.promotion.Markets.Market;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** The laws of combined promotions, over baskets and promotions at random. */
class OutcomePropertyTest {
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("PRC-08")
    @Tag("AHEAD-14")
    void the_best_combination_is_what_trying_all_of_them_finds(@ForAll("markets") Market market) {
        Outcome outcome = Outcome.best(market.basket(), market.inPlay());
        Everything everything = new Everything(market);
        Statistics.label("used").collect(outcome.discounts().size());
        Statistics.label("apply").collect(everything.applicable().size());
        assertThat(outcome.discounts().stream()
                        .map(discount -> discount.source().promotion())
                        .toList())
                .isEqualTo(everything.best());
        assertThat(outcome.discount().negated()).isEqualTo(everything.saved());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("AHEAD-14")
    void the_order_in_which_promotions_and_coupons_are_listed_changes_nothing(
            @ForAll("crowds") Market market, @ForAll Random random) {
        List<InPlay> shuffled = new ArrayList<>(market.inPlay());
        Collections.shuffle(shuffled, random);
        assertThat(Outcome.best(market.basket(), shuffled)).isEqualTo(Outcome.best(market.basket(), market.inPlay()));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("AHEAD-14")
    void no_line_falls_below_zero_and_every_discount_falls_on_lines_that_it_covers(@ForAll("crowds") Market market) {
        Basket basket = market.basket();
        Outcome outcome = Outcome.best(basket, market.inPlay());
        List<Money> nets =
                new ArrayList<>(basket.items().stream().map(Basket.Item::amount).toList());
        for (Discount discount : outcome.discounts()) {
            Promotion promotion = market.promotions().stream()
                    .filter(each -> each.id().equals(discount.source().promotion()))
                    .findFirst()
                    .orElseThrow();
            assertThat(sum(discount.allocation())).isEqualTo(discount.amount());
            for (int i = 0; i < nets.size(); i++) {
                nets.set(i, nets.get(i).plus(discount.allocation().get(i)));
                assertThat(discount.allocation().get(i).isZero()
                                || promotion.covers(basket.items().get(i)))
                        .isTrue();
            }
        }
        assertThat(nets).noneMatch(Money::isNegative);
        assertThat(sum(nets)).isEqualTo(Offers.total(basket, outcome)).isGreaterThanOrEqualTo(yuan(0));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("PRC-08")
    void every_promotion_in_play_is_used_or_says_why_not(@ForAll("crowds") Market market) {
        Outcome outcome = Outcome.best(market.basket(), market.inPlay());
        assertThat(outcome.discounts().size() + outcome.notUsed().size())
                .isEqualTo(market.promotions().size());
        assertThat(outcome.notUsed()).allSatisfy(unused -> {
            assertThat(unused.obstacle().sentence().in(Locale.ENGLISH)).isNotBlank();
            assertThat(unused.obstacle().sentence().in(Locale.CHINESE)).isNotBlank();
        });
        outcome.notUsed().forEach(unused -> Statistics.collect(unused.obstacle().cause()));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("AHEAD-14")
    void who_pays_for_a_discount_pays_it_exactly_line_by_line_whatever_its_sign(@ForAll("markets") Market market) {
        for (Discount discount : Outcome.best(market.basket(), market.inPlay()).discounts()) {
            Map<Funder, List<Money>> shares = discount.source().funding().split(discount.allocation());
            Map<Funder, List<Money>> mirrored = discount.source()
                    .funding()
                    .split(discount.allocation().stream().map(Money::negated).toList());
            for (Funder funder : Funder.values()) {
                assertThat(sum(shares.get(funder)))
                        .isEqualTo(discount.source()
                                .funding()
                                .split(discount.amount())
                                .get(funder));
                assertThat(mirrored.get(funder))
                        .isEqualTo(
                                shares.get(funder).stream().map(Money::negated).toList());
                assertThat(shares.get(funder)).noneMatch(Money::isPositive);
            }
            IntStream.range(0, discount.allocation().size())
                    .forEach(i -> assertThat(shares.get(Funder.PLATFORM)
                                    .get(i)
                                    .plus(shares.get(Funder.MERCHANT).get(i)))
                            .isEqualTo(discount.allocation().get(i)));
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("PRC-08")
    void a_benefit_takes_no_less_when_more_is_left(@ForAll("markets") Market market, @ForAll Random random) {
        Basket basket = market.basket();
        Selection full = Selection.untouched(basket.items());
        Selection less = new Selection(
                basket.items(),
                Amounts.of(full.left().stream()
                        .map(amount -> yuan((long) (random.nextDouble() * (amount.amountMinor() + 1))))
                        .toList()));
        for (Promotion promotion : market.promotions()) {
            List<Money> off = promotion.benefit().off(less);
            assertThat(sum(off)).isLessThanOrEqualTo(sum(promotion.benefit().off(full)));
            IntStream.range(0, off.size())
                    .forEach(i -> assertThat(off.get(i))
                            .isBetween(yuan(0), less.left().get(i)));
        }
    }

    @Provide
    Arbitrary<Market> markets() {
        return Markets.of(Outcome.APPLICABLE_MAX);
    }

    @Provide
    Arbitrary<Market> crowds() {
        return Markets.of(Outcome.APPLICABLE_MAX + 8);
    }
}
