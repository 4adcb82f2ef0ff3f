package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.AcceptanceJob;
import dev.doorstep.Desk;
import dev.doorstep.Progress;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.CanonicalState;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.NotInServiceException;
import dev.doorstep.order.Note;
import dev.doorstep.order.NothingToAnswerException;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderAction;
import dev.doorstep.order.OrderDetail;
import dev.doorstep.order.OrderNotOpenException;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.OrderStep;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitDetail;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.WorkEntry;
import dev.doorstep.order.WorkLog;
import dev.doorstep.order.course.Milestone;
import dev.doorstep.organisation.Actor;
import dev.doorstep.payment.ChargeRequest;
import dev.doorstep.payment.GatewayOutcome;
import dev.doorstep.payment.LocalGateway;
import dev.doorstep.payment.PaymentDeclinedException;
import dev.doorstep.payment.PaymentGateway;
import dev.doorstep.payment.RefundRequest;
import dev.doorstep.settlement.Payee;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens between the promise and the end: on the way, at the door, and when something goes wrong. */
class FulfilmentStoriesTest {
    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
    private final Desk customer = shop.customer(1);

    @Test
    @Tag("ORD-02")
    @Tag("BKG-05")
    void an_order_shows_number_price_time_worker_and_how_far_it_got() {
        Order order = shop.book(Shop.twoHours(), "a");
        OrderDetail booked = detail(order);
        assertThat(booked.order().number()).isEqualTo(order.number());
        assertThat(booked.order().total()).isEqualTo(Shop.fen(120_00));
        assertThat(booked.state()).isEqualTo(CanonicalState.PENDING_DISPATCH);
        VisitDetail planned = booked.visits().get(0);
        assertThat(planned.door()).isEqualTo(TimeWindow.of(Shop.START, Duration.ofHours(2)));
        assertThat(planned.estimatedEnd()).isEqualTo(Shop.START.plus(Duration.ofHours(2)));
        assertThat(planned.worker()).extracting(worker -> worker.code().value()).isEqualTo("W001");
        assertThat(planned.visit().demand().requirement().skills()).containsOnlyKeys(Townsfolk.CLEANING);

        shop.playUntil(VisitState.ARRIVED, order);
        shop.clock().advance(Duration.ofMinutes(12));
        shop.playUntil(VisitState.IN_SERVICE, order);
        OrderDetail working = detail(order);
        assertThat(working.state()).isEqualTo(CanonicalState.IN_SERVICE);
        assertThat(working.visits().get(0).estimatedEnd())
                .as("counted from when the work really began")
                .isEqualTo(Shop.START.plus(Duration.ofMinutes(130)));
    }

    @Test
    @Tag("ORD-04")
    @Tag("ORD-05")
    void milestones_tell_what_was_planned_and_what_happened() {
        Order order = shop.book(Shop.twoHours(), "a");
        WorkerId worker = shop.workerOf(order);
        Visit assigned = shop.playUntil(VisitState.ASSIGNED, order);
        shop.clock().moveTo(Shop.START.plus(Duration.ofMinutes(5)));
        shop.playUntil(VisitState.AWAITING_ACCEPTANCE, order);
        List<Milestone> way = detail(order).visits().get(0).milestones();
        assertThat(way)
                .extracting(Milestone::kind)
                .containsExactly(
                        Milestone.Kind.DEPARTURE, Milestone.Kind.ARRIVAL, Milestone.Kind.START, Milestone.Kind.END);
        Instant departBy = way.get(0).planned();
        assertThat(departBy).isBefore(Shop.START);
        assertThat(way.get(0).deviation()).contains(Duration.between(departBy, Shop.START.plus(Duration.ofMinutes(5))));
        assertThat(way.get(1).deviation()).contains(Duration.ofMinutes(5));
        assertThat(way.get(1).isLate(shop.clock().instant())).isTrue();
        assertThat(way.get(3).planned()).isEqualTo(Shop.START.plus(Duration.ofHours(2)));
        assertThat(way.get(3).deviation()).contains(Duration.ZERO);
        assertThat(worker).isEqualTo(shop.workerOf(order));
        assertThat(assigned.progress().startedAt()).isNull();
    }

    @Test
    @Tag("ORD-05")
    void only_the_worker_who_has_a_visit_says_that_it_begins_and_ends() {
        Order order = shop.book(Shop.twoHours(), "a");
        Visit visit = shop.playUntil(VisitState.ARRIVED, order);
        WorkerId stranger = Townsfolk.worker(2).id();
        assertThat(shop.workerOf(order)).isNotEqualTo(stranger);
        for (Desk desk : List.of(shop.worker(stranger), customer)) {
            assertThatThrownBy(() -> desk.inTransaction(t -> t.fulfilment().start(visit.id())))
                    .isInstanceOf(UnknownOrderException.class);
            assertThatThrownBy(() -> desk.inTransaction(t -> t.fulfilment().finish(visit.id())))
                    .isInstanceOf(UnknownOrderException.class);
        }
        Visit started = shop.playUntil(VisitState.IN_SERVICE, order);
        assertThat(started.progress().startedAt()).isEqualTo(shop.clock().instant());
    }

    @Test
    void a_visit_goes_nowhere_before_its_order_is_paid() {
        Order placed = customer.inTransaction(t -> t.booking().place(Shop.twoHours(), IdempotencyKey.of("a")));
        VisitId visit = shop.visit(placed).id();
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.fulfilment().offer(visit)))
                .isInstanceOf(OrderNotOpenException.class);
    }

    @Test
    @Tag("ORD-07")
    void a_customer_who_does_not_accept_sends_the_worker_back_to_work() {
        Order order = shop.book(Shop.twoHours(), "a");
        Visit finished = shop.playUntil(VisitState.AWAITING_ACCEPTANCE, order);
        Visit reopened = customer.inTransaction(t -> t.fulfilment().reject(finished.id(), "厨房还没擦"));
        assertThat(reopened.state()).isEqualTo(VisitState.IN_SERVICE);
        assertThat(reopened.progress().finishedAt()).isNull();
        List<Note> notes = customer.read(t -> t.booking().notes(order.id()));
        assertThat(notes).extracting(Note::kind, Note::text).containsExactly(tuple(Note.Kind.REJECTION, "厨房还没擦"));
        assertThatThrownBy(() -> shop.worker(shop.workerOf(order))
                        .inTransaction(t -> t.fulfilment().approve(finished.id())))
                .as("the worker accepts nothing")
                .isInstanceOf(UnknownOrderException.class);
        shop.playUntil(VisitState.DONE, order);
        assertThat(detail(order).state()).isEqualTo(CanonicalState.COMPLETED);
    }

    @Test
    @Tag("ORD-07")
    void who_says_nothing_for_two_days_accepts() {
        Order order = shop.book(Shop.twoHours(), "a");
        Visit finished = shop.playUntil(VisitState.AWAITING_ACCEPTANCE, order);
        shop.clock().advance(Fulfilment.ACCEPTANCE_TIME);
        assertThat(accept().accepted()).as("to the instant, not yet").isZero();
        shop.clock().advance(Duration.ofSeconds(1));
        AcceptanceJob.Accepted done = accept();
        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.refused()).isEmpty();
        assertThat(shop.visit(order).state()).isEqualTo(VisitState.DONE);
        List<OrderStep> history = customer.read(t -> t.booking().history(order.id()));
        assertThat(history.get(history.size() - 1).entry().actor().kind())
                .as("nobody said it")
                .isEqualTo(ActorKind.SYSTEM);
        assertThat(finished.state()).isEqualTo(VisitState.AWAITING_ACCEPTANCE);
        assertThat(accept().accepted()).as("and only once").isZero();
    }

    @Test
    @Tag("ORD-06")
    void a_work_log_is_written_by_its_worker_during_the_work_and_answered_once_by_its_customer() {
        Order order = shop.book(Shop.twoHours(), "a");
        WorkerId worker = shop.workerOf(order);
        VisitId visit = shop.playUntil(VisitState.ARRIVED, order).id();
        WorkLog.Remark tap = new WorkLog.Remark(WorkEntry.Kind.PROBLEM, "水龙头漏水", null);
        WorkLog.Remark seal = new WorkLog.Remark(WorkEntry.Kind.MATERIAL, "密封圈", Shop.fen(15_00));
        assertThatThrownBy(
                        () -> shop.worker(worker).inTransaction(t -> t.workLog().enter(visit, tap)))
                .isInstanceOf(NotInServiceException.class);
        shop.playUntil(VisitState.IN_SERVICE, order);
        assertThatThrownBy(() -> shop.worker(Townsfolk.worker(2).id())
                        .inTransaction(t -> t.workLog().enter(visit, tap)))
                .isInstanceOf(UnknownOrderException.class);
        NoteId free = shop.worker(worker)
                .inTransaction(t -> t.workLog().enter(visit, tap))
                .id();
        NoteId extra = shop.worker(worker)
                .inTransaction(t -> t.workLog().enter(visit, seal))
                .id();
        assertThatThrownBy(() -> customer.inTransaction(t -> t.workLog().agree(free)))
                .isInstanceOf(NothingToAnswerException.class);
        assertThatThrownBy(() -> shop.customer(2).inTransaction(t -> t.workLog().agree(extra)))
                .isInstanceOf(UnknownOrderException.class);
        assertThatThrownBy(
                        () -> shop.worker(worker).inTransaction(t -> t.workLog().agree(extra)))
                .as("the worker agrees to nothing")
                .isInstanceOf(UnknownOrderException.class);
        customer.inTransaction(t -> t.workLog().agree(extra));
        assertThatThrownBy(() -> customer.inTransaction(t -> t.workLog().refuse(extra)))
                .isInstanceOf(NothingToAnswerException.class);
        List<WorkEntry> log = customer.read(t -> t.workLog().of(visit));
        assertThat(log).extracting(WorkEntry::kind).containsExactly(WorkEntry.Kind.PROBLEM, WorkEntry.Kind.MATERIAL);
        assertThat(shop.worker(worker).<List<WorkEntry>>read(t -> t.workLog().of(visit)))
                .isEqualTo(log);
    }

    @Test
    @Tag("ORD-06")
    @Tag("SET-08")
    void an_extra_is_shared_with_the_worker_like_the_price() {
        Order plain = shop.book(Shop.twoHours(), "a");
        WorkerId worker = shop.workerOf(plain);
        VisitId visit = shop.playUntil(VisitState.IN_SERVICE, plain).id();
        WorkLog.Remark seal = new WorkLog.Remark(WorkEntry.Kind.MATERIAL, "密封圈", Shop.fen(10_00));
        WorkEntry asked = shop.worker(worker).inTransaction(t -> t.workLog().enter(visit, seal));
        customer.inTransaction(t -> t.workLog().agree(asked.id()));
        shop.playUntil(VisitState.DONE, plain);
        Money pending = shop.worker(worker)
                .read(t -> t.income().income(Payee.of(worker)))
                .pending();
        assertThat(pending).as("70 percent of 130 yuan").isEqualTo(Shop.fen(91_00));
    }

    @Test
    @Tag("PAY-06")
    void a_no_show_keeps_its_fee_gives_the_rest_back_and_ends_the_order() {
        Order order = shop.book(Shop.twoHours(), "a");
        Visit visit = shop.playUntil(VisitState.ARRIVED, order);
        shop.worker(shop.workerOf(order)).inTransaction(t -> t.fulfilment().noShow(visit.id()));
        OrderDetail over = detail(order);
        assertThat(over.order().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(over.visits().get(0).visit().state()).isEqualTo(VisitState.NO_SHOW);
        assertThat(over.refunds()).hasSize(1);
        assertThat(over.refunds().get(0).refund().amount()).isEqualTo(Shop.fen(24_00));
        assertThat(over.refunds().get(0).shares()).containsExactly(Shop.fen(24_00));
        assertThat(shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
    }

    @Test
    void who_falls_ill_is_replaced_at_once_and_the_promise_stands() {
        Order order = shop.book(Shop.twoHours(), "a");
        Visit before = shop.playUntil(VisitState.ASSIGNED, order);
        WorkerId ill = shop.workerOf(order);
        List<Visit> displaced = absent(ill);
        assertThat(displaced).extracting(Visit::id).containsExactly(before.id());
        Visit after = shop.visit(order);
        assertThat(after.state()).isEqualTo(VisitState.PENDING_DISPATCH);
        assertThat(after.promise()).isEqualTo(before.promise());
        assertThat(shop.workerOf(order)).isNotEqualTo(ill);
    }

    @Test
    void a_visit_that_nobody_else_can_do_waits_for_dispatch_without_a_worker() {
        PlaceOrder strict = Shop.twoHours()
                .wishing(new PlaceOrder.Wishes(
                        WorkerChoice.strict(Townsfolk.worker(1).id()), null));
        Order order = shop.book(strict, "a");
        absent(Townsfolk.worker(1).id());
        VisitDetail waiting = detail(order).visits().get(0);
        assertThat(waiting.worker()).isNull();
        assertThat(waiting.visit().state()).isEqualTo(VisitState.PENDING_DISPATCH);
        assertThat(shop.office().<Set<OrderAction>>read(t -> t.booking().actions(order.id())))
                .doesNotContain(OrderAction.OFFER, OrderAction.ACCEPT)
                .contains(OrderAction.CANCEL);
    }

    @Test
    void who_falls_ill_at_the_door_stays_the_worker_of_that_visit() {
        Order order = shop.book(Shop.twoHours(), "a");
        shop.playUntil(VisitState.IN_SERVICE, order);
        WorkerId worker = shop.workerOf(order);
        assertThat(absent(worker)).isEmpty();
        assertThat(shop.workerOf(order)).isEqualTo(worker);
        shop.playUntil(VisitState.DONE, order);
        assertThat(detail(order).state()).isEqualTo(CanonicalState.COMPLETED);
    }

    @Test
    @Tag("PAY-05")
    void a_declined_payment_leaves_everything_as_it_was_and_can_be_tried_again() {
        ShyGateway bank = new ShyGateway();
        Shop poor = Shop.open(InMemoryStore.open(), BranchId.of("SH"), bank);
        PlaceOrder deep = PlaceOrder.of(Shop.customerId(1), Shop.DEEP_CLEANING, 1, Shop.START);
        Order placed = poor.customer(1).inTransaction(t -> t.booking().place(deep, IdempotencyKey.of("a")));
        bank.declines = true;
        assertThatThrownBy(() -> pay(poor, placed))
                .isInstanceOfSatisfying(
                        PaymentDeclinedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("no money"));
        Order waiting = poor.customer(1).read(t -> t.booking().order(placed.id()));
        assertThat(waiting).isEqualTo(placed);
        bank.declines = false;
        assertThat(pay(poor, placed).state()).as("under the same key").isEqualTo(OrderState.OPEN);

        Visit finished = poor.playUntil(VisitState.AWAITING_ACCEPTANCE, placed);
        bank.declines = true;
        poor.clock().advance(Fulfilment.ACCEPTANCE_TIME.plusSeconds(1));
        AcceptanceJob.Accepted job = poor.office().start(new AcceptanceJob(), Progress.SILENT);
        assertThat(job.accepted()).isZero();
        assertThat(job.refused()).containsExactly(Map.entry(finished.id(), "payment.declined"));
        assertThat(poor.visit(placed)).isEqualTo(finished);
    }

    private static Order pay(Shop poor, Order placed) {
        return poor.customer(1).inTransaction(t -> t.booking().pay(placed.id(), IdempotencyKey.of("p")));
    }

    /** A gateway that declines while it is told to. */
    private static final class ShyGateway implements PaymentGateway {
        private final PaymentGateway bank = new LocalGateway();
        private boolean declines;

        @Override
        public String code() {
            return bank.code();
        }

        @Override
        public GatewayOutcome charge(ChargeRequest request) {
            return declines ? new GatewayOutcome.Declined("no money") : bank.charge(request);
        }

        @Override
        public GatewayOutcome refund(RefundRequest request) {
            return bank.refund(request);
        }
    }

    @Test
    @Tag("SYS-01")
    void what_is_refused_leaves_no_line_and_what_is_done_names_who_did_it() {
        Order order = shop.book(Shop.twoHours(), "a");
        Visit visit = shop.playUntil(VisitState.OFFERED, order);
        WorkerId worker = shop.workerOf(order);
        assertThatThrownBy(() ->
                        shop.worker(worker).inTransaction(t -> t.fulfilment().finish(visit.id())))
                .isInstanceOf(DoorstepException.class);
        shop.worker(worker).inTransaction(t -> t.fulfilment().accept(visit.id()));
        List<OrderStep> history = customer.read(t -> t.booking().history(order.id()));
        assertThat(history)
                .extracting(
                        step -> step.entry().type(),
                        step -> step.entry().actor().kind())
                .containsExactly(
                        tuple("order.placed", ActorKind.CUSTOMER),
                        tuple("payment.collected", ActorKind.CUSTOMER),
                        tuple("order.opened", ActorKind.CUSTOMER),
                        tuple("visit.offered", ActorKind.OPERATOR),
                        tuple("visit.assigned", ActorKind.WORKER));
        assertThat(history.get(4).entry().actor().id()).isEqualTo(worker.toString());
        assertThat(history.get(4).entry().at()).isEqualTo(shop.clock().instant());
    }

    private OrderDetail detail(Order order) {
        return customer.read(t -> t.booking().detail(order.id()));
    }

    private AcceptanceJob.Accepted accept() {
        return shop.desk(Actor.system(shop.branch())).start(new AcceptanceJob(), Progress.SILENT);
    }

    private List<Visit> absent(WorkerId worker) {
        TimeWindow day = TimeWindow.of(Shop.START.minus(Duration.ofHours(2)), Duration.ofHours(12));
        return shop.office().inTransaction(t -> t.fulfilment().absent(worker, day, "发烧"));
    }
}
