package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.best;
import static dev.doorstep.pricing.promotion.Offers.lines;
import static dev.doorstep.pricing.promotion.Offers.promotion;
import static dev.doorstep.pricing.promotion.Offers.stacked;
import static dev.doorstep.pricing.promotion.Offers.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Obstacle.Cause;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRC-08")
class OutcomeTest {
    private static final Basket BASKET = lines(200_00);

    private static Benefit off(long yuan) {
        return new Benefit.AmountOff(yuan(yuan * 100));
    }

    private static List<String> used(Outcome outcome) {
        return outcome.discounts().stream()
                .map(discount -> discount.source().promotion().value())
                .toList();
    }

    private static Obstacle why(Outcome outcome, String id) {
        return outcome.notUsed().stream()
                .filter(unused -> unused.promotion().value().equals(id))
                .findFirst()
                .orElseThrow()
                .obstacle();
    }

    @Test
    void of_a_group_the_one_that_saves_most_is_used_and_the_other_says_so() {
        Outcome outcome = best(
                BASKET,
                stacked("SMALL", off(10), Stacking.free().oneOf("spring")),
                stacked("LARGE", off(30), Stacking.free().oneOf("spring")),
                promotion("OTHER", off(5)));
        assertThat(used(outcome)).containsExactly("LARGE", "OTHER");
        assertThat(why(outcome, "SMALL").cause()).isEqualTo(Cause.SAME_GROUP);
        assertThat(why(outcome, "SMALL").sentence().inBoth())
                .isEqualTo(new LocalText(
                        "spring 中只能使用一项，LARGE 更优惠", "Only one of spring can be used, and LARGE saves more"));
    }

    @Test
    void what_is_used_alone_is_used_only_if_it_beats_all_the_others_together() {
        Promotion alone = stacked("ALONE", off(25), Stacking.free().alone());
        Outcome outdone = best(BASKET, alone, promotion("A", off(10)), promotion("B", off(16)));
        assertThat(used(outdone)).containsExactly("A", "B");
        assertThat(why(outdone, "ALONE").cause()).isEqualTo(Cause.EXCLUSIVE);
        Outcome wins = best(BASKET, alone, promotion("A", off(10)), promotion("B", off(14)));
        assertThat(used(wins)).containsExactly("ALONE");
        assertThat(why(wins, "A").cause()).isEqualTo(Cause.EXCLUSIVE);
    }

    @Test
    void priority_says_what_counts_from_what() {
        Promotion percent =
                stacked("PERCENT", Benefit.PercentOff.of(10_00), Stacking.free().at(1));
        Promotion amount = stacked("AMOUNT", off(100), Stacking.free().at(2));
        assertThat(best(BASKET, percent, amount).discount()).isEqualTo(yuan(-120_00));
        Promotion later =
                stacked("PERCENT", Benefit.PercentOff.of(10_00), Stacking.free().at(3));
        assertThat(best(BASKET, later, amount).discount()).isEqualTo(yuan(-110_00));
    }

    @Test
    void of_equal_savings_the_dearer_gift_then_the_fewer_promotions_then_the_first_win() {
        LocalText thing = new LocalText("礼物", "Gift");
        Promotion cheap = stacked(
                "CHEAP", new Benefit.Gift(thing, 1, yuan(5_00)), Stacking.free().oneOf("g"));
        Promotion dear = stacked(
                "DEAR", new Benefit.Gift(thing, 1, yuan(9_00)), Stacking.free().oneOf("g"));
        Outcome gifts = best(BASKET, cheap, dear);
        assertThat(used(gifts)).containsExactly("DEAR");
        assertThat(gifts.discounts().get(0).source().gift()).isEqualTo(dear.benefit());
        assertThat(used(best(BASKET, promotion("WHOLE", off(200)), promotion("PART", off(100)))))
                .as("one suffices, so the other is kept for later")
                .containsExactly("WHOLE");
        assertThat(used(best(BASKET, promotion("B", off(500)), promotion("A", off(300)))))
                .containsExactly("A");
    }

    @Test
    void beyond_the_limit_those_that_were_handed_in_are_looked_at_first_then_those_that_save_most_alone() {
        Stream<Promotion> many = IntStream.range(0, Outcome.APPLICABLE_MAX)
                .mapToObj(i -> promotion("AUTO-" + (char) ('A' + i), off(2 + i)));
        Promotion small = promotion("COUPON", off(1));
        Promotion coupon = new Promotion(
                small.id(),
                small.name(),
                Promotion.Entry.HANDED_IN,
                small.benefit(),
                small.conditions(),
                small.terms(),
                1);
        Outcome outcome =
                best(lines(1_000_00), Stream.concat(Stream.of(coupon), many).toArray(Promotion[]::new));
        assertThat(used(outcome)).hasSize(Outcome.APPLICABLE_MAX).contains("COUPON");
        assertThat(why(outcome, "AUTO-A").cause()).isEqualTo(Cause.BEYOND_LIMIT);
    }

    @Test
    @Tag("PRC-06")
    void holds_from_the_first_instant_of_its_validity_until_before_the_last() {
        assertThat(at(Offers.MARCH.startInclusive().minusNanos(1_000))).isEqualTo(Cause.NOT_YET);
        assertThat(at(Offers.MARCH.startInclusive())).isNull();
        assertThat(at(Offers.MARCH.endExclusive().minusNanos(1_000))).isNull();
        assertThat(at(Offers.MARCH.endExclusive())).isEqualTo(Cause.EXPIRED);
    }

    private static Cause at(Instant instant) {
        Basket.Occasion now = BASKET.occasion();
        Basket basket = new Basket(
                BASKET.items(),
                BASKET.shopper(),
                new Basket.Occasion(now.branch(), now.merchant(), now.start(), instant));
        return promotion("MARCH", off(1)).obstacle(basket).map(Obstacle::cause).orElse(null);
    }

    @Test
    void what_was_used_up_is_not_used_and_a_budget_must_suffice_for_the_whole_discount() {
        Limits limits = Limits.of(3, 2).within(yuan(100_00));
        Promotion promotion = promotion(
                "LIMITED", off(30), Promotion.Terms.during(Offers.MARCH).limits(limits));
        assertThat(barred(promotion, new Usage(2, 1, 0, yuan(70_00)))).isNull();
        assertThat(barred(promotion, new Usage(3, 0, 0, yuan(0)))).isEqualTo(Cause.EXHAUSTED);
        assertThat(barred(promotion, new Usage(2, 2, 0, yuan(0)))).isEqualTo(Cause.USED_UP);
        assertThat(barred(promotion, new Usage(1, 1, 0, yuan(70_01)))).isEqualTo(Cause.BUDGET_SPENT);
    }

    private static Cause barred(Promotion promotion, Usage usage) {
        Outcome outcome =
                Outcome.best(BASKET, List.of(new InPlay(promotion, worth -> promotion.obstacle(usage, worth))));
        return outcome.notUsed().isEmpty()
                ? null
                : outcome.notUsed().get(0).obstacle().cause();
    }

    @Test
    void a_threshold_that_is_not_reached_says_what_is_missing() {
        Obstacle obstacle = why(best(BASKET, promotion("FULL", Benefit.Tiered.of(yuan(250_00), yuan(30_00)))), "FULL");
        assertThat(obstacle.sentence().in(Locale.ENGLISH))
                .isEqualTo("It is for 250.00 CNY or more; 50.00 CNY is missing");
        Benefit full = new Benefit.EveryFull(yuan(300_00), yuan(50_00), null);
        assertThat(why(best(BASKET, promotion("FULL", full)), "FULL").cause()).isEqualTo(Cause.BELOW_MINIMUM);
        Benefit free = Benefit.FreeUnits.upTo(Offers.GLASS, 1);
        assertThat(why(best(BASKET, promotion("FREE", free)), "FREE").cause()).isEqualTo(Cause.GIVES_NOTHING);
    }

    @Test
    void whoever_it_is_not_for_reads_the_first_condition_that_keeps_it_from_them() {
        Promotion members =
                promotion("MEMBERS", off(10), new Condition.SegmentIn(Set.of("member")), new Condition.FirstOrder());
        assertThat(why(best(BASKET, members), "MEMBERS").cause()).isEqualTo(Cause.OTHER_SEGMENT);
        Promotion first = promotion("FIRST", off(10), new Condition.Minimum(yuan(1)), new Condition.FirstOrder());
        assertThat(why(best(BASKET, first), "FIRST").cause()).isEqualTo(Cause.NOT_NEW);
        assertThat(first.obstacle(BASKET.shopper(), BASKET.occasion())
                        .orElseThrow()
                        .cause())
                .isEqualTo(Cause.NOT_NEW);
    }

    @Test
    void a_promotion_explains_itself_and_names_who_pays() {
        Promotion promotion = promotion(
                "FULL",
                off(30),
                Promotion.Terms.during(Offers.MARCH).funding(new Funding(50_00)),
                new Condition.Minimum(yuan(100_00)));
        assertThat(promotion.reason().inBoth())
                .isEqualTo(new LocalText(
                        "优惠FULL（FULL）：满 100.00 CNY，立减 30.00 CNY，由平台与商家共同承担",
                        "Offer FULL (FULL): 30.00 CNY off from 100.00 CNY on, paid by platform and merchant"));
    }

    @Test
    void refuses_a_promotion_that_mixes_currencies() {
        Money dollars = Money.ofMinor(100_00, Currency.getInstance("USD"));
        assertThatThrownBy(() -> promotion("MIXED", off(1), new Condition.Minimum(dollars)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mixes the currencies");
        assertThat(promotion("PURE", Benefit.PercentOff.of(1)).currency()).isEmpty();
        assertThat(promotion("ONE", off(1)).currency()).contains(Offers.YUAN);
    }

    @Test
    void covers_only_what_all_its_conditions_cover() {
        Promotion narrow = promotion(
                "NARROW",
                off(1),
                new Condition.OfferingIn(Set.of(Offers.GLASS)),
                new Condition.CategoryIn(Set.of(Offers.CLEAN)));
        assertThat(narrow.covers(Offers.item(Offers.GLASS, 1, 1))).isTrue();
        assertThat(narrow.covers(Offers.item(Offers.CLEANING, 1, 1))).isFalse();
        assertThat(narrow.id()).isEqualTo(PromotionId.of("NARROW"));
    }
}
