package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.world.Townsfolk.CENTRE;
import static dev.doorstep.testkit.world.Townsfolk.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.presence.Standing;
import dev.doorstep.availability.presence.UnusableStatusException;
import dev.doorstep.availability.presence.WorkState;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.Actor;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.fault.Meanwhile;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What workers say of themselves, and what it keeps away: the same on every store. */
@Tag("WRK-10")
public interface PresenceContract extends StoreContract {
    /** The day of the stories, a Monday. */
    LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(SHANGHAI.zone()).toInstant();
    }

    private static WorkerId one() {
        return Townsfolk.worker(1).id();
    }

    private static Demand hour(int visit) {
        return Townsfolk.demand(visit, CENTRE, Duration.ofHours(1));
    }

    /** Settles one worker, who works from eight to eight, and opens a desk at nine o'clock. */
    private Desk settled() {
        VirtualClock clock = VirtualClock.at(at(9, 0));
        new SmallTown(SHANGHAI, clock.instant(), List.of(eightToEight(Townsfolk.worker(1)))).settle(store());
        return Doorstep.builder().store(store()).clock(clock).build().as(office());
    }

    private static Actor office() {
        return Actor.administrator("li", SHANGHAI.id());
    }

    private static WorkerTime eightToEight(Worker worker) {
        return Townsfolk.idle(worker, LocalTime.of(8, 0), LocalTime.of(20, 0));
    }

    private static List<Instant> starts(Desk desk, LocalDate day) {
        return desk.read(t -> t.availability().slots(SlotQuery.day(hour(1), day))).get(0).slots().stream()
                .map(Slot::start)
                .toList();
    }

    @Test
    @Tag("AVL-06")
    default void a_worker_who_is_offline_takes_no_immediate_work_and_all_that_lies_ahead() {
        Desk desk = settled();
        assertThat(starts(desk, DAY)).startsWith(at(10, 0));
        desk.inTransaction(t -> t.presence().announce(one(), WorkerStatus.offline()));
        // Immediate work begins within four hours.
        assertThat(starts(desk, DAY)).startsWith(at(13, 0)).endsWith(at(19, 0));
        assertThat(starts(desk, DAY.plusDays(1))).hasSize(23);
        assertThatThrownBy(() -> desk.inTransaction(t -> t.availability().hold(hour(1), at(12, 30))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.blockers()).containsExactly(BlockerCode.OFFLINE));
        assertThat(desk.inTransaction(t -> t.availability().hold(hour(1), at(13, 0)))
                        .worker())
                .isEqualTo(one());
        desk.inTransaction(t -> t.presence().announce(one(), WorkerStatus.online()));
        assertThat(starts(desk, DAY)).startsWith(at(10, 0));
    }

    @Test
    @Tag("AVL-06")
    default void a_worker_who_is_busy_keeps_what_was_promised_and_takes_nothing_before_the_end() {
        Desk desk = settled();
        desk.inTransaction(t -> t.availability().hold(hour(1), at(11, 0)));
        Claim promised = desk.inTransaction(t -> t.availability().confirm(hour(1)));
        desk.inTransaction(t -> t.presence().announce(one(), WorkerStatus.busyUntil(at(14, 30))));
        assertThat(desk.read(t -> t.availability().agenda(one(), DAY)).appointments())
                .extracting(Agenda.Appointment::claim)
                .containsExactly(promised);
        assertThat(desk.read(t -> t.availability().slots(SlotQuery.day(hour(2), DAY)))
                        .get(0)
                        .slots())
                .extracting(Slot::start)
                .startsWith(at(14, 30));
        assertThat(desk.read(t -> t.availability().explain(hour(2), at(14, 0))).values())
                .allSatisfy(blockers -> assertThat(blockers)
                        .singleElement()
                        .satisfies(blocker -> assertThat(blocker.code()).isEqualTo(BlockerCode.BUSY)));
    }

    @Test
    default void a_worker_speaks_for_themselves_and_for_nobody_else() {
        settled();
        Doorstep doorstep = Doorstep.builder()
                .store(store())
                .clock(VirtualClock.at(at(9, 0)))
                .build();
        Worker saying = doorstep.as(Actor.worker(one(), SHANGHAI.id()))
                .inTransaction(t -> t.presence().announce(one(), WorkerStatus.offline()));
        assertThat(saying.terms().status()).isEqualTo(WorkerStatus.offline());
        Desk somebody = doorstep.as(Actor.worker(Townsfolk.worker(2).id(), SHANGHAI.id()));
        assertThatThrownBy(() -> somebody.inTransaction(t -> t.presence().announce(one(), WorkerStatus.online())))
                .isInstanceOf(UnknownWorkerException.class);
        assertThat(doorstep.as(office())
                        .read(t -> t.workers().worker(one()))
                        .terms()
                        .status())
                .isEqualTo(WorkerStatus.offline());
    }

    @Test
    default void busy_ends_within_a_day_and_not_before_it_begins() {
        Desk desk = settled();
        for (Instant never : List.of(at(9, 0), at(8, 0), at(9, 1).plus(WorkerStatus.BUSY_MAX))) {
            assertThatThrownBy(
                            () -> desk.inTransaction(t -> t.presence().announce(one(), WorkerStatus.busyUntil(never))))
                    .isInstanceOf(UnusableStatusException.class);
        }
        assertThat(starts(desk, DAY)).startsWith(at(10, 0));
    }

    @Test
    @Tag("WRK-11")
    default void the_board_tells_what_was_said_and_derives_the_rest() {
        Desk desk = settled();
        desk.inTransaction(t -> t.availability().hold(hour(1), at(11, 0)));
        assertThat(standing(desk, at(11, 30))).extracting(Standing::state).isEqualTo(WorkState.ONLINE);
        Claim promised = desk.inTransaction(t -> t.availability().confirm(hour(1)));
        desk.inTransaction(t -> t.presence().announce(one(), WorkerStatus.busyUntil(at(15, 0))));
        desk.inTransaction(t -> t.leave().enter(one(), new TimeWindow(at(13, 0), at(14, 0)), "午休"));
        assertThat(standing(desk, at(11, 30)))
                .isEqualTo(new Standing(worker(desk), WorkState.ON_VISIT, at(12, 0), promised));
        assertThat(standing(desk, at(13, 30)))
                .isEqualTo(new Standing(worker(desk), WorkState.ON_LEAVE, at(14, 0), null));
        assertThat(standing(desk, at(14, 30))).isEqualTo(new Standing(worker(desk), WorkState.BUSY, at(15, 0), null));
        assertThat(standing(desk, at(15, 0))).isEqualTo(new Standing(worker(desk), WorkState.ONLINE, at(20, 0), null));
        assertThat(standing(desk, at(20, 0))).extracting(Standing::state).isEqualTo(WorkState.OFF_SHIFT);
        desk.inTransaction(t -> t.presence().announce(one(), WorkerStatus.offline()));
        assertThat(standing(desk, at(12, 59))).extracting(Standing::state).isEqualTo(WorkState.OFFLINE);
        assertThat(standing(desk, at(16, 0))).extracting(Standing::state).isEqualTo(WorkState.ONLINE);
    }

    private static Standing standing(Desk desk, Instant at) {
        List<Standing> board = desk.read(t -> t.presence().board(at));
        assertThat(board).hasSize(1);
        return board.get(0);
    }

    private static Worker worker(Desk desk) {
        return desk.read(t -> t.workers().worker(one()));
    }

    @Test
    @Tag("AHEAD-01")
    default void nobody_is_booked_on_what_a_worker_said_before() {
        Desk desk = settled();
        Desk racing = meanwhile(() ->
                desk.inTransaction(t -> t.presence().announce(one(), WorkerStatus.busyUntil(at(14, 0)))));
        assertThatThrownBy(() -> racing.inTransaction(t -> t.availability().hold(hour(1), at(12, 0))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.blockers()).containsExactly(BlockerCode.BUSY));
    }

    /** Opens a desk where something else happens once, after a decision has read everything and before it writes. */
    private Desk meanwhile(Runnable other) {
        GreatCircleTravelTimes travel = GreatCircleTravelTimes.in(SHANGHAI);
        return Doorstep.builder()
                .store(store())
                .clock(VirtualClock.at(at(9, 0)))
                .travelTimes(Meanwhile.during(travel, other))
                .build()
                .as(office());
    }
}
