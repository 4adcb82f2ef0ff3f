package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Funder;
import dev.doorstep.pricing.promotion.InPlay;
import dev.doorstep.pricing.promotion.NotUsed;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Reversal;
import dev.doorstep.pricing.promotion.Stacking;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about promotions shows. */
class FirstPromotionTest {
    private static final CategoryId CLEANING = CategoryId.of("CLEANING");
    private static final TimeWindow AUTUMN =
            new TimeWindow(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    private static Money yuan(int amount) {
        return Money.ofMinor(amount * 100L, Currency.getInstance("CNY"));
    }

    private static Basket.Item visit(int amount) {
        return new Basket.Item(OfferingId.of("HOURLY"), List.of(CLEANING), 3, yuan(amount));
    }

    @Test
    @Tag("PRC-08")
    @Tag("AHEAD-15")
    void the_best_combination_is_used_explained_and_taken_back_line_by_line() {
        // region promotion
        Promotion steps = new Promotion(
                PromotionId.of("AUTUMN"),
                new LocalText("金秋满减", "Autumn steps"),
                Promotion.Entry.AUTOMATIC,
                Benefit.Tiered.of(yuan(200), yuan(30)),
                List.of(new Condition.CategoryIn(Set.of(CLEANING))),
                Promotion.Terms.during(AUTUMN)
                        .stacking(Stacking.free().oneOf("season").reclaimed()),
                0);
        // endregion
        Promotion tenth = new Promotion(
                PromotionId.of("TENTH"),
                new LocalText("九折", "A tenth off"),
                Promotion.Entry.AUTOMATIC,
                Benefit.PercentOff.of(10_00),
                List.of(),
                Promotion.Terms.during(AUTUMN).stacking(Stacking.free().oneOf("season")),
                0);
        Basket basket = new Basket(
                List.of(visit(150), visit(50)),
                Basket.Shopper.of(new CustomerId(new UUID(1, 1))),
                new Basket.Occasion(
                        BranchId.of("SH"),
                        null,
                        LocalDateTime.of(2026, 10, 3, 9, 0),
                        Instant.parse("2026-10-01T00:00:00Z")));
        List<String> said = new ArrayList<>();
        // region outcome
        Outcome outcome = Outcome.best(basket, List.of(InPlay.of(steps), InPlay.of(tenth)));
        for (NotUsed unused : outcome.notUsed()) {
            said.add(unused.promotion() + ": " + unused.obstacle().sentence().in(Locale.ENGLISH));
        }
        // endregion
        assertThat(outcome.discount()).isEqualTo(yuan(-30));
        assertThat(said).containsExactly("TENTH: Only one of season can be used, and AUTUMN saves more");
        List<Money> charged = List.of(yuan(150), yuan(50));
        // region refund
        Reversal sold = Reversal.of(charged, outcome.discounts());
        Reversal.Step step = sold.callOff(1, yuan(50));
        Reversal.Step fair = step.reclaiming(basket.left(step.after().charged()), List.of(steps));
        Money back = fair.amount();
        Money toPlatform = fair.funders(sold).get(Funder.PLATFORM);
        // endregion
        assertThat(step.amount()).as("50 less its share of 30").isEqualTo(Money.ofMinor(42_50, yuan(0).currency()));
        assertThat(back)
                .as("the rest would not have earned the 22.50 that it keeps")
                .isEqualTo(yuan(20));
        assertThat(toPlatform).isEqualTo(yuan(30));
    }
}
