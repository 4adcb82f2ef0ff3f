package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.sum;
import static dev.doorstep.pricing.promotion.Offers.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.promotion.Markets.Market;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Giving back is the mirror of selling, whatever the path. */
class ReversalPropertyTest {
    /** A sale, and what was given back of it so far. */
    private static final class Account {
        private final Basket basket;
        private final List<Promotion> promotions;
        private final Reversal sold;
        private final Map<Funder, Money> funders = new EnumMap<>(Funder.class);
        private Reversal left;
        private Money back = yuan(0);
        private Money tendered = yuan(0);
        private Money reclaimed = yuan(0);

        Account(Market market) {
            this(market, lines -> lines);
        }

        /** Sells what points pay a part of. */
        Account(Market market, Random random) {
            this(
                    market,
                    sale -> sale.tendering(sale.lines().stream()
                            .map(line -> part(line.net(), random))
                            .toList()));
        }

        private Account(Market market, UnaryOperator<Reversal> paid) {
            basket = market.basket();
            promotions = market.promotions();
            sold = paid.apply(Reversal.of(
                    basket.items().stream().map(Basket.Item::amount).toList(),
                    Outcome.best(basket, market.inPlay()).discounts()));
            left = sold;
        }

        /** Takes a step, and holds it against what is left. */
        void take(UnaryOperator<Reversal.Step> lost, Reversal.Step first) {
            Reversal.Step step = lost.apply(first);
            assertThat(step.amount()).isGreaterThanOrEqualTo(yuan(0));
            assertThat(step.after().net().plus(step.amount())).isEqualTo(left.net());
            step.funders(left).forEach((funder, share) -> {
                assertThat(share).isGreaterThanOrEqualTo(yuan(0));
                funders.merge(funder, share, Money::plus);
            });
            assertThat(step.tendered()).isBetween(yuan(0), step.amount());
            assertThat(step.after().tendered().plus(step.tendered())).isEqualTo(left.tendered());
            tendered = tendered.plus(step.tendered());
            back = back.plus(step.amount());
            reclaimed = reclaimed.plus(step.reclaimed());
            left = step.after();
        }

        Reversal.Step reclaiming(Reversal.Step step) {
            return step.reclaiming(basket.left(step.after().charged()), promotions);
        }

        Reversal.Step randomStep(Random random) {
            if (random.nextBoolean()) {
                return left.refund(part(left.net(), random));
            }
            int line = random.nextInt(left.lines().size());
            return left.callOff(line, part(left.lines().get(line).charged(), random));
        }

        private static Money part(Money whole, Random random) {
            return random.nextInt(4) == 0
                    ? whole
                    : whole.splitAt(random.nextInt(10_001)).get(0);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("PAY-06")
    @Tag("AHEAD-15")
    void any_sequence_of_refunds_ends_where_one_full_refund_ends(
            @ForAll("markets") Market market, @ForAll Random random, @ForAll @IntRange(max = 8) int steps) {
        Account account = new Account(market, random);
        for (int i = 0; i < steps; i++) {
            account.take(
                    random.nextBoolean() ? account::reclaiming : UnaryOperator.identity(), account.randomStep(random));
        }
        account.take(UnaryOperator.identity(), account.left.callOff(account.left.charged()));
        Statistics.collect(account.reclaimed.isPositive() ? "reclaimed" : "kept");
        assertThat(account.back).as("what was paid").isEqualTo(account.sold.net());
        assertThat(account.tendered).as("what points paid").isEqualTo(account.sold.tendered());
        assertThat(account.left.charged()).allMatch(Money::isZero);
        for (Funder funder : Funder.values()) {
            assertThat(account.funders.getOrDefault(funder, yuan(0)))
                    .as("what %s put in", funder)
                    .isEqualTo(account.sold.put(funder));
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("PAY-06")
    @Tag("AHEAD-15")
    void a_part_takes_its_share_of_every_promotion_to_the_fen(@ForAll("markets") Market market, @ForAll Random random) {
        Account account = new Account(market);
        int line = random.nextInt(account.sold.lines().size());
        Reversal.Line whole = account.sold.lines().get(line);
        Money called = Account.part(whole.charged(), random);
        Reversal.Line taken = account.sold.callOff(line, called).lines().get(line);
        assertThat(taken.charged()).isEqualTo(called);
        for (int i = 0; i < whole.parts().size(); i++) {
            long share = whole.parts().get(i).amount().amountMinor();
            long exact = called.isZero()
                    ? 0
                    : share * called.amountMinor() / whole.charged().amountMinor();
            assertThat(taken.parts().get(i).amount().amountMinor()).isBetween(exact, exact + 1);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("PRC-10")
    void as_far_as_money_goes_a_sale_is_what_was_paid_in_money_and_what_promotions_put_in(
            @ForAll("markets") Market market, @ForAll Random random) {
        Account account = new Account(market, random);
        Reversal sold = account.sold;
        Reversal inMoney = sold.inMoney();
        assertThat(inMoney.tendered()).isEqualTo(yuan(0));
        assertThat(inMoney.net()).isEqualTo(sold.net().minus(sold.tendered()));
        for (int i = 0; i < sold.lines().size(); i++) {
            Reversal.Line line = sold.lines().get(i);
            assertThat(inMoney.lines().get(i)).isEqualTo(new Reversal.Line(line.money(), yuan(0), line.parts()));
        }
        assertThat(inMoney.inMoney()).isEqualTo(inMoney);
        assertThat(new Account(market).sold.inMoney()).isEqualTo(new Account(market).sold);
        Statistics.collect(sold.tendered().isPositive() ? "points paid a part" : "all in money");
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("PRC-10")
    @Tag("AHEAD-15")
    void a_refund_gives_points_and_money_back_in_the_share_of_each_line(
            @ForAll("markets") Market market, @ForAll Random random) {
        Reversal sold = new Account(market, random).sold;
        Reversal.Step step = sold.refund(Account.part(sold.net(), random));
        Statistics.collect(step.tendered().isPositive() && step.money().isPositive() ? "both" : "one");
        for (int i = 0; i < sold.lines().size(); i++) {
            Reversal.Line whole = sold.lines().get(i);
            Reversal.Line taken = step.lines().get(i);
            long exact = whole.net().isZero()
                    ? 0
                    : whole.tendered().amountMinor()
                            * taken.net().amountMinor()
                            / whole.net().amountMinor();
            assertThat(taken.tendered().amountMinor()).isBetween(exact, exact + 1);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Tag("AHEAD-15")
    void the_lines_of_an_untouched_sale_are_what_each_costs_after_its_discounts(@ForAll("markets") Market market) {
        Account account = new Account(market);
        Outcome outcome = Outcome.best(market.basket(), market.inPlay());
        for (int i = 0; i < account.sold.lines().size(); i++) {
            int line = i;
            Money net = outcome.discounts().stream()
                    .map(discount -> discount.allocation().get(line))
                    .reduce(market.basket().items().get(i).amount(), Money::plus);
            assertThat(account.sold.lines().get(i).net()).isEqualTo(net);
        }
        assertThat(account.sold.net()).isEqualTo(Offers.total(market.basket(), outcome));
        assertThat(sum(account.sold.charged())).isEqualTo(market.basket().subtotal());
    }

    @Provide
    Arbitrary<Market> markets() {
        return Markets.of(6);
    }
}
