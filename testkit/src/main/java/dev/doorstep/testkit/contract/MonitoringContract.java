package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.Desk;
import dev.doorstep.Progress;
import dev.doorstep.ReplanJob;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.monitoring.Alert;
import dev.doorstep.dispatch.monitoring.AlertCode;
import dev.doorstep.dispatch.monitoring.AlertRecord;
import dev.doorstep.dispatch.monitoring.WatchRules;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitDetail;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.order.course.ProgressPing;
import dev.doorstep.order.course.UnusablePingException;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.UnknownWorkerException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a day goes and is watched, told as stories that go the same on every store. */
@Tag("DSP-14")
public interface MonitoringContract extends StoreContract {
    /** The day of the stories. */
    LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    /** Some minutes after what most orders ask for. */
    private static Instant later(int minutes) {
        return Shop.START.plus(Duration.ofMinutes(minutes));
    }

    /** Opens a shop in which one worker has two visits one after the other, with some minutes in between. */
    private MonitoringShop twoVisits(int minutesBetween) {
        Shop shop = Shop.open(store(), BRANCH);
        Order first = shop.book(Shop.twoHours(), "first");
        WorkerId worker = shop.workerOf(first);
        PlaceOrder next = PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, later(120 + minutesBetween));
        Order second = shop.book(next.wishing(MonitoringShop.only(worker)), "second");
        return new MonitoringShop(shop, worker, first, second);
    }

    @Test
    @Tag("ORD-02")
    default void a_customer_is_told_later_for_what_happens_at_the_door_before() {
        MonitoringShop town = twoVisits(30);
        assertThat(town.expectations()).allSatisfy(door -> {
            assertThat(door.expected()).isEqualTo(door.planned());
            assertThat(door.behind()).isZero();
        });
        town.shop.playUntil(VisitState.IN_SERVICE, town.first);
        town.shop.clock().moveTo(later(240));
        Duration way = Duration.between(
                town.expectations().get(1).planned().departure(),
                town.expectations().get(1).planned().arrival());
        VisitDetail told = town.detail(town.second);
        assertThat(told.estimatedArrival()).isEqualTo(later(240).plus(way));
        assertThat(told.estimatedEnd()).isEqualTo(later(240).plus(way).plus(Duration.ofHours(2)));
        assertThat(town.expectations().get(1).expected().arrival()).isEqualTo(told.estimatedArrival());
        assertThat(town.expectations().get(1).late())
                .isEqualTo(Duration.between(
                        told.visit().promise().endExclusive(), later(240).plus(way)));
        town.shop.playUntil(VisitState.DONE, town.first);
        assertThat(town.expectations()).first().extracting(Expectation::isOver).isEqualTo(true);
        assertThat(town.detail(town.first).estimatedEnd()).isEqualTo(later(240));
    }

    @Test
    @Tag("ORD-10")
    default void each_thing_is_told_once_and_told_again_when_it_is_over() {
        MonitoringShop town = twoVisits(60);
        town.shop.playUntil(VisitState.ASSIGNED, town.second);
        assertThat(town.watch()).isEmpty();
        assertThat(town.watchAt(later(-60))).containsExactly("1 NOT_ACCEPTED began");
        assertThat(town.watch()).as("once").isEmpty();
        Alert again = town.alerts(later(-60)).get(0);
        AlertRecord raised =
                town.shop.office().inTransaction(t -> t.monitoring().raise(again, TUESDAY));
        assertThat(town.shop
                        .office()
                        .<List<AlertRecord>>read(t -> t.monitoring().open()))
                .as("also by whoever watches at the same moment")
                .containsExactly(raised);
        town.shop.playUntil(VisitState.ASSIGNED, town.first);
        assertThat(town.watchAt(later(10))).containsExactly("1 NOT_DEPARTED began", "1 NOT_ACCEPTED over");
        town.shop.playUntil(VisitState.EN_ROUTE, town.first);
        assertThat(town.watchAt(later(70))).containsExactly("1 LATE began", "1 NOT_DEPARTED over");
        town.shop.playUntil(VisitState.ARRIVED, town.first);
        assertThat(town.watchAt(later(90))).containsExactly("1 NOT_STARTED began", "1 LATE over");
        town.shop.playUntil(VisitState.IN_SERVICE, town.first);
        assertThat(town.watchAt(later(225))).containsExactly("1 OVERRUN began", "1 NOT_STARTED over");
        assertThat(town.watchAt(later(245))).containsExactly("2 LATE began");
        town.shop.playUntil(VisitState.AWAITING_ACCEPTANCE, town.first);
        assertThat(town.watch()).containsExactly("2 NOT_DEPARTED began", "1 OVERRUN over");
        town.shop.playUntil(VisitState.DONE, town.second);
        assertThat(town.watchAt(later(245 + 24 * 60)))
                .containsExactly("1 NOT_APPROVED began", "2 LATE over", "2 NOT_DEPARTED over");
        town.shop.playUntil(VisitState.DONE, town.first);
        assertThat(town.watchOn(TUESDAY.plusDays(1)))
                .as("what is open is watched with it")
                .containsExactly("1 NOT_APPROVED over");
        assertThat(town.alertsToldOf(town.first))
                .hasSize(12)
                .startsWith("visit.alert-raised")
                .endsWith("visit.alert-raised", "visit.alert-ended");
        assertThat(town.alertsToldOf(town.second)).hasSize(4);
    }

    @Test
    @Tag("ORD-10")
    @Tag("DSP-10")
    default void lateness_brings_what_a_re_plan_has_to_plan_around() {
        MonitoringShop town = twoVisits(60);
        assertThat(town.alerts(later(100)))
                .extracting(Alert::code, alert -> alert.cause() instanceof Disruption.WorkerLate)
                .as("nobody has set out")
                .contains(tuple(AlertCode.NOT_ACCEPTED, false), tuple(AlertCode.LATE, true));
        town.shop.playUntil(VisitState.IN_SERVICE, town.first);
        town.shop.playUntil(VisitState.ASSIGNED, town.second);
        List<Alert> late = town.alerts(later(245));
        assertThat(late).extracting(Alert::code).containsExactly(AlertCode.OVERRUN, AlertCode.LATE);
        Disruption.VisitOverruns overrun =
                new Disruption.VisitOverruns(town.shop.visit(town.first).id(), Duration.ofMinutes(125));
        assertThat(late).extracting(Alert::cause).containsExactly(overrun, overrun);
        town.shop.clock().moveTo(later(150));
        ReplanRequest request = new ReplanRequest(List.of(overrun), 0, Effort.of(1));
        Replan replan = town.shop.office().start(new ReplanJob(TUESDAY, request)::whatIf, Progress.SILENT);
        assertThat(replan.hit()).containsExactly(town.shop.visit(town.second).id());
        WatchRules patient = WatchRules.standard().with(AlertCode.LATE, Duration.ofMinutes(30));
        assertThat(town.shop.office().read(t -> t.monitoring().day(TUESDAY)).alerts(patient, later(245)))
                .extracting(Alert::code)
                .containsExactly(AlertCode.OVERRUN);
    }

    @Test
    @Tag("ORD-10")
    default void a_visit_that_nobody_has_is_watched_once_it_is_paid() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "a");
        shop.office()
                .inTransaction(t -> t.availability().release(shop.visit(order).id()));
        MonitoringShop town = new MonitoringShop(shop, Townsfolk.worker(1).id(), order, order);
        assertThat(town.watchAt(later(-61))).isEmpty();
        assertThat(town.watchAt(later(-60))).containsExactly("1 NOT_ACCEPTED began");
        assertThatThrownBy(() -> shop.customer(1).read(t -> t.monitoring().day(TUESDAY)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    default void where_a_worker_was_seen_says_more_than_when_they_left_and_a_customer_sees_it_on_the_way_only() {
        MonitoringShop town = twoVisits(30);
        Desk worker = town.shop.worker(town.worker);
        GeoPoint near = Townsfolk.east(600);
        worker.inTransaction(t -> t.positions().tell(town.worker, near));
        assertThat(town.detail(town.first).seen()).isNull();
        town.shop.playUntil(VisitState.EN_ROUTE, town.first);
        assertThat(town.detail(town.first).seen()).as("not since they left").isNull();
        Instant blind = town.detail(town.first).estimatedArrival();
        town.shop.clock().advance(Duration.ofMinutes(5));
        ProgressPing ping = worker.inTransaction(t -> t.positions().tell(town.worker, Townsfolk.east(-9_000)));
        VisitDetail seen = town.detail(town.first);
        assertThat(seen.seen()).isEqualTo(ping);
        assertThat(seen.estimatedArrival()).isAfter(blind);
        assertThat(town.detail(town.second).seen()).isNull();
        town.shop.playUntil(VisitState.ARRIVED, town.first);
        assertThat(town.detail(town.first).seen()).isNull();
    }

    @Test
    default void where_a_worker_was_is_told_once_and_forgotten_after_a_day() {
        MonitoringShop town = twoVisits(30);
        Desk worker = town.shop.worker(town.worker);
        Desk office = town.shop.office();
        ProgressPing first = worker.inTransaction(t -> t.positions().tell(town.worker, Townsfolk.east(100)));
        worker.inTransaction(t -> t.positions().tell(first));
        town.shop.clock().advance(Duration.ofHours(23));
        ProgressPing last = worker.inTransaction(t -> t.positions().tell(town.worker, Townsfolk.east(200)));
        assertThat(worker.<List<ProgressPing>>read(t -> t.positions().trail(town.worker)))
                .containsExactly(first, last);
        assertThat(this.<List<ProgressPing>>inSession(
                        s -> s.orders().positions().latest(List.of(town.worker), first.at())))
                .containsExactly(last);
        town.shop.clock().advance(Duration.ofHours(2));
        assertThat(office.<List<ProgressPing>>read(t -> t.positions().trail(town.worker)))
                .containsExactly(last);
        assertThat(this.<List<ProgressPing>>inSession(
                        s -> s.orders().positions().of(town.worker, Instant.EPOCH)))
                .as("kept until somebody tidies up")
                .containsExactly(first, last);
        assertThat(office.<Integer>inTransaction(t -> t.positions().forget())).isEqualTo(1);
        assertThat(this.<List<ProgressPing>>inSession(
                        s -> s.orders().positions().of(town.worker, Instant.EPOCH)))
                .containsExactly(last);
    }

    @Test
    @Tag("AHEAD-23")
    default void nobody_tells_or_sees_where_somebody_else_is() {
        MonitoringShop town = twoVisits(30);
        ProgressPing ping = town.shop.office().inTransaction(t -> t.positions().tell(town.worker, Townsfolk.east(1)));
        WorkerId other = Townsfolk.worker(town.worker.equals(Townsfolk.worker(1).id()) ? 2 : 1)
                .id();
        for (Desk stranger : List.of(town.shop.worker(other), town.shop.customer(1))) {
            assertThatThrownBy(() -> stranger.inTransaction(t -> t.positions().tell(ping)))
                    .isInstanceOf(UnknownWorkerException.class);
            assertThatThrownBy(() -> stranger.read(t -> t.positions().trail(town.worker)))
                    .isInstanceOf(UnknownWorkerException.class);
            assertThatThrownBy(() -> stranger.read(t -> t.monitoring().expectations(town.worker, TUESDAY)))
                    .isInstanceOf(UnknownWorkerException.class);
        }
        Shop elsewhere = Shop.open(store(), BranchId.of("HZ"));
        assertThat(elsewhere
                        .office()
                        .<List<ProgressPing>>read(t -> t.positions().trail(town.worker)))
                .isEmpty();
        Instant tomorrow = ping.at().plus(Duration.ofDays(1));
        assertThatThrownBy(() -> town.shop
                        .office()
                        .inTransaction(t -> t.positions().tell(new ProgressPing(town.worker, ping.point(), tomorrow))))
                .isInstanceOf(UnusablePingException.class)
                .hasMessageContaining("2026-03-03");
    }
}
