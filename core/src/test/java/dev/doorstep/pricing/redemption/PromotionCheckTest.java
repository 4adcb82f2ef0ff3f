package dev.doorstep.pricing.redemption;

import static dev.doorstep.pricing.Prices.CLEANING;
import static dev.doorstep.pricing.Prices.MARCH;
import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.catalog.Sale;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.PricedBranch;
import dev.doorstep.pricing.Prices;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Grouping;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Promotion;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A promotion that could never apply is refused when it is saved, and its neighbour that can is not. */
@Tag("PRC-06")
class PromotionCheckTest {
    private static final Benefit OFF = new Benefit.AmountOff(yuan(1));
    private static final OfferingId MOVING = OfferingId.of("moving");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 3, 1, 8, 0);

    private final PricedBranch branch = PricedBranch.open();

    @Test
    void names_what_is_not_in_the_catalog_and_not_what_is() {
        assertMissing(OFF, new Condition.OfferingIn(Set.of(CLEANING, MOVING)));
        assertMissing(new Benefit.FreeUnits(MOVING, 2, 1, 1));
        assertMissing(OFF, new Condition.CategoryIn(Set.of(CategoryId.of("cleaning"), CategoryId.of("moving"))));
        assertSaved(OFF, new Condition.OfferingIn(Set.of(CLEANING)));
        assertSaved(new Benefit.FreeUnits(CLEANING, 2, 1, 1));
        assertSaved(OFF, new Condition.CategoryIn(Set.of(CategoryId.of("cleaning"))));
    }

    @Test
    void money_is_that_of_the_branch() {
        Money dollar = Money.ofMinor(1, Currency.getInstance("USD"));
        assertThat(codeOf(new Benefit.AmountOff(dollar))).isEqualTo("promotion.foreign-currency");
    }

    @Test
    void conditions_that_exclude_each_other_never_hold() {
        assertNever(
                OFF,
                new Condition.MerchantIn(Set.of(MerchantId.of("A"))),
                new Condition.MerchantIn(Set.of(MerchantId.of("B"))));
        assertSaved(
                OFF,
                new Condition.MerchantIn(Set.of(MerchantId.of("A"), MerchantId.of("B"))),
                new Condition.MerchantIn(Set.of(MerchantId.of("B"))));
        assertNever(OFF, new Condition.PaymentIn(Set.of("full")), new Condition.PaymentIn(Set.of("deposit")));
        assertNever(OFF, new Condition.ChannelIn(Set.of("app")), new Condition.ChannelIn(Set.of("api")));
        assertNever(
                OFF,
                new Condition.BranchIn(Set.of(PricedBranch.ID)),
                new Condition.BranchIn(Set.of(BranchId.of("BJ"))));
    }

    @Test
    void a_promotion_is_for_its_branch_and_for_what_it_gives() {
        assertNever(OFF, new Condition.BranchIn(Set.of(BranchId.of("BJ"))));
        assertSaved(OFF, new Condition.BranchIn(Set.of(BranchId.of("BJ"), PricedBranch.ID)));
        branch.as(PricedBranch.OFFICE, t -> t.catalog().save(Prices.offering(MOVING, Sale.ALL)));
        assertNever(new Benefit.FreeUnits(CLEANING, 2, 1, 1), new Condition.OfferingIn(Set.of(MOVING)));
        assertSaved(new Benefit.FreeUnits(CLEANING, 2, 1, 1), new Condition.OfferingIn(Set.of(MOVING, CLEANING)));
    }

    @Test
    void work_that_must_be_over_before_it_can_be_asked_for_never_is() {
        assertNever(OFF, new Condition.WorkWithin(BEGIN.minusDays(9), BEGIN));
        assertSaved(OFF, new Condition.WorkWithin(BEGIN.minusDays(9), BEGIN.plusMinutes(1)));
    }

    @Test
    void the_first_order_is_the_first_visit() {
        assertNever(OFF, new Condition.FirstOrder(), new Condition.NthVisit(2, false));
        assertSaved(OFF, new Condition.FirstOrder(), new Condition.NthVisit(1, false));
        assertSaved(OFF, new Condition.NthVisit(2, false));
    }

    @Test
    void a_group_needs_as_many_uses_as_people() {
        assertThat(codeOf(grouped(3, 2))).isEqualTo("promotion.never-applies");
        assertThat(saved(grouped(3, 3)).version()).isEqualTo(1);
    }

    private void assertMissing(Benefit benefit, Condition... conditions) {
        BrokenPromotionException broken = broken(promotion(benefit, conditions));
        assertThat(broken.code()).isEqualTo("promotion.missing-code");
        assertThat(broken).hasMessageContaining("moving");
    }

    private void assertNever(Benefit benefit, Condition... conditions) {
        assertThat(codeOf(benefit, conditions)).isEqualTo("promotion.never-applies");
    }

    private void assertSaved(Benefit benefit, Condition... conditions) {
        Promotion last = saved(promotion(benefit, conditions));
        assertThat(last.conditions()).containsExactly(conditions);
    }

    private String codeOf(Benefit benefit, Condition... conditions) {
        return codeOf(promotion(benefit, conditions));
    }

    private String codeOf(Promotion promotion) {
        return broken(promotion).code();
    }

    private BrokenPromotionException broken(Promotion promotion) {
        return catchThrowableOfType(BrokenPromotionException.class, () -> saved(promotion));
    }

    private Promotion saved(Promotion promotion) {
        return branch.as(PricedBranch.OFFICE, t -> {
            long version = t.promotions().all().stream()
                    .filter(known -> known.id().equals(promotion.id()))
                    .mapToLong(Promotion::version)
                    .sum();
            return t.promotions().save(promotion.withVersion(version));
        });
    }

    private static Promotion promotion(Benefit benefit, Condition... conditions) {
        return new Promotion(
                PromotionId.of("P"),
                new LocalText("优惠", "Offer"),
                Promotion.Entry.AUTOMATIC,
                benefit,
                List.of(conditions),
                Promotion.Terms.during(MARCH),
                0);
    }

    private static Promotion grouped(int people, int stock) {
        return new Promotion(
                PromotionId.of("G"),
                new LocalText("拼团", "Group"),
                Promotion.Entry.GROUP,
                OFF,
                List.of(),
                Promotion.Terms.during(MARCH)
                        .limits(Limits.of(stock, 1))
                        .grouped(new Grouping(people, Duration.ofHours(24))),
                0);
    }
}
