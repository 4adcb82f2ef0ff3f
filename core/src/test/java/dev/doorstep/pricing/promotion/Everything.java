package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.yuan;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The slow twin of the search: tries every subset of the promotions that apply, and keeps the best as documented. */
final class Everything {
    private final Basket basket;
    private final List<Promotion> applicable;
    private final Trial best;

    /** One subset, applied. */
    private record Trial(List<Promotion> promotions, long saved, long gifts) {
        boolean beats(Trial other) {
            if (saved != other.saved) {
                return saved > other.saved;
            }
            if (gifts != other.gifts) {
                return gifts > other.gifts;
            }
            if (promotions.size() != other.promotions.size()) {
                return promotions.size() < other.promotions.size();
            }
            for (int i = 0; i < promotions.size(); i++) {
                int order = Outcome.ORDER.compare(promotions.get(i), other.promotions.get(i));
                if (order != 0) {
                    return order < 0;
                }
            }
            return false;
        }
    }

    Everything(Markets.Market market) {
        basket = market.basket();
        applicable = market.promotions().stream()
                .filter(promotion -> promotion.obstacle(basket).isEmpty())
                .sorted(Comparator.comparingInt((Promotion promotion) ->
                                promotion.terms().stacking().priority())
                        .thenComparing(promotion -> promotion.id().value()))
                .toList();
        Trial found = new Trial(List.of(), 0, 0);
        for (int subset = 1; subset < 1 << applicable.size(); subset++) {
            List<Promotion> chosen = chosen(subset);
            if (isLegal(chosen)) {
                Trial trial = applied(chosen);
                found = trial.beats(found) ? trial : found;
            }
        }
        best = found;
    }

    List<Promotion> applicable() {
        return applicable;
    }

    List<PromotionId> best() {
        return best.promotions.stream().map(Promotion::id).toList();
    }

    Money saved() {
        return yuan(best.saved);
    }

    private List<Promotion> chosen(int subset) {
        return IntStream.range(0, applicable.size())
                .filter(i -> (subset & 1 << i) != 0)
                .mapToObj(applicable::get)
                .toList();
    }

    private static boolean isLegal(List<Promotion> chosen) {
        Set<String> groups = new HashSet<>();
        return chosen.stream().allMatch(promotion -> {
            Stacking stacking = promotion.terms().stacking();
            boolean alone = !stacking.exclusive() || chosen.size() == 1;
            return alone && (stacking.group() == null || groups.add(stacking.group()));
        });
    }

    private Trial applied(List<Promotion> chosen) {
        long[] left = basket.items().stream()
                .mapToLong(item -> item.amount().amountMinor())
                .toArray();
        long saved = 0;
        long gifts = 0;
        for (Promotion promotion : chosen) {
            List<Integer> places = IntStream.range(0, left.length)
                    .filter(i -> promotion.covers(basket.items().get(i)))
                    .boxed()
                    .toList();
            List<Money> amounts = new ArrayList<>();
            places.forEach(i -> amounts.add(yuan(left[i])));
            List<Money> off = promotion
                    .benefit()
                    .off(new Selection(places.stream().map(basket.items()::get).toList(), Amounts.of(amounts)));
            for (int i = 0; i < places.size(); i++) {
                left[places.get(i)] -= off.get(i).amountMinor();
                saved += off.get(i).amountMinor();
            }
            gifts += promotion
                    .benefit()
                    .gift()
                    .map(gift -> gift.worth().amountMinor())
                    .orElse(0L);
        }
        return new Trial(chosen, saved, gifts);
    }
}
