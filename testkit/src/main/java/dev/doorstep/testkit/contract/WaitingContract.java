package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Progress;
import dev.doorstep.WaitingJob;
import dev.doorstep.availability.leave.LeaveEvent;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WaitingId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.IllegalTransitionException;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.order.waiting.AwaitSlot;
import dev.doorstep.order.waiting.NothingKeptException;
import dev.doorstep.order.waiting.NothingToAwaitException;
import dev.doorstep.order.waiting.UnknownWaitingException;
import dev.doorstep.order.waiting.WaitingEntry;
import dev.doorstep.order.waiting.WaitingEvent;
import dev.doorstep.order.waiting.WaitingState;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the waiting list owes its customers on every store: a slot that frees up goes to who waits longest, once. */
public interface WaitingContract extends StoreContract {
    /** How many people wait in a rush. */
    int CROWD = 6;

    @Test
    default void a_slot_that_frees_up_is_kept_for_who_waits_longest_and_is_sold_as_it_was_shown() {
        Hall hall = open();
        List<Order> orders = hall.fill();
        WaitingEntry first = hall.join(1, hall.at(1));
        WaitingEntry second = hall.join(3, hall.at(3));
        assertThat(hall.run()).as("nothing is free").isEqualTo(served(0, 0, 0));
        hall.callOff(orders.get(1));
        assertThat(hall.run()).isEqualTo(served(1, 0, 0));
        assertThat(hall.run()).as("a wait fires once").isEqualTo(served(0, 0, 0));
        assertThat(hall.state(second)).isEqualTo(WaitingState.WAITING);
        Order order = hall.shop.customer(1).inTransaction(t -> t.waiting().take(first.id(), key("take")));
        assertThat(hall.shop.visit(order).promise().startInclusive()).isEqualTo(Shop.START);
        assertThat(hall.shop.customer(1).<Order>inTransaction(t -> t.waiting().take(first.id(), key("take"))))
                .isEqualTo(order);
        assertThat(hall.entry(first).outcome().order()).isEqualTo(order.id());
        assertThat(hall.history(first)).containsExactly("waiting.joined", "waiting.found", "waiting.booked");
        assertThatThrownBy(() -> hall.shop
                        .customer(3)
                        .<Order>inTransaction(t -> t.waiting().take(second.id(), key("early"))))
                .isInstanceOf(NothingKeptException.class);
    }

    @Test
    default void whoever_asked_for_it_is_booked_and_pays_at_once() {
        Hall hall = open();
        List<Order> orders = hall.fill();
        WaitingEntry entry = hall.join(1, hall.at(1).bookingAtOnce());
        hall.callOff(orders.get(0));
        assertThat(hall.run()).isEqualTo(served(0, 1, 0));
        WaitingEntry booked = hall.entry(entry);
        Order order = hall.shop
                .customer(1)
                .read(t -> t.booking()
                        .order(Objects.requireNonNull(booked.outcome().order())));
        assertThat(order.state()).isEqualTo(OrderState.OPEN);
        assertThat(hall.shop.visit(order).promise().startInclusive()).isEqualTo(Shop.START);
    }

    @Test
    default void a_leave_that_is_withdrawn_and_a_new_shift_free_slots() {
        Hall hall = open();
        TimeWindow day = Townsfolk.SHANGHAI.windowOf(Townsfolk.SHANGHAI.dayOf(Shop.START));
        List<LeaveEvent.Taken> away = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> hall.shop
                        .office()
                        .inTransaction(t -> t.leave().enter(Shop.worker(number).id(), day, "")))
                .toList();
        WaitingEntry first = hall.join(1, hall.at(1));
        WaitingEntry second = hall.join(3, hall.at(3));
        assertThat(hall.run().found()).isZero();
        hall.shop.office().inTransaction(t -> t.leave().withdraw(away.get(0).leave()));
        assertThat(hall.run().found()).isEqualTo(1);
        hall.shift(Shop.worker(2).id(), 16, 20);
        hall.shop.office().inTransaction(t -> t.leave().withdraw(away.get(1).leave()));
        assertThat(hall.run().found()).as("too late in the day").isZero();
        hall.shift(Shop.worker(2).id(), 8, 20);
        assertThat(hall.run().found()).isEqualTo(1);
        assertThat(List.of(hall.state(first), hall.state(second))).containsOnly(WaitingState.FOUND);
    }

    @Test
    default void the_earliest_day_that_has_a_slot_is_taken() {
        Hall hall = open();
        hall.fill();
        WaitingEntry entry = hall.join(1, hall.at(1).onDays(3));
        assertThat(hall.run()).isEqualTo(served(1, 0, 0));
        assertThat(hall.kept(entry).promise().startInclusive()).isEqualTo(Shop.START.plus(Duration.ofDays(1)));
    }

    @Test
    default void nobody_overtakes_who_could_be_served_and_who_is_refused_holds_nobody_up() {
        Hall hall = open();
        List<Order> orders = hall.fill();
        AwaitSlot costly = AwaitSlot.of(hall.order(1).with(Set.of(CouponCode.of("NO-SUCH-COUPON"))));
        WaitingEntry first = hall.join(1, costly);
        WaitingEntry second = hall.join(3, hall.at(3));
        hall.callOff(orders.get(0));
        assertThat(hall.serve(second).state()).as("the first could have it").isEqualTo(WaitingState.WAITING);
        WaitingEntry passed = hall.serve(first);
        assertThat(passed.state()).isEqualTo(WaitingState.PASSED_OVER);
        assertThat(passed.outcome().refusal()).isEqualTo("promotion.not-applicable");
        assertThat(hall.serve(first)).as("told once").isEqualTo(passed);
        assertThat(hall.serve(second).state()).isEqualTo(WaitingState.FOUND);
        assertThat(hall.run())
                .isEqualTo(new WaitingJob.Served(0, 0, 0, Map.of(first.id(), "promotion.not-applicable")));
    }

    @Test
    default void of_many_who_are_served_at_once_the_one_who_waits_longest_has_it() {
        Hall hall = open();
        List<Order> orders = hall.fill();
        List<WaitingEntry> crowd = new ArrayList<>();
        for (int number = 1; number <= CROWD; number++) {
            crowd.add(hall.join(number, hall.at(number)));
        }
        hall.callOff(orders.get(2));
        List<WaitingEntry> after = Rush.of(CROWD, number -> hall.serve(crowd.get(CROWD - 1 - number)));
        assertThat(after)
                .filteredOn(entry -> entry.state() == WaitingState.FOUND)
                .singleElement()
                .returns(crowd.get(0).id(), WaitingEntry::id);
    }

    @Test
    default void of_many_jobs_side_by_side_each_wait_fires_once() {
        Hall hall = open();
        List<Order> orders = hall.fill();
        List<WaitingEntry> crowd = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> hall.join(number, hall.at(number)))
                .toList();
        orders.forEach(hall::callOff);
        List<WaitingJob.Served> served = Rush.of(4, number -> hall.run());
        assertThat(served).allSatisfy(job -> assertThat(job.refused()).isEmpty());
        hall.run();
        assertThat(crowd)
                .allSatisfy(
                        entry -> assertThat(hall.history(entry)).containsExactly("waiting.joined", "waiting.found"));
        assertThat(crowd.stream().map(entry -> hall.kept(entry).promise()))
                .allSatisfy(promise -> assertThat(promise.startInclusive()).isEqualTo(Shop.START));
    }

    @Test
    default void a_wait_ends_in_time_and_what_is_not_taken_goes_to_the_next() {
        Hall hall = open();
        List<Order> orders = hall.fill();
        WaitingEntry hasty = hall.join(2, hall.at(2).until(Shop.OPENING.plusSeconds(60)));
        WaitingEntry first = hall.join(1, hall.at(1));
        WaitingEntry second = hall.join(3, hall.at(3));
        hall.shop.clock().advance(Duration.ofMinutes(1));
        assertThat(hall.run()).isEqualTo(served(0, 0, 1));
        assertThat(hall.history(hasty)).endsWith("waiting.expired");
        hall.callOff(orders.get(0));
        assertThat(hall.run()).isEqualTo(served(1, 0, 0));
        hall.shop.clock().moveTo(hall.kept(first).heldUntil());
        assertThat(hall.run()).isEqualTo(served(1, 0, 1));
        assertThat(hall.state(first)).isEqualTo(WaitingState.EXPIRED);
        assertThat(hall.state(second)).isEqualTo(WaitingState.FOUND);
        assertThatThrownBy(() -> hall.join(4, hall.at(4).until(hall.shop.clock().instant())))
                .isInstanceOf(NothingToAwaitException.class);
    }

    @Test
    default void whoever_leaves_is_served_no_more_and_their_words_are_gone() {
        Hall hall = open();
        PlaceOrder order = hall.order(1).from(new PlaceOrder.Origin(SourceChannel.HOTLINE, "the dog bites"));
        WaitingEntry entry = hall.join(1, AwaitSlot.of(order));
        assertThat(hall.join(1, AwaitSlot.of(order))).as("the same key").isEqualTo(entry);
        assertThat(hall.entry(entry).wanted()).isEqualTo(AwaitSlot.of(order));
        assertThatThrownBy(() -> hall.shop
                        .customer(2)
                        .<WaitingEntry>read(t -> t.waiting().entry(entry.id())))
                .isInstanceOf(UnknownWaitingException.class);
        WaitingEntry left = hall.shop.customer(1).inTransaction(t -> t.waiting().leave(entry.id()));
        assertThat(left.state()).isEqualTo(WaitingState.LEFT);
        assertThat(hall.entry(entry).toString()).doesNotContain("dog");
        assertThat(hall.run()).isEqualTo(served(0, 0, 0));
        assertThatThrownBy(() -> hall.shop
                        .customer(1)
                        .<WaitingEntry>inTransaction(t -> t.waiting().leave(entry.id())))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    default void keeps_the_list_by_age_by_customer_by_version_and_by_branch() {
        Hall hall = open();
        WaitingEntry one = hall.join(1, hall.at(1));
        WaitingEntry apart = hall.join(2, AwaitSlot.of(hall.order(2).startingAt(Shop.START.plusSeconds(86_400))));
        WaitingEntry last = hall.join(3, hall.at(3));
        inSession(s -> {
            Page<WaitingEntry> page = s.waiting().open(PageRequest.first(2));
            assertThat(page.items()).containsExactly(one, apart);
            assertThat(s.waiting().open(new PageRequest(2, page.next()))).isEqualTo(new Page<>(List.of(last), null));
            assertThat(s.waiting().of(Shop.customerId(2), PageRequest.first(9)).items())
                    .containsExactly(apart);
            assertThat(s.waiting().ahead(last)).containsExactly(one);
            assertThat(s.waiting().ahead(one)).isEmpty();
            assertThat(s.waiting().find(new WaitingId(one.customer().value()))).isEmpty();
            return s;
        });
        assertThat(hall.shop.customer(3).<Integer>read(t -> t.waiting().ahead(last.id())))
                .isEqualTo(1);
        inSession(s -> s.waiting().save(one));
        assertThatThrownBy(() -> inSession(s -> s.waiting().save(one))).isInstanceOf(StaleWriteException.class);
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.waiting().find(one.id())).isEmpty();
            assertThat(other.waiting().open(PageRequest.first(9)).items()).isEmpty();
        }
    }

    private static WaitingJob.Served served(int found, int booked, int expired) {
        return new WaitingJob.Served(found, booked, expired, Map.of());
    }

    private static IdempotencyKey key(String text) {
        return IdempotencyKey.of(text);
    }

    private Hall open() {
        Shop shop = Shop.open(store(), BRANCH);
        IntStream.rangeClosed(3, CROWD).forEach(shop::admit);
        return new Hall(shop);
    }

    /**
     * Where people wait.
     *
     * @param shop a shop with three workers
     */
    record Hall(Shop shop) {
        PlaceOrder order(int customer) {
            return PlaceOrder.of(Shop.customerId(customer), Shop.CLEANING, 2, Shop.START);
        }

        AwaitSlot at(int customer) {
            return AwaitSlot.of(order(customer));
        }

        /** Gives all three workers something to do at {@link Shop#START}. */
        List<Order> fill() {
            return IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> shop.book(order(2), "fill" + number))
                    .toList();
        }

        void callOff(Order order) {
            shop.office().inTransaction(t -> {
                CancellationQuote quote = t.booking().quoteCancellation(order.id());
                return t.booking().cancel(order.id(), quote, "", key("off/" + order.id()));
            });
        }

        void shift(WorkerId worker, int from, int to) {
            shop.office().inTransaction(t -> {
                Roster known = t.availability().roster(worker).orElseThrow();
                Roster other = Townsfolk.everyDay(worker, LocalTime.of(from, 0), LocalTime.of(to, 0));
                return t.availability().save(other.withVersion(known.version()));
            });
        }

        /** Lets a customer join, a second after the one before. */
        WaitingEntry join(int customer, AwaitSlot wanted) {
            shop.clock().advance(Duration.ofSeconds(1));
            return shop.customer(customer).inTransaction(t -> t.waiting().join(wanted, key("join")));
        }

        WaitingJob.Served run() {
            return shop.office().start(new WaitingJob(), Progress.SILENT);
        }

        WaitingEntry serve(WaitingEntry entry) {
            return shop.office().inTransaction(t -> t.waiting().serve(entry.id()));
        }

        WaitingEntry entry(WaitingEntry before) {
            return shop.office().read(t -> t.waiting().entry(before.id()));
        }

        Preview kept(WaitingEntry before) {
            return Objects.requireNonNull(entry(before).outcome().shown());
        }

        WaitingState state(WaitingEntry before) {
            return entry(before).state();
        }

        List<String> history(WaitingEntry entry) {
            return shop.office().read(t -> t.work().history(WaitingEvent.streamOf(entry.id()))).stream()
                    .map(TimelineEntry::type)
                    .toList();
        }
    }
}
