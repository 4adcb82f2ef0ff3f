package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A basket and some promotions that the tests share: cleaning, glass and an evening surcharge. */
final class Offers {
    static final Currency YUAN = Currency.getInstance("CNY");
    static final OfferingId CLEANING = OfferingId.of("home-cleaning");
    static final OfferingId GLASS = OfferingId.of("glass");
    static final CategoryId HOME = CategoryId.of("HOME");
    static final CategoryId CLEAN = CategoryId.of("CLEAN");
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final LocalDateTime START = LocalDateTime.of(2026, 3, 3, 19, 0);
    static final TimeWindow MARCH =
            new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

    private Offers() {}

    static Money yuan(long minor) {
        return Money.ofMinor(minor, YUAN);
    }

    static Basket.Item item(OfferingId offering, int units, long minor) {
        return new Basket.Item(offering, List.of(CLEAN, HOME), units, yuan(minor));
    }

    static Basket basket(Basket.Item... items) {
        return basket(List.of(items), Basket.Shopper.of(new CustomerId(new UUID(1, 1))));
    }

    static Basket basket(List<Basket.Item> items, Basket.Shopper shopper) {
        return new Basket(items, shopper, new Basket.Occasion(BranchId.of("SH"), null, START, NOW));
    }

    /** Lines of one offering each, in units of one. */
    static Basket lines(long... minors) {
        List<Basket.Item> items = new ArrayList<>();
        for (int i = 0; i < minors.length; i++) {
            items.add(item(OfferingId.of("line-" + i), 1, minors[i]));
        }
        return basket(items.toArray(Basket.Item[]::new));
    }

    static Promotion promotion(String id, Benefit benefit, Condition... conditions) {
        return promotion(id, benefit, Promotion.Terms.during(MARCH), conditions);
    }

    static Promotion promotion(String id, Benefit benefit, Promotion.Terms terms, Condition... conditions) {
        return new Promotion(
                PromotionId.of(id),
                new LocalText("优惠" + id, "Offer " + id),
                Promotion.Entry.AUTOMATIC,
                benefit,
                List.of(conditions),
                terms,
                1);
    }

    static Promotion stacked(String id, Benefit benefit, Stacking stacking, Condition... conditions) {
        return promotion(id, benefit, Promotion.Terms.during(MARCH).stacking(stacking), conditions);
    }

    static Outcome best(Basket basket, Promotion... promotions) {
        return Outcome.best(basket, Arrays.stream(promotions).map(InPlay::of).toList());
    }

    static Money total(Basket basket, Outcome outcome) {
        return basket.subtotal().plus(outcome.discount());
    }

    static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(yuan(0), Money::plus);
    }
}
