package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.leave.LeaveEvent;
import dev.doorstep.availability.leave.LeaveRequest;
import dev.doorstep.availability.leave.UnknownLeaveException;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveSettledException;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.Stream;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.Visit;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.UnknownWorkerException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workers ask for leave, the office settles it, and customers keep what they were promised. */
@Tag("AVL-05")
class LeaveStoriesTest {
    private static final TimeWindow MORNING = TimeWindow.of(Shop.START.minus(Duration.ofHours(2)), Duration.ofHours(5));
    private static final EnumSet<LeaveState> ANY = EnumSet.allOf(LeaveState.class);

    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));

    @Test
    void asking_lists_the_visits_that_it_hits_and_takes_nothing() {
        Order order = shop.book(Shop.twoHours(), "a");
        WorkerId worker = shop.workerOf(order);
        long starts = startsOf(worker);
        LeaveRequest asked = ask(worker);
        assertThat(asked.leave().state()).isEqualTo(LeaveState.ASKED);
        assertThat(asked.hits()).containsExactly(shop.visit(order).id());
        assertThat(shop.workerOf(order)).isEqualTo(worker);
        assertThat(startsOf(worker)).isEqualTo(starts);
    }

    @Test
    void approved_leave_sends_somebody_else_and_keeps_new_visits_away() {
        Order order = shop.book(Shop.twoHours(), "a");
        WorkerId worker = shop.workerOf(order);
        LeaveRequest asked = ask(worker);
        long starts = startsOf(worker);
        List<Visit> displaced = shop.office()
                .inTransaction(t -> t.fulfilment().approveLeave(asked.leave().id()));
        assertThat(displaced).extracting(Visit::id).isEqualTo(asked.hits());
        assertThat(shop.workerOf(order)).isNotEqualTo(worker);
        assertThat(startsOf(worker)).isLessThan(starts);
        LeaveRequest now =
                shop.worker(worker).read(t -> t.leave().request(asked.leave().id()));
        assertThat(now.leave().state()).isEqualTo(LeaveState.APPROVED);
        assertThat(now.hits()).isEmpty();
    }

    @Test
    void refused_leave_changes_nothing_and_is_settled() {
        WorkerId worker = Townsfolk.worker(1).id();
        LeaveId leave = ask(worker).leave().id();
        long starts = startsOf(worker);
        Leave refused = shop.office().inTransaction(t -> t.leave().refuse(leave));
        assertThat(refused.state()).isEqualTo(LeaveState.REFUSED);
        List<TimelineEntry> history = shop.office().read(t -> t.work().history(Stream.of("leave", leave)));
        assertThat(history).extracting(TimelineEntry::type).containsExactly("leave.asked", "leave.refused");
        assertThat(startsOf(worker)).isEqualTo(starts);
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.leave().approve(leave)))
                .isInstanceOf(LeaveSettledException.class)
                .hasMessageContaining("REFUSED");
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.leave().withdraw(leave)))
                .isInstanceOf(LeaveSettledException.class);
    }

    @Test
    void who_withdraws_works_after_all_and_the_history_tells_it() {
        WorkerId worker = Townsfolk.worker(1).id();
        long starts = startsOf(worker);
        LeaveId leave = ask(worker).leave().id();
        shop.office().inTransaction(t -> t.leave().approve(leave));
        assertThat(startsOf(worker)).isLessThan(starts);
        Leave withdrawn = shop.worker(worker).inTransaction(t -> t.leave().withdraw(leave));
        assertThat(withdrawn.state()).isEqualTo(LeaveState.WITHDRAWN);
        assertThat(startsOf(worker)).isEqualTo(starts);
        List<TimelineEntry> history = shop.office().read(t -> t.work().history(Stream.of("leave", leave)));
        assertThat(history)
                .extracting(TimelineEntry::type)
                .containsExactly("leave.asked", "leave.taken", "leave.withdrawn");
    }

    @Test
    @Tag("AHEAD-23")
    void workers_ask_for_themselves_only_and_approve_nothing() {
        Desk one = shop.worker(Townsfolk.worker(1).id());
        WorkerId other = Townsfolk.worker(2).id();
        LeaveId leave = ask(other).leave().id();
        assertThatThrownBy(() -> one.inTransaction(t -> t.leave().ask(other, MORNING, "")))
                .isInstanceOf(UnknownWorkerException.class);
        assertThatThrownBy(() -> one.inTransaction(t -> t.leave().withdraw(leave)))
                .isInstanceOf(UnknownLeaveException.class);
        assertThatThrownBy(() -> one.read(t -> t.leave().request(leave))).isInstanceOf(UnknownLeaveException.class);
        assertThatThrownBy(() -> one.inTransaction(t -> t.leave().approve(leave)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> one.inTransaction(t -> t.leave().refuse(leave)))
                .isInstanceOf(NotPermittedException.class);
        LeaveId nowhere = new LeaveId(new UUID(0, 0));
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.leave().approve(nowhere)))
                .isInstanceOf(UnknownLeaveException.class);
        List<Leave> all = shop.office().read(t -> t.leave().during(Staff.all(), MORNING, ANY));
        assertThat(all).hasSize(1);
    }

    @Test
    void leave_gives_up_what_was_promised_and_tells_whose_visit_it_was_and_gives_up_holds_without_a_word() {
        WorkerId worker = Townsfolk.worker(1).id();
        VisitId promised = hold(1, worker).visit();
        shop.office().inTransaction(t -> t.availability().confirm(demand(1, worker)));
        VisitId held = hold(2, worker).visit();
        LeaveRequest asked = ask(worker);
        assertThat(asked.hits()).containsExactly(promised);
        LeaveEvent.Taken taken =
                shop.office().inTransaction(t -> t.leave().approve(asked.leave().id()));
        assertThat(taken).isEqualTo(new LeaveEvent.Taken(worker, asked.leave().id(), MORNING, List.of(promised)));
        for (VisitId visit : List.of(promised, held)) {
            Optional<Claim> left =
                    shop.office().inTransaction(t -> t.availability().release(visit));
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whoever_is_at_a_door_already_keeps_that_visit() {
        WorkerId worker = Townsfolk.worker(1).id();
        Claim kept = hold(1, worker);
        Claim given = hold(2, worker);
        LeaveEvent.Taken taken = shop.office()
                .inTransaction(t -> t.leave().enter(worker, MORNING, "", visit -> visit.equals(kept.visit())));
        assertThat(taken.displaced()).as("holds are not told").isEmpty();
        Optional<Claim> left = shop.office().inTransaction(t -> t.availability().release(kept.visit()));
        assertThat(left).contains(kept);
        left = shop.office().inTransaction(t -> t.availability().release(given.visit()));
        assertThat(left).isEmpty();
    }

    @Test
    void nobody_takes_leave_who_does_not_work_here() {
        WorkerId nobody = Townsfolk.worker(99).id();
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.leave().ask(nobody, MORNING, "")))
                .isInstanceOf(UnknownWorkerException.class);
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.leave().enter(nobody, MORNING, "")))
                .isInstanceOf(UnknownWorkerException.class);
    }

    /** Holds an hour of the morning for a visit: the first hour for visit 1, the third for visit 2. */
    private Claim hold(int number, WorkerId worker) {
        return shop.office()
                .inTransaction(t -> t.availability()
                        .hold(demand(number, worker), Shop.START.plus(Duration.ofHours(2L * number - 2))));
    }

    private static Demand demand(int number, WorkerId worker) {
        return Townsfolk.demand(number, Townsfolk.CENTRE, Duration.ofHours(1)).withChoice(WorkerChoice.strict(worker));
    }

    private LeaveRequest ask(WorkerId worker) {
        return shop.worker(worker).inTransaction(t -> t.leave().ask(worker, MORNING, "看病"));
    }

    private long startsOf(WorkerId worker) {
        LocalDate day = Townsfolk.SHANGHAI.dayOf(Shop.START);
        return shop.office()
                .read(t -> t.availability()
                        .slots(SlotQuery.day(
                                Townsfolk.demand(99, Townsfolk.CENTRE, Duration.ofHours(1))
                                        .withChoice(WorkerChoice.strict(worker)),
                                day)))
                .get(0)
                .slots()
                .size();
    }
}
