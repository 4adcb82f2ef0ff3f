package dev.doorstep.pricing;

import static dev.doorstep.pricing.Prices.CLEANING;
import static dev.doorstep.pricing.Prices.TUESDAY_EVENING;
import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.Funding;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.reason.Sentence;
import dev.doorstep.pricing.tariff.BundleShare;
import dev.doorstep.pricing.tariff.Extras;
import dev.doorstep.pricing.tender.Kept;
import dev.doorstep.pricing.tender.Purse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an order that is amended keeps of its discounts, and who may say so. */
@Tag("BKG-07")
class AmendedPriceTest {
    private final PricedBranch branch = PricedBranch.open();

    @Test
    void what_is_kept_comes_off_last_and_never_more_than_is_left() {
        assertThat(quote(kept("A", 25_00)).total()).isEqualTo(yuan(180_00 - 25_00));
        Quote both = quote(kept("A", 100_00), kept("B", 100_00), kept("C", 1));
        assertThat(both.total()).isEqualTo(yuan(0));
        assertThat(both.discounts()).extracting(Discount::amount).containsExactly(yuan(-100_00), yuan(-80_00));
        assertThat(both.discounts())
                .allSatisfy(discount -> assertThat(Money.sum(discount.allocation(), Prices.YUAN))
                        .isEqualTo(discount.amount()));
    }

    @Test
    void what_is_kept_comes_off_what_other_promotions_leave() {
        branch.as(PricedBranch.OFFICE, t -> t.promotions().save(automatic()));
        Quote quote = quote(kept("A", 170_00));
        assertThat(quote.discounts()).extracting(Discount::amount).containsExactly(yuan(-30_00), yuan(-150_00));
        assertThat(quote.total()).isEqualTo(yuan(0));
    }

    @Test
    void only_whoever_sells_says_what_is_kept_or_what_a_part_of_a_package_costs() {
        PriceRequest keeping = request().with(Purse.EMPTY.keeping(List.of(kept("A", 1_00))));
        PriceRequest part =
                request().with(new Extras(Map.of(), List.of(), new BundleShare(BundleId.of("CARE"), 1, yuan(1_00))));
        for (PriceRequest asked : List.of(keeping, part)) {
            assertThatThrownBy(() -> branch.as(
                            PricedBranch.BY_THEMSELVES, t -> t.pricing().quote(asked)))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() ->
                            branch.as(PricedBranch.AUDITOR, t -> t.pricing().quote(asked)))
                    .isInstanceOf(NotPermittedException.class);
        }
        Quote sold = branch.as(PricedBranch.OFFICE, t -> t.pricing().quote(part));
        assertThat(sold.total()).isEqualTo(yuan(1_00));
    }

    private Quote quote(Kept... kept) {
        return branch.as(
                PricedBranch.OFFICE, t -> t.pricing().quote(request().with(Purse.EMPTY.keeping(List.of(kept)))));
    }

    private static PriceRequest request() {
        return PriceRequest.of(CLEANING, 3, TUESDAY_EVENING, PricedBranch.BUYER);
    }

    private static Kept kept(String promotion, long minor) {
        Money amount = yuan(minor);
        return new Kept(
                new Discount.Source(PromotionId.of(promotion), 1, Funding.PLATFORM, null),
                Sentence.of("discount.from", promotion, amount),
                amount);
    }

    private static Promotion automatic() {
        Promotion spring = Prices.spring();
        return new Promotion(
                spring.id(),
                spring.name(),
                Promotion.Entry.AUTOMATIC,
                spring.benefit(),
                List.of(),
                Promotion.Terms.during(Prices.MARCH),
                0);
    }
}
