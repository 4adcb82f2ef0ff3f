package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.CityImportJob;
import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.Transaction;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.IdSource;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.Actor;
import dev.doorstep.pricing.CancellationQuote;
import dev.doorstep.testkit.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders from the promise to the end, in the city of Shanghai in memory. */
class OrderLifecycleTest {
    private static final BranchId BRANCH = BranchId.of("SH");
    private static final Instant START = Instant.parse("2026-03-03T02:00:00Z");
    private static final OfferingId GLASS = OfferingId.of("GLASS-SQM");
    private static final int CHAINS = 60;
    private static final int STEPS = 12;

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-03-01T02:00:00Z"));
    private final Doorstep doorstep = Doorstep.builder()
            .store(InMemoryStore.open())
            .clock(clock)
            .ids(IdSource.seeded(clock, 7))
            .build();
    private final Desk desk = doorstep.as(Actor.administrator("li", BRANCH));
    private final CustomerId customer;

    OrderLifecycleTest() {
        CityFiles.Reading city = CityFiles.read(Path.of("../examples/city/shanghai"), Problems.Severity.REFUSE);
        desk.start(CityImportJob.writing(city), Progress.SILENT);
        customer = desk.read(t -> t.customers().customer(PersonCode.of("C128")).id());
    }

    @Test
    @Tag("BKG-04")
    void the_same_order_sent_twice_is_one_order_paid_once() {
        Order first = book("a");
        Order again = book("a");
        assertThat(again).isEqualTo(first);
        List<Order> all =
                desk.read(t -> t.booking().orders(PageRequest.first(10)).items());
        assertThat(all).containsExactly(first);
        Money paid = desk.read(t -> t.payments().paid(first.id()));
        assertThat(paid).isEqualTo(first.total());
    }

    @Test
    @Tag("AHEAD-18")
    @Tag("BKG-08")
    void calling_off_costs_what_was_quoted() {
        Order order = book("a");
        clock.moveTo(START.minus(Duration.ofHours(5)));
        Desk own = doorstep.as(Actor.customer(customer, BRANCH));
        CancellationQuote quote = own.read(t -> t.booking().quoteCancellation(order.id()));
        assertThat(quote.fee().isPositive()).isTrue();
        own.inTransaction(t -> t.booking().cancel(order.id(), quote, "ill", IdempotencyKey.of("c")));
        Money back = desk.read(t -> t.payments().refunded(order.id()));
        assertThat(back).isEqualTo(order.total().minus(quote.fee()));
        Money left = desk.read(t -> t.payments().available(order.id()));
        assertThat(left.isZero()).isTrue();
    }

    @Test
    @Tag("SYS-02")
    void an_order_of_somebody_else_looks_unknown() {
        Order order = book("a");
        CustomerId other =
                desk.read(t -> t.customers().customer(PersonCode.of("C210")).id());
        Desk stranger = doorstep.as(Actor.customer(other, BRANCH));
        assertThatThrownBy(() -> stranger.read(t -> t.booking().order(order.id())))
                .isInstanceOf(UnknownOrderException.class);
        assertThatThrownBy(() -> stranger.read(t -> t.booking().quoteCancellation(order.id())))
                .isInstanceOf(UnknownOrderException.class);
    }

    @Test
    void an_order_that_is_not_paid_in_time_is_called_off() {
        Order placed = desk.inTransaction(t -> t.booking().place(command(), IdempotencyKey.of("a")));
        Integer tooEarly = desk.inTransaction(t -> t.booking().expireUnpaid());
        assertThat(tooEarly).isZero();
        clock.advance(Duration.ofHours(1));
        Integer expired = desk.inTransaction(t -> t.booking().expireUnpaid());
        assertThat(expired).isEqualTo(1);
        assertThat(reread(placed).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    @Tag("AHEAD-20")
    @Tag("ORD-01")
    void every_step_follows_the_state_machine_or_changes_nothing() {
        List<BiFunction<Transaction, Visit, Visit>> steps = List.of(
                (t, visit) -> t.fulfilment().offer(visit.id()),
                (t, visit) -> t.fulfilment().accept(visit.id()),
                (t, visit) -> t.fulfilment().decline(visit.id(), "no"),
                (t, visit) -> t.fulfilment().depart(visit.id()),
                (t, visit) -> t.fulfilment().arrive(visit.id()),
                (t, visit) -> t.fulfilment().start(visit.id()),
                (t, visit) -> t.fulfilment().finish(visit.id()),
                (t, visit) -> t.fulfilment().approve(visit.id()),
                (t, visit) -> t.fulfilment().noShow(visit.id()));
        int moved = 0;
        for (int chain = 0; chain < CHAINS; chain++) {
            Random chance = new Random(chain);
            Order order = book("chain-" + chain);
            for (int step = 0; step < STEPS; step++) {
                // Half of the steps follow the usual way, or no chain would get far.
                int next = chance.nextBoolean()
                        ? chance.nextInt(steps.size())
                        : usual(visit(order).state());
                moved += follows(order, steps.get(next)) ? 1 : 0;
            }
            desk.inTransaction(t -> dismiss(t, order));
        }
        assertThat(moved).isGreaterThan(CHAINS);
    }

    private boolean follows(Order order, BiFunction<Transaction, Visit, Visit> step) {
        Visit before = visit(order);
        Order orderBefore = reread(order);
        try {
            Visit after = desk.inTransaction(t -> step.apply(t, before));
            assertThat(before.state().successors()).contains(after.state());
            return true;
        } catch (DoorstepException refused) {
            assertThat(visit(order)).isEqualTo(before);
            assertThat(reread(order)).isEqualTo(orderBefore);
            return false;
        }
    }

    private static int usual(VisitState state) {
        return switch (state) {
            case PENDING_DISPATCH -> 0;
            case OFFERED -> 1;
            case ASSIGNED -> 3;
            case EN_ROUTE -> 4;
            case ARRIVED -> 5;
            case IN_SERVICE -> 6;
            case AWAITING_ACCEPTANCE, DONE, NO_SHOW, CANCELLED -> 7;
        };
    }

    /** Makes room for the next chain. */
    private static boolean dismiss(Transaction t, Order order) {
        Visit visit = t.booking().visitsOf(order.id()).get(0);
        t.availability().release(visit.id());
        return true;
    }

    private Order book(String key) {
        return desk.inTransaction(t -> {
            Order placed = t.booking().place(command(), IdempotencyKey.of(key));
            return t.booking().pay(placed.id(), IdempotencyKey.of(key));
        });
    }

    private PlaceOrder command() {
        return PlaceOrder.of(customer, GLASS, 20, START);
    }

    private Order reread(Order order) {
        return desk.read(t -> t.booking().order(order.id()));
    }

    private Visit visit(Order order) {
        return desk.read(t -> t.booking().visitsOf(order.id()).get(0));
    }
}
