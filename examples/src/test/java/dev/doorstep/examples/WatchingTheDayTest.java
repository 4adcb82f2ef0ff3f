package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.Progress;
import dev.doorstep.ReplanJob;
import dev.doorstep.WatchJob;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.monitoring.Alert;
import dev.doorstep.dispatch.monitoring.WatchRules;
import dev.doorstep.dispatch.monitoring.WatchedDay;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.VisitDetail;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about dispatch shows of watching a day. */
class WatchingTheDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
    private final List<String> told = new ArrayList<>();

    @Test
    @Tag("ORD-02")
    @Tag("DSP-14")
    @Tag("ORD-10")
    void whoever_comes_late_is_known_before_the_customer_calls() {
        Order order = shop.book(Shop.twoHours(), "a");
        shop.playUntil(VisitState.ASSIGNED, order);
        shop.clock().moveTo(Shop.START.plus(Duration.ofMinutes(10)));
        alerts(shop.office(), TODAY);
        assertThat(told).hasSize(1).first().asString().startsWith("NOT_DEPARTED: The worker should have set out 1");
        Alert missing = shop.office()
                .read(t -> t.monitoring().day(TODAY))
                .alerts(WatchRules.standard(), shop.clock().instant())
                .get(0);
        replan(shop.office(), missing);
        assertThat(told).last().isEqualTo("hit: 1");
        shop.clock().moveTo(Shop.START.plus(Duration.ofHours(2)));
        late(shop.office(), shop.clock().instant());
        assertThat(told).last().asString().contains("is late by PT1H");
        shop.playUntil(VisitState.EN_ROUTE, order);
        Instant blind = arrival(shop.customer(1), order.id());
        shop.clock().advance(Duration.ofMinutes(1));
        seen(shop.worker(shop.workerOf(order)), shop.workerOf(order), Townsfolk.east(-8_000));
        assertThat(arrival(shop.customer(1), order.id())).isAfter(blind);
    }

    private void late(Desk dispatcher, Instant now) {
        // region expected
        WatchedDay day = dispatcher.read(t -> t.monitoring().day(TODAY));
        for (Course course : day.courses()) {
            for (Expectation door : course.expectations(now)) {
                if (!door.isOver() && door.late().toMinutes() > 0) {
                    tell(course.worker().code() + " is late by " + door.late() + " for " + door.visit());
                }
            }
        }
        // endregion
    }

    private void alerts(Desk dispatcher, LocalDate day) {
        // region watch
        WatchJob.Outcome watched = dispatcher.start(new WatchJob(day), Progress.SILENT);
        for (Alert alert : watched.raised()) {
            tell(alert.code() + ": " + alert.sentence(Locale.ENGLISH));
        }
        // endregion
    }

    private void replan(Desk dispatcher, Alert alert) {
        // region around
        Disruption cause = alert.cause(); // nothing where there is nothing to plan around
        ReplanRequest request = new ReplanRequest(List.of(cause), 3, Effort.of(1));
        Replan imagined = dispatcher.start(new ReplanJob(TODAY, request)::whatIf, Progress.SILENT);
        // endregion
        tell("hit: " + imagined.hit().size());
    }

    private void seen(Desk worker, WorkerId me, GeoPoint here) {
        // region seen
        worker.inTransaction(t -> t.positions().tell(me, here));
        // endregion
    }

    private Instant arrival(Desk customer, OrderId order) {
        // region arrival
        VisitDetail visit =
                customer.read(t -> t.booking().detail(order)).visits().get(0);
        Instant arrival = visit.estimatedArrival();
        // endregion
        return arrival;
    }

    private void tell(String sentence) {
        told.add(sentence);
    }
}
