package dev.doorstep.benchmarks;

import static dev.doorstep.benchmarks.PriceList.yuan;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.Discounts;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.InPlay;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Stacking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The promotions of a season, and what is bought under them. */
final class Season {
    static final TimeWindow ALWAYS = TimeWindow.of(Instant.EPOCH, Duration.ofDays(40_000));
    private static final BranchId BRANCH = BranchId.of("SH");
    private static final List<CategoryId> PATH = List.of(CategoryId.of("HOME"));

    /** Steps or a share, whichever is more, and a share of the rest for members. */
    private final List<InPlay> three = List.of(
            inPlay(
                    "STEPS",
                    new Benefit.Tiered(List.of(
                            new Benefit.Tiered.Tier(yuan(200_00), yuan(20_00)),
                            new Benefit.Tiered.Tier(yuan(400_00), yuan(45_00)))),
                    Stacking.free().oneOf("season")),
            inPlay(
                    "SHARE",
                    new Benefit.PercentOff(10_00, yuan(40_00), Benefit.Of.LEFT),
                    Stacking.free().oneOf("season"),
                    new Condition.Minimum(yuan(100_00))),
            inPlay(
                    "MEMBER",
                    Benefit.PercentOff.of(5_00),
                    Stacking.free().at(200),
                    new Condition.SegmentIn(Set.of("member"))));

    static Basket.Shopper member(CustomerId customer) {
        return new Basket.Shopper(customer, Set.of("member"), 2, null, null);
    }

    /** Finds the best combination for the lines of a request. */
    Outcome best(Money sum, List<Discounts.Charged> charged, PriceRequest request) {
        Basket.Occasion occasion = new Basket.Occasion(BRANCH, null, request.start(), Instant.EPOCH.plusSeconds(1));
        Basket basket = Basket.later(sum, () -> items(charged, request), request.shopper(), occasion);
        return Outcome.best(basket, three);
    }

    private static List<Basket.Item> items(List<Discounts.Charged> charged, PriceRequest request) {
        return charged.stream()
                .map(line -> new Basket.Item(request.offering(), PATH, 0, line.amount()))
                .toList();
    }

    static InPlay inPlay(String code, Benefit benefit, Stacking stacking, Condition... when) {
        Promotion.Terms terms = Promotion.Terms.during(ALWAYS).stacking(stacking);
        return InPlay.of(new Promotion(
                PromotionId.of(code),
                new LocalText("优惠", "Offer"),
                Promotion.Entry.AUTOMATIC,
                benefit,
                List.of(when),
                terms,
                1));
    }
}
