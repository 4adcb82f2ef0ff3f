package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.advice.Advice;
import dev.doorstep.availability.advice.Change;
import dev.doorstep.availability.advice.ChangeCode;
import dev.doorstep.availability.advice.SlotAdvice;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Visits for which nobody in particular is to come make room for those that only one worker can do. */
@Tag("AHEAD-03")
@Tag("AVL-08")
class RoomStoriesTest {
    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));

    @Test
    void whoever_comes_to_anybody_goes_to_the_customer_who_named_them() {
        Order first = shop.book(Shop.twoHours(), "a");
        WorkerId wanted = shop.workerOf(first);
        Visit before = shop.visit(first);
        assertThat(starts(wanted)).contains(Shop.START);
        Order second = shop.book(named(wanted), "b");
        assertThat(shop.workerOf(second)).isEqualTo(wanted);
        assertThat(shop.workerOf(first)).isNotEqualTo(wanted);
        assertThat(shop.visit(first).promise()).isEqualTo(before.promise());
    }

    @Test
    @Tag("AHEAD-06")
    void advice_says_who_makes_room_and_what_else_would_help() {
        Order first = shop.book(Shop.twoHours(), "a");
        WorkerId wanted = shop.workerOf(first);
        SlotAdvice room = advice(wanted);
        assertThat(room.opening()).hasValueSatisfying(opening -> {
            assertThat(opening.fit().worker().id()).isEqualTo(wanted);
            assertThat(opening.gone())
                    .extracting(Claim::visit)
                    .containsExactly(shop.visit(first).id());
        });
        assertThat(codes(room.workers().get(0))).containsExactly(ChangeCode.ANYBODY);
        VisitId visit = shop.visit(first).id();
        shop.office().inTransaction(t -> t.fulfilment().offer(visit));
        SlotAdvice told = advice(wanted);
        assertThat(told.opening()).isEmpty();
        assertThat(told.workers()).anySatisfy(advice -> {
            assertThat(advice.worker()).isEqualTo(Townsfolk.worker(1).code());
            assertThat(codes(advice)).containsExactly(ChangeCode.START);
        });
    }

    private SlotAdvice advice(WorkerId wanted) {
        Demand demand = demandFor(wanted);
        return shop.office().read(t -> t.advice().advise(demand, Shop.START));
    }

    private static List<ChangeCode> codes(Advice advice) {
        return advice.changes().stream().map(Change::code).toList();
    }

    @Test
    void a_visit_that_somebody_was_told_of_stays_where_it_is() {
        Order first = shop.book(Shop.twoHours(), "a");
        WorkerId wanted = shop.workerOf(first);
        VisitId visit = shop.visit(first).id();
        shop.office().inTransaction(t -> t.fulfilment().offer(visit));
        assertThat(starts(wanted)).doesNotContain(Shop.START);
        assertThatThrownBy(() -> shop.book(named(wanted), "b")).isInstanceOf(SlotTakenException.class);
        assertThat(shop.workerOf(first)).isEqualTo(wanted);
    }

    @Test
    void a_visit_whose_customer_named_the_worker_makes_room_for_nobody() {
        WorkerId wanted = Townsfolk.worker(1).id();
        Order first = shop.book(named(wanted), "a");
        assertThat(starts(wanted)).doesNotContain(Shop.START);
        assertThatThrownBy(() -> shop.book(named(wanted), "b")).isInstanceOf(SlotTakenException.class);
        assertThat(shop.workerOf(first)).isEqualTo(wanted);
    }

    @Test
    void nothing_moves_when_there_is_nobody_else() {
        Order first = shop.book(Shop.twoHours(), "a");
        WorkerId wanted = shop.workerOf(first);
        shop.book(Shop.twoHours(), "b");
        shop.book(Shop.twoHours(), "c");
        assertThat(starts(wanted)).doesNotContain(Shop.START);
        assertThatThrownBy(() -> shop.book(named(wanted), "d")).isInstanceOf(SlotTakenException.class);
        assertThat(shop.workerOf(first)).isEqualTo(wanted);
    }

    @Test
    void a_visit_is_moved_to_where_others_made_room() {
        Order first = shop.book(Shop.twoHours(), "a");
        WorkerId wanted = shop.workerOf(first);
        Instant later = Shop.START.plus(Duration.ofHours(4));
        Order moving = shop.book(named(wanted).startingIn(Shop.twoHours().starts()), "b");
        WorkerId next = shop.workerOf(first);
        assertThat(next).isNotEqualTo(wanted);
        Order third = shop.book(PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, later), "c");
        WorkerId other = shop.workerOf(third);
        shop.office()
                .inTransaction(t -> t.availability()
                        .reschedule(shop.visit(moving).demand().withChoice(WorkerChoice.strict(other)), later));
        assertThat(shop.workerOf(moving)).isEqualTo(other);
        assertThat(shop.workerOf(third)).isNotEqualTo(other);
    }

    private static PlaceOrder named(WorkerId worker) {
        return PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, Shop.START)
                .wishing(new PlaceOrder.Wishes(WorkerChoice.strict(worker), null));
    }

    private static Demand demandFor(WorkerId worker) {
        return Townsfolk.demand(0, Townsfolk.east(1_000), Duration.ofHours(2)).withChoice(WorkerChoice.strict(worker));
    }

    private List<Instant> starts(WorkerId worker) {
        Demand demand = demandFor(worker);
        return shop
                .office()
                .read(t -> t.availability().slots(SlotQuery.day(demand, Townsfolk.SHANGHAI.dayOf(Shop.START))))
                .get(0)
                .slots()
                .stream()
                .map(Slot::start)
                .toList();
    }
}
