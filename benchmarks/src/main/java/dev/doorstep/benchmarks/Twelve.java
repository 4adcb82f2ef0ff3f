package dev.doorstep.benchmarks;

import static dev.doorstep.benchmarks.PriceList.yuan;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.InPlay;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Selection;
import dev.doorstep.pricing.promotion.Stacking;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Baskets to which twelve promotions apply: eight that go together with all, four in two groups of which one is used.
 */
final class Twelve {
    private static final int BASKETS = 16;

    private final List<InPlay> promotions = new ArrayList<>();
    private final List<Basket> baskets = new ArrayList<>();

    Twelve() {
        for (int i = 0; i < 12; i++) {
            Benefit benefit = switch (i % 3) {
                case 0 -> new Benefit.AmountOff(yuan(300 + 170 * i));
                case 1 -> new Benefit.PercentOff(300 + 40 * i, yuan(2_000), Benefit.Of.LEFT);
                default -> Benefit.Tiered.of(yuan(5_000), yuan(400 + 90 * i));
            };
            Stacking stacking = Stacking.free().at(100 + 37 * i % 12);
            promotions.add(
                    Season.inPlay("P" + (char) ('A' + i), benefit, i < 8 ? stacking : stacking.oneOf("group" + i % 2)));
        }
        for (int i = 0; i < BASKETS; i++) {
            List<Basket.Item> items = new ArrayList<>();
            for (int line = 0; line < 6; line++) {
                items.add(new Basket.Item(OfferingId.of("CLEANING"), List.of(), 1, yuan(2_000 + 331 * i + 777 * line)));
            }
            baskets.add(new Basket(
                    items,
                    Basket.Shopper.of(new CustomerId(new UUID(0, i))),
                    new Basket.Occasion(BranchId.of("SH"), null, LocalDateTime.of(2026, 10, 2, 9, 0), Instant.EPOCH)));
        }
    }

    /** Finds the best combination for each basket, with why the others are not used, and sums what comes off. */
    long found() {
        long sum = 0;
        for (Basket basket : baskets) {
            sum -= Outcome.best(basket, promotions).discount().amountMinor();
        }
        return sum;
    }

    /** Tries every combination, and sums what the best of them takes off. */
    long tried() {
        List<Promotion> inOrder = promotions.stream()
                .map(InPlay::promotion)
                .sorted((one, other) -> Integer.compare(
                        one.terms().stacking().priority(),
                        other.terms().stacking().priority()))
                .toList();
        long sum = 0;
        for (Basket basket : baskets) {
            long best = 0;
            for (int used = 0; used < 1 << inOrder.size(); used++) {
                best = Math.max(best, saved(basket, inOrder, used));
            }
            sum += best;
        }
        return sum;
    }

    private static long saved(Basket basket, List<Promotion> promotions, int used) {
        Set<String> groups = new HashSet<>();
        Amounts left = basket.amounts();
        for (int i = 0; i < promotions.size(); i++) {
            if ((used >> i & 1) == 1) {
                String group = promotions.get(i).terms().stacking().group();
                if (group != null && !groups.add(group)) {
                    return 0;
                }
                left = left.minus(promotions.get(i).benefit().off(new Selection(basket.items(), left)));
            }
        }
        return basket.subtotal().minus(left.total()).amountMinor();
    }
}
