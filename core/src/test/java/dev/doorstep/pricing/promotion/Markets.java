package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.yuan;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PromotionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Baskets and promotions at random: small amounts as well, so that the last fen matters. */
final class Markets {
    private static final int OFFERINGS = 4;

    /**
     * A basket and what is in play.
     *
     * @param basket the basket
     * @param promotions the promotions, each code once
     */
    record Market(Basket basket, List<Promotion> promotions) {
        List<InPlay> inPlay() {
            return promotions.stream().map(InPlay::of).toList();
        }
    }

    private Markets() {}

    static Arbitrary<Market> of(int promotionsMax) {
        Arbitrary<List<Promotion>> promotions = Arbitraries.integers()
                .between(0, promotionsMax)
                .flatMap(count -> promotions().list().ofSize(count));
        return Combinators.combine(baskets(), promotions).as((basket, drawn) -> new Market(basket, numbered(drawn)));
    }

    static Arbitrary<Basket> baskets() {
        Arbitrary<Basket.Item> items = Combinators.combine(
                        offerings(), Arbitraries.integers().between(0, 5), amounts(0))
                .as((offering, units, amount) -> Offers.item(offering, units, amount.amountMinor()));
        return items.list().ofMinSize(1).ofMaxSize(6).map(list -> Offers.basket(list.toArray(Basket.Item[]::new)));
    }

    private static List<Promotion> numbered(List<Promotion> drawn) {
        List<Promotion> numbered = new ArrayList<>();
        for (Promotion promotion : drawn) {
            numbered.add(new Promotion(
                    PromotionId.of("P" + (char) ('A' + numbered.size())),
                    promotion.name(),
                    promotion.entry(),
                    promotion.benefit(),
                    promotion.conditions(),
                    promotion.terms(),
                    1));
        }
        return numbered;
    }

    private static Arbitrary<Promotion> promotions() {
        return Combinators.combine(benefits(), conditions(), terms())
                .as((benefit, conditions, terms) ->
                        Offers.promotion("P", benefit, terms, conditions.toArray(Condition[]::new)));
    }

    private static Arbitrary<Promotion.Terms> terms() {
        Arbitrary<Stacking> stacking = Combinators.combine(
                        Arbitraries.of("A", "B").injectNull(0.6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                        Arbitraries.of(Stacking.WhenLost.class))
                .as(Stacking::new);
        return Combinators.combine(stacking, Arbitraries.integers().between(0, 10_000))
                .as((how, merchant) ->
                        new Promotion.Terms(Offers.MARCH, how, Limits.NONE, new Funding(merchant), null));
    }

    private static Arbitrary<List<Condition>> conditions() {
        Arbitrary<Condition> some = Arbitraries.oneOf(
                offerings().set().ofMinSize(1).map(Condition.OfferingIn::new),
                amounts(1).map(Condition.Minimum::new),
                Arbitraries.just(new Condition.CategoryIn(Set.of(Offers.HOME))));
        return some.list().ofMaxSize(2);
    }

    private static Arbitrary<Benefit> benefits() {
        return Arbitraries.oneOf(
                amounts(1).map(Benefit.AmountOff::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 10_000),
                                amounts(1).injectNull(0.5),
                                Arbitraries.of(Benefit.Of.class))
                        .as(Benefit.PercentOff::new),
                amounts(1).set().ofMinSize(1).ofMaxSize(3).map(Markets::tiers),
                Combinators.combine(
                                amounts(2),
                                Arbitraries.integers().between(1, 9_999),
                                amounts(1).injectNull(0.5))
                        .as((every, share, cap) -> new Benefit.EveryFull(
                                every, yuan(Math.max(1, every.amountMinor() * share / 10_000)), cap)),
                Combinators.combine(
                                offerings(),
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(0, 2))
                        .as((offering, free, more) -> new Benefit.FreeUnits(offering, free + more, free, free + more)),
                Combinators.combine(offerings(), amounts(0))
                        .as((offering, price) -> new Benefit.BundlePrice(
                                List.of(
                                        new Benefit.BundlePrice.Part(offering, 1),
                                        new Benefit.BundlePrice.Part(next(offering), 2)),
                                price)),
                amounts(0)
                        .map(worth -> new Benefit.Gift(
                                Offers.promotion("x", new Benefit.AmountOff(yuan(1)))
                                        .name(),
                                1,
                                worth)));
    }

    private static Benefit.Tiered tiers(Set<Money> amounts) {
        List<Money> rising = amounts.stream().sorted().toList();
        return new Benefit.Tiered(rising.stream()
                .map(amount -> new Benefit.Tiered.Tier(amount.times(3), amount))
                .toList());
    }

    private static Arbitrary<OfferingId> offerings() {
        return Arbitraries.integers().between(0, OFFERINGS - 1).map(Markets::offering);
    }

    private static OfferingId next(OfferingId offering) {
        return offering((offering.value().charAt(offering.value().length() - 1) - '0' + 1) % OFFERINGS);
    }

    private static OfferingId offering(int number) {
        return OfferingId.of("offering-" + number);
    }

    private static Arbitrary<Money> amounts(long least) {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(least, 10),
                        Arbitraries.longs().between(least, 500),
                        Arbitraries.longs().between(least, 500_00))
                .map(Offers::yuan);
    }
}
