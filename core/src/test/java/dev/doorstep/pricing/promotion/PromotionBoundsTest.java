package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.Prices.CLEANING;
import static dev.doorstep.pricing.Prices.MARCH;
import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.PricedBranch;
import dev.doorstep.pricing.Prices;
import dev.doorstep.pricing.factor.WeeklyHours;
import java.time.Duration;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The limits of promotions hold to the last one: as many as a limit says are taken, one more is refused. */
@Tag("PRC-06")
class PromotionBoundsTest {
    private static final LocalText NAME = new LocalText("优惠", "Offer");
    private static final Money DOLLAR = Money.ofMinor(1, Currency.getInstance("USD"));
    private static final Benefit OFF = new Benefit.AmountOff(yuan(1));
    private static final OfferingId MOVING = OfferingId.of("moving");
    private static final CustomerId BUYER = new CustomerId(new UUID(1, 1));

    @Test
    void no_amount_of_a_promotion_is_in_another_currency() {
        List<Benefit> benefits = List.of(
                OFF,
                new Benefit.PercentOff(10_00, yuan(5), Benefit.Of.LEFT),
                new Benefit.Tiered(List.of(new Benefit.Tiered.Tier(yuan(9), yuan(1)))),
                new Benefit.EveryFull(yuan(9), yuan(1), null),
                new Benefit.BundlePrice(
                        List.of(new Benefit.BundlePrice.Part(CLEANING, 1), new Benefit.BundlePrice.Part(MOVING, 1)),
                        yuan(9)),
                new Benefit.Gift(NAME, 1, yuan(9)));
        for (Benefit benefit : benefits) {
            assertThat(promotion(benefit, List.of()).currency()).contains(Prices.YUAN);
            assertThatThrownBy(() -> promotion(benefit, List.of(new Condition.Minimum(DOLLAR))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void limits_are_taken_to_the_last_one() {
        refused(() -> promotion(OFF, Collections.nCopies(Promotion.CONDITIONS_MAX + 1, new Condition.FirstOrder())));
        List<Condition> most = Collections.nCopies(Promotion.CONDITIONS_MAX, new Condition.FirstOrder());
        assertThat(promotion(OFF, most).conditions()).hasSize(Promotion.CONDITIONS_MAX);
        assertThat(Limits.of(Limits.COUNT_MAX, Limits.COUNT_MAX)).isEqualTo(Limits.NONE);
        refused(() -> Limits.of(Limits.COUNT_MAX + 1, 1));
        refused(() -> Limits.of(1, Limits.COUNT_MAX + 1));
        refused(() -> Limits.of(1, 0));
        Duration longest = Duration.ofDays(Grouping.DAYS_MAX);
        assertThat(new Grouping(Grouping.PEOPLE_MAX, longest).openFor()).isEqualTo(longest);
        refused(() -> new Grouping(Grouping.PEOPLE_MAX + 1, longest));
        refused(() -> new Grouping(Grouping.PEOPLE_MIN, longest.plusHours(1)));
        assertThat(new Funding(BasisPoints.ALL)).isEqualTo(Funding.MERCHANT);
        refused(() -> new Funding(BasisPoints.ALL + 1));
    }

    @Test
    void ranks_are_between_the_first_and_the_last_and_groups_have_codes() {
        for (int priority : List.of(Stacking.PRIORITY_MIN, Stacking.PRIORITY_MAX)) {
            assertThat(stacking("a", priority).priority()).isEqualTo(priority);
        }
        refused(() -> stacking("a", Stacking.PRIORITY_MIN - 1));
        refused(() -> stacking("a", Stacking.PRIORITY_MAX + 1));
        refused(() -> stacking("no code", 1));
    }

    @Test
    void benefits_say_no_more_steps_and_parts_than_people_read() {
        List<Benefit.Tiered.Tier> steps = IntStream.rangeClosed(1, Benefit.Tiered.TIERS_MAX + 1)
                .mapToObj(step -> new Benefit.Tiered.Tier(yuan(step * 10L), yuan(step)))
                .toList();
        assertThat(new Benefit.Tiered(steps.subList(1, steps.size())).tiers()).hasSize(Benefit.Tiered.TIERS_MAX);
        refused(() -> new Benefit.Tiered(steps));
        List<Benefit.BundlePrice.Part> parts = IntStream.rangeClosed(1, Benefit.BundlePrice.PARTS_MAX + 1)
                .mapToObj(part -> new Benefit.BundlePrice.Part(OfferingId.of("O" + part), 1))
                .toList();
        Benefit most = new Benefit.BundlePrice(parts.subList(1, parts.size()), yuan(1));
        assertThat(most.needed()).hasSize(Benefit.BundlePrice.PARTS_MAX).doesNotContain(OfferingId.of("O1"));
        refused(() -> new Benefit.BundlePrice(parts, yuan(1)));
        refused(() -> new Benefit.EveryFull(yuan(0), yuan(-1), null));
        refused(() -> new Benefit.EveryFull(yuan(2), yuan(0), null));
        refused(() -> new Benefit.EveryFull(yuan(2), yuan(1), yuan(0)));
    }

    @Test
    void conditions_name_codes_and_no_more_than_can_be_looked_through() {
        Set<String> most = IntStream.range(0, Condition.CODES_MAX)
                .mapToObj(number -> "s" + number)
                .collect(Collectors.toSet());
        assertThat(new Condition.SegmentIn(most).segments()).isEqualTo(most);
        most.add("one-more");
        refused(() -> new Condition.SegmentIn(most));
        refused(() -> new Condition.PaymentIn(Set.of("no code")));
        assertThat(new Condition.ChannelIn(Set.of("app")).channels()).containsExactly("app");
        WeeklyHours evening = WeeklyHours.daily("18:00", "24:00");
        assertThat(new Condition.WorkHours(Collections.nCopies(Condition.CODES_MAX, evening)).hours())
                .hasSize(Condition.CODES_MAX);
        refused(() -> new Condition.WorkHours(Collections.nCopies(Condition.CODES_MAX + 1, evening)));
        refused(() -> new Basket.Shopper(BUYER, Set.of("no code"), 1, null, null));
    }

    @Test
    void a_basket_holds_as_many_lines_as_it_says() {
        Basket.Item item = new Basket.Item(CLEANING, List.of(), 1, yuan(1));
        Basket.Shopper shopper = Basket.Shopper.of(BUYER);
        Basket.Occasion occasion = new Basket.Occasion(PricedBranch.ID, null, Prices.TUESDAY_EVENING, Prices.NOW);
        List<Basket.Item> most = Collections.nCopies(Basket.ITEMS_MAX, item);
        assertThat(new Basket(most, shopper, occasion).items()).hasSize(Basket.ITEMS_MAX);
        refused(() -> new Basket(Collections.nCopies(Basket.ITEMS_MAX + 1, item), shopper, occasion));
    }

    @Test
    void a_condition_on_categories_picks_the_lines_that_it_takes_off() {
        CategoryId home = CategoryId.of("home");
        Basket basket = new Basket(
                List.of(
                        new Basket.Item(CLEANING, List.of(home), 1, yuan(100)),
                        new Basket.Item(MOVING, List.of(CategoryId.of("moves")), 1, yuan(900))),
                Basket.Shopper.of(BUYER),
                new Basket.Occasion(PricedBranch.ID, null, Prices.TUESDAY_EVENING, Prices.NOW));
        Benefit tenth = new Benefit.PercentOff(10_00, null, Benefit.Of.LEFT);
        assertThat(promotion(tenth, List.of(new Condition.CategoryIn(Set.of(home))))
                        .worth(basket))
                .isEqualTo(yuan(10));
        assertThat(promotion(tenth, List.of()).worth(basket)).isEqualTo(yuan(100));
    }

    @Test
    void a_coupon_is_typed_as_its_promotion_is_called_and_is_used_by_whoever_holds_one() {
        Promotion claimed = promotion(Promotion.Entry.CLAIMED);
        Promotion single = promotion(Promotion.Entry.SINGLE_USE);
        assertThat(claimed.code()).isEqualTo(CouponCode.of("P"));
        assertThat(claimed.obstacle(Usage.NONE.claimed(), yuan(1))).isEmpty();
        assertThat(cause(claimed, Usage.NONE)).isEqualTo(Obstacle.Cause.NOT_CLAIMED);
        assertThat(cause(single, Usage.NONE)).isEqualTo(Obstacle.Cause.CODE_NEEDED);
        assertThat(Usage.NONE.claimed()).isEqualTo(new Usage(1, 1, 1, null));
        assertThat(claimed.claimObstacle(Usage.NONE, MARCH.endExclusive())
                        .orElseThrow()
                        .cause())
                .isEqualTo(Obstacle.Cause.EXPIRED);
        assertThat(claimed.claimObstacle(Usage.NONE, MARCH.startInclusive())).isEmpty();
        assertThat(promotion(OFF, List.of())
                        .claimObstacle(Usage.NONE, MARCH.startInclusive())
                        .orElseThrow()
                        .cause())
                .isEqualTo(Obstacle.Cause.UNKNOWN);
    }

    private static Obstacle.Cause cause(Promotion promotion, Usage usage) {
        return promotion.obstacle(usage, yuan(1)).orElseThrow().cause();
    }

    private static void refused(Runnable nonsense) {
        assertThatThrownBy(nonsense::run).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stacking stacking(String group, int priority) {
        return new Stacking(group, priority, false, Stacking.WhenLost.KEEP);
    }

    private static Promotion promotion(Benefit benefit, List<Condition> conditions) {
        return new Promotion(
                PromotionId.of("P"),
                NAME,
                Promotion.Entry.AUTOMATIC,
                benefit,
                conditions,
                Promotion.Terms.during(MARCH),
                0);
    }

    private static Promotion promotion(Promotion.Entry entry) {
        return new Promotion(PromotionId.of("P"), NAME, entry, OFF, List.of(), Promotion.Terms.during(MARCH), 0);
    }
}
