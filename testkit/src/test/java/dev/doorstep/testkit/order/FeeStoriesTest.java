package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.Desk;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Amendment;
import dev.doorstep.order.CancellationChangedException;
import dev.doorstep.order.Order;
import dev.doorstep.order.Preview;
import dev.doorstep.order.StillWaitingException;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.cancellation.Compensation;
import dev.doorstep.pricing.cancellation.Ladder;
import dev.doorstep.pricing.cancellation.LateLadder;
import dev.doorstep.pricing.cancellation.LateStep;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.cancellation.Progress;
import dev.doorstep.pricing.cancellation.Punctuality;
import dev.doorstep.pricing.cancellation.Step;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What customers are told that calling off and moving costs is what it costs, whoever it comes from. Two hours cost 120
 * yuan.
 */
@Tag("AHEAD-18")
class FeeStoriesTest {
    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
    private final Desk customer = shop.customer(1);

    @BeforeEach
    void saves_a_policy_with_everything() {
        Ladder late = new Ladder(
                List.of(Step.of(24, 0), Step.of(2, 30_00), Step.of(0, 50_00)),
                80_00,
                Map.of(Progress.ON_THE_WAY, 60_00, Progress.AT_THE_DOOR, 70_00));
        CancellationPolicy policy = new CancellationPolicy(
                Map.of(Party.CUSTOMER, late, Party.FORCE_MAJEURE, Ladder.of(List.of(Step.of(0, 10_00)), 10_00)),
                Ladder.of(List.of(Step.of(4, 0), Step.of(0, 20_00)), 20_00),
                new Punctuality(
                        Map.of(Party.WORKER, LateLadder.of(new LateStep(15, 5_00), new LateStep(30, 10_00))), 60, 20),
                1);
        shop.office().inTransaction(t -> t.pricing().save(policy));
    }

    @Test
    @Tag("BKG-08")
    void a_worker_on_the_way_costs_what_the_quote_says() {
        Order order = shop.book(Shop.twoHours(), "a");
        shop.playUntil(VisitState.EN_ROUTE, order);
        CancellationQuote quote = customer.read(t -> t.booking().quoteCancellation(order.id()));
        assertThat(quote.rule()).isEqualTo("progress/ON_THE_WAY");
        assertThat(quote.fee()).isEqualTo(Shop.fen(72_00));
        customer.inTransaction(t -> t.booking().cancel(order.id(), quote, "", IdempotencyKey.of("c")));
        assertThat(refunded(order)).isEqualTo(quote.refundable());
        assertBalanced();
    }

    @Test
    @Tag("BKG-08")
    void a_storm_costs_what_its_own_ladder_says_and_no_customer_can_claim_one() {
        Order order = shop.book(Shop.twoHours(), "a");
        shop.clock().moveTo(Shop.START.minus(Duration.ofHours(1)));
        CancellationQuote claimed = customer.read(t -> t.booking().quoteCancellation(order.id(), Party.FORCE_MAJEURE));
        assertThat(claimed.by()).isEqualTo(Party.CUSTOMER);
        assertThat(claimed.fee()).isEqualTo(Shop.fen(60_00));
        CancellationQuote storm =
                shop.office().read(t -> t.booking().quoteCancellation(order.id(), Party.FORCE_MAJEURE));
        assertThat(storm.fee()).isEqualTo(Shop.fen(12_00));
        CancellationChangedException refused = catchThrowableOfType(
                CancellationChangedException.class,
                () -> customer.inTransaction(t -> t.booking().cancel(order.id(), storm, "", IdempotencyKey.of("x"))));
        assertThat(refused.fee()).isEqualTo(Shop.fen(60_00));
        shop.office().inTransaction(t -> t.booking().cancel(order.id(), storm, "台风", IdempotencyKey.of("c")));
        assertThat(refunded(order)).isEqualTo(Shop.fen(108_00));
        assertBalanced();
    }

    @Test
    @Tag("BKG-07")
    void moving_at_short_notice_costs_what_was_agreed_and_nothing_happens_without() {
        Order order = shop.book(Shop.twoHours(), "a");
        TimeWindow tomorrow = TimeWindow.of(Shop.START.plus(Duration.ofDays(1)), Duration.ofMinutes(1));
        CancellationQuote early = customer.read(t -> t.booking().quoteReschedule(order.id()));
        assertThat(early.fee()).isEqualTo(Shop.fen(0));
        shop.clock().moveTo(Shop.START.minus(Duration.ofHours(3)));
        CancellationQuote late = customer.read(t -> t.booking().quoteReschedule(order.id()));
        assertThat(late.rule()).isEqualTo("amendment/0h");
        assertThat(late.fee()).isEqualTo(Shop.fen(24_00));
        CancellationChangedException refused = catchThrowableOfType(
                CancellationChangedException.class,
                () -> customer.inTransaction(
                        t -> t.booking().reschedule(order.id(), tomorrow, IdempotencyKey.of("m1"))));
        assertThat(refused.fee()).isEqualTo(late.fee());
        assertThat(shop.visit(order).promise().startInclusive()).isEqualTo(Shop.START);
        customer.inTransaction(t -> t.booking().reschedule(order.id(), tomorrow, late, IdempotencyKey.of("m2")));
        assertThat(shop.visit(order).promise().startInclusive()).isEqualTo(tomorrow.startInclusive());
        assertThat(paid(order)).as("the price and the fee").isEqualTo(Shop.fen(144_00));
        shop.playUntil(VisitState.DONE, order);
        assertThat(paid(order)).as("the fee pays for no work").isEqualTo(Shop.fen(144_00));
        assertBalanced();
    }

    @Test
    @Tag("BKG-07")
    void changing_an_order_at_short_notice_costs_what_moving_it_would_besides_the_difference() {
        Order order = shop.book(Shop.twoHours(), "a");
        shop.clock().moveTo(Shop.START.minus(Duration.ofHours(3)));
        Amendment shown = customer.inTransaction(
                t -> t.amending().quote(order.id(), order.sold().item().with(3)));
        assertThat(shown.due()).isEqualTo(Shop.fen(60_00));
        assertThat(shown.fee().fee())
                .isEqualTo(customer.read(t -> t.booking().quoteReschedule(order.id()))
                        .fee())
                .isEqualTo(Shop.fen(24_00));
        customer.inTransaction(t -> t.amending().amend(shown, IdempotencyKey.of("longer")));
        assertThat(paid(order)).as("the price, the difference and the fee").isEqualTo(Shop.fen(204_00));
        shop.playUntil(VisitState.DONE, order);
        assertThat(paid(order)).as("the fee pays for no work").isEqualTo(Shop.fen(204_00));
        assertBalanced();
    }

    @Test
    @Tag("BKG-07")
    void whoever_serves_customers_moves_their_visits_for_nothing() {
        Order order = shop.book(Shop.twoHours(), "a");
        shop.clock().moveTo(Shop.START.minus(Duration.ofHours(3)));
        TimeWindow tomorrow = TimeWindow.of(Shop.START.plus(Duration.ofDays(1)), Duration.ofMinutes(1));
        shop.office().inTransaction(t -> t.booking().reschedule(order.id(), tomorrow, IdempotencyKey.of("m")));
        assertThat(paid(order)).isEqualTo(Shop.fen(120_00));
    }

    @Test
    @Tag("BKG-07")
    @Tag("BKG-08")
    void an_order_that_nobody_has_costs_its_customer_nothing_to_put_off_or_to_call_off() {
        Order order = shop.book(Shop.twoHours(), "a");
        shop.clock().moveTo(Shop.START.minus(Duration.ofHours(3)));
        assertThat(customer.read(t -> t.booking().quoteReschedule(order.id())).fee())
                .as("while somebody has it")
                .isEqualTo(Shop.fen(24_00));
        shop.declinedByAll(shop.visit(order));
        assertThat(customer.read(t -> t.booking().quoteReschedule(order.id())).fee())
                .isEqualTo(Shop.fen(0));
        CancellationQuote quote = customer.read(t -> t.booking().quoteCancellation(order.id()));
        assertThat(quote.by()).isEqualTo(Party.PLATFORM);
        customer.inTransaction(t -> t.booking().cancel(order.id(), quote, "", IdempotencyKey.of("c")));
        assertThat(refunded(order)).isEqualTo(Shop.fen(120_00));
        assertBalanced();
    }

    @Test
    void a_late_worker_gives_back_what_was_told_before_and_when_coming() {
        Preview shown = customer.inTransaction(t -> t.booking().preview(Shop.twoHours()));
        assertThat(shown.late())
                .extracting(Compensation::rule, Compensation::amount)
                .containsExactly(tuple("late/15m", Shop.fen(6_00)), tuple("late/30m", Shop.fen(12_00)));
        Order order = customer.inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("a")));
        customer.inTransaction(t -> t.booking().pay(order.id(), IdempotencyKey.of("a")));
        arriveLate(order, 31);
        Compensation told = customer.read(t -> t.booking().quoteLateness(order.id()));
        assertThat(told.amount()).isEqualTo(Shop.fen(12_00));
        shop.office()
                .inTransaction(t -> t.pricing().save(CancellationPolicy.free().withVersion(2)));
        shop.playUntil(VisitState.DONE, order);
        assertThat(refunded(order)).as("what was told at the door").isEqualTo(told.amount());
        assertThat(available(order)).isEqualTo(Shop.fen(0));
        Money expense = shop.office().read(t -> t.ledger().balance(Account.of(AccountKind.COMPENSATION_EXPENSE)));
        assertThat(expense)
                .as("the platform bears it, the worker earns the same")
                .isEqualTo(Shop.fen(12_00));
        assertBalanced();
    }

    @Test
    void a_storm_excuses_a_late_worker_when_whoever_serves_customers_says_so() {
        Order order = shop.book(Shop.twoHours(), "a");
        Visit visit = arriveLate(order, 20);
        assertThat(visit.compensated(Shop.fen(0))).isEqualTo(Shop.fen(6_00));
        assertThatThrownBy(() -> shop.worker(shop.workerOf(order))
                        .inTransaction(t -> t.fulfilment().excuse(visit.id(), Party.FORCE_MAJEURE)))
                .isInstanceOf(NotPermittedException.class);
        shop.office().inTransaction(t -> t.fulfilment().excuse(visit.id(), Party.FORCE_MAJEURE));
        assertThat(customer.<Compensation>read(t -> t.booking().quoteLateness(order.id()))
                        .by())
                .isEqualTo(Party.FORCE_MAJEURE);
        shop.playUntil(VisitState.DONE, order);
        assertThat(refunded(order)).isEqualTo(Shop.fen(0));
        assertBalanced();
    }

    @Test
    @Tag("BKG-08")
    void who_waited_for_an_hour_calls_off_for_nothing() {
        Order order = shop.book(Shop.twoHours(), "a");
        shop.clock().moveTo(shop.visit(order).promise().endExclusive().plus(Duration.ofMinutes(60)));
        CancellationQuote quote = customer.read(t -> t.booking().quoteCancellation(order.id()));
        assertThat(quote.by()).isEqualTo(Party.WORKER);
        customer.inTransaction(t -> t.booking().cancel(order.id(), quote, "", IdempotencyKey.of("c")));
        assertThat(refunded(order)).isEqualTo(Shop.fen(120_00));
    }

    @Test
    void a_worker_waits_at_a_closed_door_before_it_is_a_no_show() {
        Order order = shop.book(Shop.twoHours(), "a");
        Visit visit = shop.playUntil(VisitState.ARRIVED, order);
        Desk worker = shop.worker(shop.workerOf(order));
        CancellationQuote told = worker.read(t -> t.fulfilment().quoteNoShow(visit.id()));
        assertThat(told.fee()).isEqualTo(Shop.fen(96_00));
        Instant until = visit.promise().startInclusive().plus(Duration.ofMinutes(20));
        shop.clock().moveTo(until.minusMillis(1));
        assertThat(catchThrowableOfType(
                                StillWaitingException.class,
                                () -> worker.inTransaction(t -> t.fulfilment().noShow(visit.id())))
                        .until())
                .isEqualTo(until);
        shop.clock().moveTo(until);
        worker.inTransaction(t -> t.fulfilment().noShow(visit.id()));
        assertThat(refunded(order)).isEqualTo(told.refundable());
        assertBalanced();
    }

    /** Lets the worker come so many minutes after the promised window. */
    private Visit arriveLate(Order order, int minutes) {
        Visit underWay = shop.playUntil(VisitState.EN_ROUTE, order);
        shop.clock().moveTo(underWay.promise().endExclusive().plus(Duration.ofMinutes(minutes)));
        return shop.playUntil(VisitState.ARRIVED, order);
    }

    private Money available(Order order) {
        return shop.office().read(t -> t.payments().available(order.id()));
    }

    private Money paid(Order order) {
        return shop.office().read(t -> t.payments().paid(order.id()));
    }

    private Money refunded(Order order) {
        return shop.office().read(t -> t.payments().refunded(order.id()));
    }

    private void assertBalanced() {
        assertThat(shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
    }
}
