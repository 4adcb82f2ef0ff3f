package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.CityImportJob;
import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
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
import dev.doorstep.organisation.Actor;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.testkit.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders from the promise to the end, in the city of Shanghai in memory. */
class OrderLifecycleTest {
    private static final BranchId BRANCH = BranchId.of("SH");
    private static final Instant START = Instant.parse("2026-03-03T02:00:00Z");
    private static final OfferingId GLASS = OfferingId.of("GLASS-SQM");

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
}
