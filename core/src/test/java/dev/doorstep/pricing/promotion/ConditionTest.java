package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.promotion.Basket.Occasion;
import dev.doorstep.pricing.promotion.Basket.Shopper;
import dev.doorstep.pricing.promotion.Obstacle.Cause;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("PRC-06")
class ConditionTest {
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 1));
    private static final Basket BASKET = new Basket(
            List.of(Offers.item(Offers.CLEANING, 2, 100_00)),
            new Shopper(CUSTOMER, Set.of("mothers"), 4, "full", "mini-program"),
            new Occasion(BranchId.of("SH"), MerchantId.of("mingjie"), Offers.START, Offers.NOW));

    private static Optional<Obstacle> obstacle(Condition condition, Basket basket) {
        return condition
                .obstacle(basket.shopper(), basket.occasion())
                .or(() -> condition.obstacle(basket.items(), basket.subtotal()));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(
                        new Condition.OfferingIn(Set.of(Offers.CLEANING, Offers.GLASS)),
                        new Condition.OfferingIn(Set.of(Offers.GLASS)),
                        Cause.NOTHING_COVERED),
                Arguments.of(
                        new Condition.CategoryIn(Set.of(Offers.HOME)),
                        new Condition.CategoryIn(Set.of(CategoryId.of("REPAIR"))),
                        Cause.NOTHING_COVERED),
                Arguments.of(
                        new Condition.BranchIn(Set.of(BranchId.of("SH"))),
                        new Condition.BranchIn(Set.of(BranchId.of("BJ"))),
                        Cause.OTHER_BRANCH),
                Arguments.of(
                        new Condition.MerchantIn(Set.of(MerchantId.of("mingjie"))),
                        new Condition.MerchantIn(Set.of(MerchantId.of("other"))),
                        Cause.OTHER_MERCHANT),
                Arguments.of(
                        new Condition.WorkWithin(Offers.START, Offers.START.plusDays(1)),
                        new Condition.WorkWithin(Offers.START.minusDays(1), Offers.START),
                        Cause.OTHER_TIME),
                Arguments.of(
                        new Condition.WorkHours(List.of(WeeklyHours.daily("18:00", "24:00"))),
                        new Condition.WorkHours(List.of(WeeklyHours.daily("08:00", "19:00"))),
                        Cause.OTHER_TIME),
                Arguments.of(
                        new Condition.SegmentIn(Set.of("mothers", "seniors")),
                        new Condition.SegmentIn(Set.of("seniors")),
                        Cause.OTHER_SEGMENT),
                Arguments.of(new Condition.NthVisit(4, false), new Condition.NthVisit(2, false), Cause.OTHER_VISIT),
                Arguments.of(new Condition.NthVisit(2, true), new Condition.NthVisit(3, true), Cause.OTHER_VISIT),
                Arguments.of(
                        new Condition.Minimum(yuan(100_00)), new Condition.Minimum(yuan(100_01)), Cause.BELOW_MINIMUM),
                Arguments.of(
                        new Condition.PaymentIn(Set.of("full")),
                        new Condition.PaymentIn(Set.of("deposit")),
                        Cause.OTHER_PAYMENT),
                Arguments.of(
                        new Condition.ChannelIn(Set.of("mini-program")),
                        new Condition.ChannelIn(Set.of("partner")),
                        Cause.OTHER_CHANNEL));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void lets_through_what_it_is_for_and_explains_in_both_languages_why_not(
            Condition holds, Condition doesNot, Cause cause) {
        assertThat(obstacle(holds, BASKET)).isEmpty();
        Obstacle obstacle = obstacle(doesNot, BASKET).orElseThrow();
        assertThat(obstacle.cause()).isEqualTo(cause);
        assertThat(obstacle.sentence().in(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        assertThat(obstacle.sentence().in(Locale.CHINESE))
                .isNotBlank()
                .doesNotContain("{")
                .isNotEqualTo(obstacle.sentence().in(Locale.ENGLISH));
    }

    static Stream<Arguments> conditionsOfCodes() {
        return Stream.of(
                Arguments.of(
                        new Condition.OfferingIn(Set.of(OfferingId.of("sofa"), Offers.GLASS)),
                        "It is for glass, sofa, and nothing of that is bought"),
                Arguments.of(
                        new Condition.CategoryIn(Set.of(CategoryId.of("REPAIR"), CategoryId.of("CARE"))),
                        "It is for CARE, REPAIR, and nothing of that is bought"),
                Arguments.of(
                        new Condition.BranchIn(Set.of(BranchId.of("SZ"), BranchId.of("BJ"), BranchId.of("GZ"))),
                        "It is for BJ, GZ, SZ, not for SH"),
                Arguments.of(
                        new Condition.MerchantIn(Set.of(MerchantId.of("other"), MerchantId.of("anjia"))),
                        "It is for workers of anjia, other"),
                Arguments.of(
                        new Condition.SegmentIn(Set.of("seniors", "movers")), "It is for customers of movers, seniors"),
                Arguments.of(
                        new Condition.PaymentIn(Set.of("deposit", "cash")), "It is for those who pay by cash, deposit"),
                Arguments.of(
                        new Condition.ChannelIn(Set.of("partner", "app")),
                        "It is for those who come through app, partner"));
    }

    @ParameterizedTest
    @MethodSource("conditionsOfCodes")
    void says_for_which_codes_it_is_in_their_order(Condition condition, String sentence) {
        assertThat(obstacle(condition, BASKET).orElseThrow().sentence().in(Locale.ENGLISH))
                .isEqualTo(sentence);
    }

    @Test
    @Tag("PRC-09")
    void a_new_customer_is_one_who_never_ordered() {
        Condition first = new Condition.FirstOrder();
        Shopper newcomer = new Shopper(CUSTOMER, Set.of(), 1, null, null);
        assertThat(first.obstacle(newcomer, BASKET.occasion())).isEmpty();
        assertThat(obstacle(first, BASKET).orElseThrow().cause()).isEqualTo(Cause.NOT_NEW);
    }

    @Test
    void what_is_not_known_of_a_shopper_does_not_hold() {
        Basket stranger = Offers.basket(Offers.item(Offers.CLEANING, 2, 100_00));
        assertThat(obstacle(new Condition.PaymentIn(Set.of("full")), stranger)).isPresent();
        assertThat(obstacle(new Condition.ChannelIn(Set.of("app")), stranger)).isPresent();
        assertThat(obstacle(new Condition.MerchantIn(Set.of(MerchantId.of("m"))), stranger))
                .isPresent();
        assertThat(obstacle(new Condition.FirstOrder(), stranger)).isPresent();
    }

    @Test
    void a_minimum_counts_the_covered_lines_and_says_what_is_missing() {
        Basket mixed = Offers.basket(Offers.item(Offers.CLEANING, 2, 90_00), Offers.item(Offers.GLASS, 1, 500_00));
        Promotion promotion = Offers.promotion(
                "CLEAN",
                new Benefit.AmountOff(yuan(10_00)),
                new Condition.OfferingIn(Set.of(Offers.CLEANING)),
                new Condition.Minimum(yuan(100_00)));
        Obstacle obstacle = promotion.obstacle(mixed).orElseThrow();
        assertThat(obstacle.cause()).isEqualTo(Cause.BELOW_MINIMUM);
        assertThat(obstacle.sentence().in(Locale.CHINESE)).isEqualTo("需满 100.00 CNY，还差 10.00 CNY");
    }

    @Test
    void refuses_conditions_that_never_or_always_hold() {
        LocalDateTime noon = Offers.START;
        assertThatThrownBy(() -> new Condition.OfferingIn(Set.<OfferingId>of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.WorkWithin(noon, noon)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.NthVisit(0, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.Minimum(yuan(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.SegmentIn(Set.of("no code")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
