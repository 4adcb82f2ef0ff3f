package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.cancellation.Compensation;
import dev.doorstep.pricing.cancellation.Ladder;
import dev.doorstep.pricing.cancellation.LateLadder;
import dev.doorstep.pricing.cancellation.LateStep;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.cancellation.Punctuality;
import dev.doorstep.pricing.cancellation.Step;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/**
 * What is told is what is done, under policies at random, paid at booking or with a deposit: the money is where the
 * quote said.
 */
@Tag("AHEAD-18")
class FeePropertyTest {
    private static final int TRIES = 60;
    private static final Duration MOMENT = Duration.ofMinutes(5);

    @Property(tries = TRIES)
    void calling_off_keeps_the_fee_that_was_quoted(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll boolean deposit,
            @ForAll @IntRange(min = 1, max = 26 * 60) int minutesBefore) {
        Shop shop = shop(policy);
        Order order = book(shop, deposit);
        shop.clock().moveTo(latest(shop, Shop.START.minus(Duration.ofMinutes(minutesBefore))));
        CancellationQuote quote = shop.customer(1).read(t -> t.booking().quoteCancellation(order.id()));
        shop.customer(1).inTransaction(t -> t.booking().cancel(order.id(), quote, "", IdempotencyKey.of("c")));
        Money kept = paid(shop, order).minus(refunded(shop, order));
        assertThat(kept).isEqualTo(quote.fee().min(order.sold().quote().deposit()));
    }

    @Property(tries = TRIES)
    void moving_takes_the_fee_that_was_quoted(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll boolean deposit,
            @ForAll @IntRange(min = 1, max = 26 * 60) int minutesBefore) {
        Shop shop = shop(policy);
        Order order = book(shop, deposit);
        shop.clock().moveTo(latest(shop, Shop.START.minus(Duration.ofMinutes(minutesBefore))));
        Money before = paid(shop, order);
        CancellationQuote quote = shop.customer(1).read(t -> t.booking().quoteReschedule(order.id()));
        TimeWindow later = TimeWindow.of(Shop.START.plus(Duration.ofDays(1)), MOMENT);
        shop.customer(1).inTransaction(t -> t.booking().reschedule(order.id(), later, quote, IdempotencyKey.of("m")));
        assertThat(paid(shop, order).minus(before)).isEqualTo(quote.fee());
    }

    @Property(tries = TRIES)
    void a_late_worker_gives_back_what_was_quoted_at_the_door(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll boolean deposit,
            @ForAll @IntRange(min = -10, max = 100) int minutesLate) {
        Shop shop = shop(policy);
        Order order = book(shop, deposit);
        Visit visit = shop.playUntil(VisitState.EN_ROUTE, order);
        shop.clock().moveTo(visit.promise().endExclusive().plus(Duration.ofMinutes(minutesLate)));
        Compensation quote = shop.customer(1).read(t -> t.booking().quoteLateness(order.id()));
        shop.playUntil(VisitState.DONE, order);
        Money spent = paid(shop, order).minus(refunded(shop, order));
        assertThat(spent).isEqualTo(order.total().minus(quote.amount()));
        assertThat(shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
    }

    @Property(tries = TRIES)
    void a_no_show_keeps_the_fee_that_was_quoted(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll boolean deposit,
            @ForAll @IntRange(min = 45, max = 100) int minutesWaited) {
        Shop shop = shop(policy);
        Order order = book(shop, deposit);
        Visit visit = shop.playUntil(VisitState.ARRIVED, order);
        shop.clock().moveTo(visit.promise().startInclusive().plus(Duration.ofMinutes(minutesWaited)));
        CancellationQuote quote = shop.customer(1).read(t -> t.fulfilment().quoteNoShow(visit.id()));
        shop.worker(shop.workerOf(order)).inTransaction(t -> t.fulfilment().noShow(visit.id()));
        Money kept = paid(shop, order).minus(refunded(shop, order));
        assertThat(kept).isEqualTo(quote.fee().min(order.sold().quote().deposit()));
    }

    @Provide
    Arbitrary<CancellationPolicy> policies() {
        Arbitrary<List<Integer>> rising = Arbitraries.integers()
                .between(0, 10_000)
                .list()
                .ofSize(4)
                .map(shares -> shares.stream().sorted().toList());
        return Combinators.combine(
                        rising, rising, rising, Arbitraries.integers().between(0, 45))
                .as((fees, moves, back, wait) -> new CancellationPolicy(
                        Map.of(Party.CUSTOMER, ladder(fees)),
                        ladder(moves),
                        new Punctuality(
                                Map.of(
                                        Party.WORKER,
                                        LateLadder.of(
                                                new LateStep(0, back.get(0)),
                                                new LateStep(10, back.get(1)),
                                                new LateStep(45, back.get(2)))),
                                30,
                                wait),
                        1));
    }

    private static Ladder ladder(List<Integer> fees) {
        return Ladder.of(
                List.of(Step.of(24, fees.get(0)), Step.of(2, fees.get(1)), Step.of(0, fees.get(2))), fees.get(3));
    }

    private static Shop shop(CancellationPolicy policy) {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        shop.office().inTransaction(t -> t.pricing().save(policy));
        return shop;
    }

    private static Order book(Shop shop, boolean deposit) {
        PlaceOrder deep = PlaceOrder.of(Shop.customerId(1), Shop.DEEP_CLEANING, 1, Shop.START);
        return shop.book(deposit ? deep : Shop.twoHours(), "a");
    }

    /** The clock never goes back. */
    private static Instant latest(Shop shop, Instant wanted) {
        return wanted.isBefore(shop.clock().instant()) ? shop.clock().instant() : wanted;
    }

    private static Money paid(Shop shop, Order order) {
        return shop.office().read(t -> t.payments().paid(order.id()));
    }

    private static Money refunded(Shop shop, Order order) {
        return shop.office().read(t -> t.payments().refunded(order.id()));
    }
}
