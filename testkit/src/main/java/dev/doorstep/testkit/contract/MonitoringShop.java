package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Progress;
import dev.doorstep.WatchJob;
import dev.doorstep.dispatch.monitoring.Alert;
import dev.doorstep.dispatch.monitoring.WatchRules;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitDetail;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.testkit.world.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A shop in which one worker has two visits on a day. */
final class MonitoringShop {
    final Shop shop;
    final WorkerId worker;
    final Order first;
    final Order second;

    MonitoringShop(Shop shop, WorkerId worker, Order first, Order second) {
        this.shop = shop;
        this.worker = worker;
        this.first = first;
        this.second = second;
    }

    /** Wishes for this worker or nobody. */
    static PlaceOrder.Wishes only(WorkerId worker) {
        return new PlaceOrder.Wishes(WorkerChoice.strict(worker), null);
    }

    List<Expectation> expectations() {
        return shop.worker(worker).read(t -> t.monitoring().expectations(worker, MonitoringContract.TUESDAY));
    }

    VisitDetail detail(Order order) {
        return shop.customer(order.equals(first) ? 1 : 2)
                .read(t -> t.booking().detail(order.id()))
                .visits()
                .get(0);
    }

    List<String> watchAt(Instant at) {
        shop.clock().moveTo(at);
        return watch();
    }

    List<String> watch() {
        return watchOn(MonitoringContract.TUESDAY);
    }

    /** Watches, and says what began and what is over, each with the number of its order. */
    List<String> watchOn(LocalDate day) {
        WatchJob.Outcome outcome = shop.office().start(new WatchJob(day), Progress.SILENT);
        assertThat(outcome.refused()).isEmpty();
        return Stream.concat(
                        outcome.raised().stream().map(alert -> told(alert.about(), "began")),
                        outcome.ended().stream()
                                .sorted(Comparator.comparing(about -> told(about, "")))
                                .map(about -> told(about, "over")))
                .toList();
    }

    List<Alert> alerts(Instant at) {
        return shop.office()
                .read(t -> t.monitoring().day(MonitoringContract.TUESDAY))
                .alerts(WatchRules.standard(), at);
    }

    List<String> alertsToldOf(Order order) {
        return shop.office().read(t -> t.booking().history(order.id())).stream()
                .map(step -> step.entry().type())
                .filter(type -> type.startsWith("visit.alert"))
                .toList();
    }

    private String told(Alert.Key about, String how) {
        return (about.visit().equals(shop.visit(first).id()) ? "1 " : "2 ") + about.code() + " " + how;
    }
}
