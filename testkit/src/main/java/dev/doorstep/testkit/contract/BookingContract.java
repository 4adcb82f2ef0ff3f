package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.AlreadyPlacedException;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderDetail;
import dev.doorstep.order.OrderEvent;
import dev.doorstep.order.OrderStage;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.OrderStep;
import dev.doorstep.order.Preview;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.WorkEntry;
import dev.doorstep.order.WorkLog;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.QuoteNotHonouredException;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What orders do on every store: from the preview to the finished work, twice sent, at once, and with a crash in the
 * middle.
 */
public interface BookingContract extends StoreContract {
    @Test
    @Tag("ORD-03")
    default void an_order_goes_the_whole_way_and_its_history_tells_every_step() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "a");
        shop.playUntil(VisitState.DONE, order);
        List<OrderStep> history = shop.customer(1).read(t -> t.booking().history(order.id()));
        assertThat(history)
                .extracting(step -> step.entry().type())
                .containsExactly(
                        "order.placed",
                        "payment.collected",
                        "order.opened",
                        "visit.offered",
                        "visit.assigned",
                        "visit.departed",
                        "visit.arrived",
                        "visit.started",
                        "visit.finished",
                        "visit.approved",
                        "order.completed");
        assertThat(history.get(0).before()).isNull();
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).before()).isEqualTo(history.get(i - 1).after());
        }
        assertThat(history.get(history.size() - 1).after())
                .isEqualTo(new OrderStage(OrderState.COMPLETED, VisitState.DONE));
        List<TimelineEntry> queued = inSession(s -> s.work().timeline().undelivered(100));
        assertThat(queued)
                .as("every line of the history is a message")
                .containsAll(history.stream().map(OrderStep::entry).toList());
        assertThat(shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
    }

    @Test
    @Tag("AHEAD-20")
    default void a_step_that_a_crash_interrupts_happened_whole_or_not_at_all() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "a");
        Visit offered = shop.playUntil(VisitState.OFFERED, order);
        int before = entries(order).size();
        Set<VisitState> seen = new HashSet<>();
        for (int call = 1; shop.visit(order).state() == VisitState.OFFERED; call++) {
            try {
                shop.on(new CrashingStore(store(), call))
                        .worker(shop.workerOf(order))
                        .inTransaction(t -> t.fulfilment().accept(offered.id()));
            } catch (CrashingStore.Crash crashed) {
                VisitState state = shop.visit(order).state();
                seen.add(state);
                int told = state == VisitState.OFFERED ? before : before + 1;
                assertThat(entries(order)).as("the history after call %d", call).hasSize(told);
                assertThat(messages(order)).as("the outbox after call %d", call).hasSize(told);
            }
        }
        assertThat(seen).as("crashes before and after the commit").hasSize(2);
    }

    @Test
    @Tag("BKG-04")
    default void the_same_command_sent_by_many_at_once_is_one_order_paid_once() {
        Shop shop = Shop.open(store(), BRANCH);
        List<Order> placed = Rush.of(
                8,
                thread -> shop.customer(1)
                        .inTransaction(t -> t.booking().place(Shop.twoHours(), IdempotencyKey.of("a"))));
        assertThat(placed).containsOnly(placed.get(0));
        Order order = placed.get(0);
        List<Order> paid = Rush.of(
                8, thread -> shop.customer(1).inTransaction(t -> t.booking().pay(order.id(), IdempotencyKey.of("a"))));
        assertThat(paid).extracting(Order::state).containsOnly(OrderState.OPEN);
        Money taken = shop.office().read(t -> t.payments().paid(order.id()));
        assertThat(taken).isEqualTo(order.total());
    }

    @Test
    @Tag("BKG-04")
    @Tag("PRC-05")
    default void what_was_shown_is_what_is_sold_or_nothing_is() {
        Shop shop = Shop.open(store(), BRANCH);
        Preview shown = shop.customer(1).inTransaction(t -> t.booking().preview(Shop.twoHours()));
        assertThat(shown.promise().startInclusive()).isEqualTo(Shop.START);
        assertThat(shown.quote().total()).isEqualTo(Shop.fen(120_00));
        Order order = shop.customer(1).inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("a")));
        assertThat(order.sold().quote()).isEqualTo(shown.quote());
        assertThat(shop.visit(order).id()).isEqualTo(shown.visit());
        assertThat(shop.visit(order).promise()).isEqualTo(shown.promise());
        Order again = shop.customer(1).inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("a")));
        assertThat(again).isEqualTo(order);
        assertThatThrownBy(() -> shop.customer(1).inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("b"))))
                .isInstanceOf(AlreadyPlacedException.class);

        Preview second = shop.customer(1).inTransaction(t -> t.booking().preview(Shop.twoHours()));
        PriceBook current = shop.office().read(t -> t.pricing().books()).get(0);
        PriceBook dearer = Shop.prices(Shop.fen(61_00)).withVersion(current.version());
        shop.office().inTransaction(t -> t.pricing().save(dearer));
        assertThatThrownBy(() ->
                        shop.customer(1).inTransaction(t -> t.booking().submit(second, IdempotencyKey.of("c"))))
                .isInstanceOfSatisfying(QuoteNotHonouredException.class, refused -> {
                    assertThat(refused.presented()).isEqualTo(Shop.fen(120_00));
                    assertThat(refused.due()).contains(Shop.fen(122_00));
                });
        List<Visit> visits = inSession(s -> s.orders().visits().findAll(List.of(second.visit())));
        assertThat(visits).as("nothing was placed").isEmpty();
    }

    @Test
    @Tag("BKG-04")
    default void what_a_transaction_wrote_holds_for_what_it_asks_next() {
        Shop shop = Shop.open(store(), BRANCH);
        PriceBook current = shop.office().read(t -> t.pricing().books()).get(0);
        Money due = shop.office().inTransaction(t -> {
            Order first = t.booking().place(Shop.twoHours(), IdempotencyKey.of("a"));
            Order paid = t.booking().pay(first.id(), IdempotencyKey.of("p"));
            assertThat(t.booking().pay(first.id(), IdempotencyKey.of("p"))).isEqualTo(paid);
            t.pricing().save(Shop.prices(Shop.fen(61_00)).withVersion(current.version()));
            t.pricing().promotions().save(secondVisit());
            return t.booking().preview(Shop.nextMorning(shop.clock())).quote().total();
        });
        assertThat(due).as("dearer, and less because it is the second visit").isEqualTo(Shop.fen(121_00));
    }

    private static Promotion secondVisit() {
        return new Promotion(
                PromotionId.of("SECOND"),
                new LocalText("第二次立减", "Second visit"),
                Promotion.Entry.AUTOMATIC,
                new Benefit.AmountOff(Shop.fen(1_00)),
                List.of(new Condition.NthVisit(2, false)),
                Promotion.Terms.during(TimeWindow.of(Shop.OPENING, Duration.ofDays(1))),
                0);
    }

    @Test
    @Tag("ORD-06")
    default void an_extra_is_charged_only_after_the_customer_agreed() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "a");
        Visit visit = shop.playUntil(VisitState.IN_SERVICE, order);
        List<WorkEntry> log = List.of(10_00L, 20_00L, 40_00L).stream()
                .map(fen -> new WorkLog.Remark(WorkEntry.Kind.MATERIAL, "除垢剂", Shop.fen(fen)))
                .map(remark -> shop.worker(shop.workerOf(order))
                        .inTransaction(t -> t.workLog().enter(visit.id(), remark)))
                .toList();
        shop.customer(1).inTransaction(t -> t.workLog().agree(log.get(0).id()));
        shop.customer(1).inTransaction(t -> t.workLog().refuse(log.get(1).id()));
        shop.playUntil(VisitState.DONE, order);
        Money paid = shop.office().read(t -> t.payments().paid(order.id()));
        assertThat(paid).as("the price and the one extra agreed to").isEqualTo(Shop.fen(130_00));
        Money left = shop.office().read(t -> t.payments().available(order.id()));
        assertThat(left.isZero()).isTrue();
        assertThat(shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
        OrderDetail detail = shop.customer(1).read(t -> t.booking().detail(order.id()));
        assertThat(detail.visits().get(0).log()).hasSize(3);
    }

    private List<TimelineEntry> entries(Order order) {
        return inSession(s -> s.work().timeline().of(OrderEvent.streamOf(order.id())));
    }

    private List<TimelineEntry> messages(Order order) {
        return inSession(s -> s.work().timeline().undelivered(1_000)).stream()
                .filter(entry -> entry.stream().equals(OrderEvent.streamOf(order.id())))
                .toList();
    }
}
