package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.Transaction;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.ledger.LedgerReport;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderAction;
import dev.doorstep.order.OrderStage;
import dev.doorstep.order.OrderStep;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.WorkEntry;
import dev.doorstep.order.WorkLog;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/**
 * Anybody tries anything with an order: what is offered works, what is not is refused and changes nothing, no fen is
 * lost.
 */
class OrderPropertyTest {
    private static final BranchId BRANCH = BranchId.of("SH");

    /** What leads back or to an early end is tried rarely, or no chain would get far. */
    private static final Set<OrderAction> BACK = EnumSet.of(
            OrderAction.CANCEL,
            OrderAction.RESCHEDULE,
            OrderAction.AMEND,
            OrderAction.DECLINE,
            OrderAction.NO_SHOW,
            OrderAction.REJECT);

    private static final int RARELY = 9;

    /** Who tries: the one who may, or somebody who may not. */
    private enum Who {
        RIGHTFUL,
        OTHER_CUSTOMER,
        OTHER_WORKER
    }

    /** A try: of what is offered, or of anything at all; then some minutes pass. */
    private record Attempt(Who who, boolean ofOffered, int pick, int minutes) {
        OrderAction action(Set<OrderAction> offered) {
            List<OrderAction> onward = offered.stream()
                    .filter(action -> pick % RARELY == 0 || !BACK.contains(action))
                    .toList();
            List<OrderAction> choice = ofOffered && !onward.isEmpty() ? onward : List.of(OrderAction.values());
            return choice.get(pick / RARELY % choice.size());
        }
    }

    /** Everything that a refusal must leave as it was. */
    private record Everything(Order order, List<Visit> visits, List<OrderStep> history, LedgerReport books) {}

    @Property(tries = 150)
    @Tag("AHEAD-20")
    @Tag("ORD-01")
    @Tag("ORD-12")
    void what_is_offered_works_and_anything_else_changes_nothing(@ForAll("attempts") List<Attempt> attempts) {
        Shop shop = Shop.open(InMemoryStore.open(), BRANCH);
        PlaceOrder deep = PlaceOrder.of(Shop.customerId(1), Shop.DEEP_CLEANING, 1, Shop.START);
        Order order = shop.customer(1).inTransaction(t -> t.booking().place(deep, IdempotencyKey.of("a")));
        int done = 0;
        for (Attempt attempt : attempts) {
            done += isDone(shop, order, attempt, done) ? 1 : 0;
            shop.clock().advance(Duration.ofMinutes(attempt.minutes));
        }
        Statistics.label("stage at the end")
                .collect(shop.visit(order).state())
                .coverage(OrderPropertyTest::reachesTheEnd);
    }

    private static void reachesTheEnd(StatisticsCoverage coverage) {
        for (VisitState state : List.of(VisitState.DONE, VisitState.CANCELLED, VisitState.AWAITING_ACCEPTANCE)) {
            coverage.check(state).count(count -> count > 0);
        }
    }

    private static boolean isDone(Shop shop, Order order, Attempt attempt, int number) {
        Everything before = everything(shop, order);
        Set<OrderAction> open = offered(shop, order);
        OrderAction action = attempt.action(open);
        boolean offered = attempt.who == Who.RIGHTFUL && open.contains(action);
        VisitId visit = before.visits.get(0).id();
        try {
            desk(shop, visit, attempt.who, action).inTransaction(t -> act(t, before.visits.get(0), action, number));
            assertThat(offered)
                    .as("%s by %s was not offered, but works", action, attempt.who)
                    .isTrue();
        } catch (DoorstepException refused) {
            assertThat(everything(shop, order)).isEqualTo(before);
            if (offered) {
                assertThat(refused).as("%s was offered", action).isInstanceOf(SlotTakenException.class);
            }
            return false;
        }
        Everything after = everything(shop, order);
        OrderStage reached =
                new OrderStage(after.order.state(), after.visits.get(0).state());
        assertThat(after.history.get(after.history.size() - 1).after())
                .as("the history read to its end")
                .isEqualTo(reached);
        assertThat(after.history).startsWith(before.history.toArray(OrderStep[]::new));
        assertThat(after.books.isBalanced()).isTrue();
        assertThat(after.books.balances().stream()
                        .map(balance -> balance.amount())
                        .reduce(Shop.fen(0), Money::plus))
                .as("all accounts together")
                .isEqualTo(Shop.fen(0));
        return true;
    }

    private static Set<OrderAction> offered(Shop shop, Order order) {
        return shop.office().read(t -> t.booking().actions(order.id()));
    }

    private static Everything everything(Shop shop, Order order) {
        return shop.office()
                .read(t -> new Everything(
                        t.booking().order(order.id()),
                        t.booking().visitsOf(order.id()),
                        t.booking().history(order.id()),
                        t.ledger().verify()));
    }

    private static Desk desk(Shop shop, VisitId visit, Who who, OrderAction action) {
        WorkerId worker = shop.office()
                .read(t -> t.fulfilment().claim(visit))
                .map(claim -> claim.worker())
                .orElse(Townsfolk.worker(1).id());
        return switch (who) {
            case OTHER_CUSTOMER -> shop.customer(2);
            case OTHER_WORKER ->
                shop.worker(Townsfolk.worker(worker.equals(Townsfolk.worker(2).id()) ? 1 : 2)
                        .id());
            case RIGHTFUL ->
                switch (action.role()) {
                    case CUSTOMER -> shop.customer(1);
                    case WORKER -> shop.worker(worker);
                    case DISPATCHER -> shop.office();
                };
        };
    }

    private static boolean act(Transaction t, Visit seen, OrderAction action, int number) {
        VisitId visit = seen.id();
        OrderId order = seen.order();
        IdempotencyKey key = IdempotencyKey.of(action + "/" + number);
        switch (action) {
            case PAY -> t.booking().pay(order, key);
            case CANCEL -> t.booking().cancel(order, t.booking().quoteCancellation(order), "", key);
            case RESCHEDULE -> t.booking().reschedule(order, later(t.work().now()), key);
            case AMEND ->
                t.amending()
                        .amend(t.amending().quote(order, PlaceOrder.Item.of(Shop.DEEP_CLEANING, 1 + number % 3)), key);
            case OFFER -> t.fulfilment().offer(visit);
            case ACCEPT -> t.fulfilment().accept(visit);
            case DECLINE -> t.fulfilment().decline(visit, "");
            case DEPART -> t.fulfilment().depart(visit);
            case ARRIVE -> t.fulfilment().arrive(visit);
            case START -> t.fulfilment().start(visit);
            case LOG -> t.workLog().enter(visit, new WorkLog.Remark(WorkEntry.Kind.MATERIAL, "海绵", Shop.fen(5_00)));
            case FINISH -> t.fulfilment().finish(visit);
            case NO_SHOW -> t.fulfilment().noShow(visit);
            case APPROVE -> t.fulfilment().approve(visit);
            case REJECT -> t.fulfilment().reject(visit, "");
        }
        return true;
    }

    /** The day after tomorrow, at any time of the day. */
    private static TimeWindow later(Instant now) {
        return TimeWindow.of(now.plus(Duration.ofDays(1)), Duration.ofDays(1));
    }

    @Provide
    static Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(8, Who.RIGHTFUL),
                                Tuple.of(1, Who.OTHER_CUSTOMER),
                                Tuple.of(1, Who.OTHER_WORKER)),
                        Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 60))
                .as(Attempt::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }
}
