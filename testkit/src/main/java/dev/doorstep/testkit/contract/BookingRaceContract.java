package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.world.Townsfolk.CENTRE;
import static dev.doorstep.testkit.world.Townsfolk.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Transaction;
import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.DoubleBookingPreventedException;
import dev.doorstep.availability.HoldExpiredException;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.UnclaimedVisitException;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.leave.LeaveRequest;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveSettledException;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.Actor;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.fault.Meanwhile;
import dev.doorstep.testkit.fault.MeetingStore;
import dev.doorstep.testkit.fault.UnguardedStore;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 64 threads want the day of one worker. Each of them first decides on the empty day, one by approving leave at noon,
 * and nobody writes before all have decided; then they hold, confirm, move and give up at random, and approve and
 * withdraw leave. Whatever they do, the calendar stays one that a person can work through. The same run without the
 * guard must be caught, every time.
 */
@Tag("AHEAD-01")
public interface BookingRaceContract extends StoreContract {
    /** How many want the same day. */
    int THREADS = 64;

    /** How many things everybody does. */
    int STEPS = 12;

    /** Leave that is asked for before anybody comes, an hour from noon on. */
    LocalTime NOON = LocalTime.of(12, 0);

    /** The day that everybody wants. */
    LocalDate DAY = LocalDate.of(2026, 3, 9);

    /**
     * Who wants an hour at the same moment, each of them three; as many workers there are, and one of them lives
     * nearest.
     */
    int HURRIED = 24;

    /** The doors that fit into the day: half an hour each, from eight to eight. */
    int DOORS = 24;

    @Test
    default void no_overlap_enough_travel_and_the_daily_limit_kept() {
        settle(store());
        List<Map<Outcome, Integer>> answers = rush(MeetingStore.around(store(), THREADS));
        assertThat(total(answers, Outcome.PREVENTED)).as("the net fired").isZero();
        assertThat(faults(store())).isEmpty();
        // The rush reaches what it claims to.
        List<Leave> away = desk(store()).read(t -> leave(t, LeaveState.APPROVED));
        assertThat(away).extracting(Leave::window).contains(hourAt(NOON));
        assertThat(total(answers, Outcome.DONE)).isPositive();
        assertThat(total(answers, Outcome.TAKEN)).isPositive();
    }

    @Test
    default void a_contested_slot_has_exactly_one_winner() {
        settle(store());
        for (int hour = 9; hour < 13; hour++) {
            Instant start = at(hour * 60 + 30);
            int round = hour;
            Desk desk = desk(MeetingStore.around(store(), THREADS));
            List<Outcome> answers = Rush.of(
                    THREADS,
                    thread -> outcome(store(), () -> {
                        Demand demand = Townsfolk.demand(round * 100 + thread, CENTRE, Duration.ofMinutes(90));
                        desk.inTransaction(t -> t.availability().hold(demand, start));
                    }));
            assertThat(answers).filteredOn(Outcome.DONE::equals).hasSize(1);
            assertThat(answers).allMatch(answer -> answer != Outcome.PREVENTED);
            clear(store());
        }
        assertThat(faults(store())).isEmpty();
    }

    /** Tells whether whoever lost races wins in the end, because the store lets them keep others off. */
    default boolean losersWin() {
        return true;
    }

    @Test
    @Tag("AHEAD-01")
    default void nobody_gives_up_where_everybody_wants_the_same_hour() {
        new SmallTown(
                        SHANGHAI,
                        at(0),
                        IntStream.rangeClosed(1, HURRIED)
                                .mapToObj(BookingRaceContract::tireless)
                                .toList())
                .settle(store());
        Desk desk = desk(MeetingStore.around(store(), HURRIED));
        List<Map<Outcome, Integer>> answers = Rush.of(HURRIED, thread -> {
            Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
            for (int number = 0; number < 3; number++) {
                Demand demand = Townsfolk.demand(thread * 100 + number, CENTRE, Duration.ofMinutes(30));
                Instant start = at((9 + number) * 60);
                Outcome outcome = outcome(
                        store(), () -> desk.inTransaction(t -> t.availability().hold(demand, start)));
                outcomes.merge(outcome, 1, Integer::sum);
            }
            return outcomes;
        });
        assertThat(faults(store())).isEmpty();
        if (losersWin()) {
            assertThat(total(answers, Outcome.DONE)).isEqualTo(3 * HURRIED);
        }
    }

    /**
     * The net keeps the doors apart even then; it cannot know of the way between them, nor of how much a day may hold.
     * Whether somebody works during leave depends on the moment here, since leave moves away what it finds when it is
     * written; it has a run of its own.
     */
    @Test
    default void the_same_run_without_the_guard_is_caught() {
        settle(store());
        rush(MeetingStore.around(UnguardedStore.around(store()), THREADS));
        assertThat(faults(store()))
                .as("what the audit found")
                .anyMatch(fault -> fault.startsWith("needs"))
                .anyMatch(fault -> fault.startsWith("has"));
    }

    @Test
    @Tag("AHEAD-01")
    default void leave_that_is_approved_while_somebody_decides_keeps_them_away() {
        settle(store());
        assertThat(outcome(store(), () -> holdWhileLeaveIsApproved(store()))).isEqualTo(Outcome.TAKEN);
        assertThat(faults(store())).isEmpty();
    }

    @Test
    @Tag("AHEAD-01")
    default void the_same_leave_without_the_guard_is_caught() {
        settle(store());
        Store unguarded = UnguardedStore.around(store());
        assertThat(outcome(store(), () -> holdWhileLeaveIsApproved(unguarded))).isEqualTo(Outcome.DONE);
        assertThat(faults(store())).anyMatch(fault -> fault.startsWith("works"));
    }

    /** Holds noon, where leave at noon is approved between the decision and the write. */
    private void holdWhileLeaveIsApproved(Store store) {
        GreatCircleTravelTimes travel = GreatCircleTravelTimes.in(SHANGHAI);
        Desk deciding = Doorstep.builder()
                .store(store)
                .clock(VirtualClock.at(at(0)))
                .travelTimes(Meanwhile.during(travel, () -> approveNoon(desk(store()))))
                .build()
                .as(Actor.administrator("li", SHANGHAI.id()));
        Demand demand = Townsfolk.demand(1, CENTRE, Duration.ofMinutes(30));
        deciding.inTransaction(t -> t.availability().hold(demand, at(12 * 60)));
    }

    /** Somebody who works from eight to eight as often as there is something to do. */
    private static WorkerTime tireless(int number) {
        return worker(number, new DailyLimits(100, 24 * 60));
    }

    /**
     * Settles one worker, who works from eight to eight, does up to six visits in six hours and has a break before
     * dusk.
     */
    private static void settle(Store store) {
        FloatingBreak dusk = FloatingBreak.parse("16:00-19:00/60");
        WorkerTime time = worker(1, new DailyLimits(6, 360).resting(dusk));
        new SmallTown(SHANGHAI, at(0), List.of(time)).settle(store);
        desk(store).inTransaction(t -> t.leave().ask(time.worker().id(), hourAt(NOON), "午休"));
    }

    private static WorkerTime worker(int number, DailyLimits limits) {
        Worker worker = Townsfolk.worker(number).with(limits);
        return Townsfolk.idle(worker, LocalTime.of(8, 0), LocalTime.of(20, 0));
    }

    private static Desk desk(Store store) {
        return Doorstep.builder()
                .store(store)
                .clock(VirtualClock.at(at(0)))
                .build()
                .as(Actor.administrator("li", SHANGHAI.id()));
    }

    /** Lets everybody hold a door of the empty day, then do this and that, and counts how it ended. */
    private static List<Map<Outcome, Integer>> rush(Store store) {
        Desk desk = desk(store);
        return Rush.of(THREADS, thread -> {
            Random random = new Random(thread);
            Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
            Outcome first = outcome(store, () -> decide(desk, thread));
            while (thread == 0 && first == Outcome.GAVE_UP) {
                first = outcome(store, () -> decide(desk, thread));
            }
            outcomes.merge(first, 1, Integer::sum);
            for (int step = 0; step < STEPS; step++) {
                int number = thread * 100 + step / 3;
                outcomes.merge(outcome(store, () -> step(desk, random, number)), 1, Integer::sum);
            }
            return outcomes;
        });
    }

    private static void decide(Desk desk, int thread) {
        if (thread == 0) {
            approveNoon(desk);
        } else {
            hold(desk, thread);
        }
    }

    private static void approveNoon(Desk desk) {
        LeaveId noon = desk.read(t -> leave(t, LeaveState.ASKED)).stream()
                .filter(leave -> leave.window().equals(hourAt(NOON)))
                .map(Leave::id)
                .findFirst()
                .orElseThrow();
        desk.inTransaction(t -> t.leave().approve(noon));
    }

    /**
     * Each of these alone fits into the empty day; next to each other they are too far apart, and more than the day may
     * hold.
     */
    private static void hold(Desk desk, int thread) {
        int door = thread % DOORS;
        Demand demand =
                Townsfolk.demand(10_000 + thread, Townsfolk.east(door % 2 == 0 ? 0 : 15_000), Duration.ofMinutes(30));
        desk.inTransaction(t -> t.availability().hold(demand, at((8 * 60) + 30 * door)));
    }

    private static void takeLeave(Desk desk, LocalTime from) {
        LeaveRequest asked =
                desk.inTransaction(t -> t.leave().ask(Townsfolk.worker(1).id(), hourAt(from), ""));
        desk.inTransaction(t -> t.leave().approve(asked.leave().id()));
    }

    /** Whoever is away at noon stays away. */
    private static void withdrawLeave(Desk desk) {
        desk.read(t -> leave(t, LeaveState.APPROVED)).stream()
                .filter(leave -> !leave.window().equals(hourAt(NOON)))
                .findFirst()
                .ifPresent(leave -> desk.inTransaction(t -> t.leave().withdraw(leave.id())));
    }

    private static List<Leave> leave(Transaction t, LeaveState state) {
        return t.leave().during(Staff.all(), new TimeWindow(at(0), at(24 * 60)), EnumSet.of(state));
    }

    private static TimeWindow hourAt(LocalTime from) {
        return TimeWindow.of(at(from.toSecondOfDay() / 60), Duration.ofHours(1));
    }

    private static void clear(Store store) {
        Desk desk = desk(store);
        desk.inTransaction(t -> claims(
                        t.availability().agenda(Townsfolk.worker(1).id(), DAY))
                .stream()
                .map(claim -> t.availability().release(claim.visit()))
                .toList());
    }

    private static void step(Desk desk, Random random, int number) {
        Demand demand = Townsfolk.demand(
                number, Townsfolk.east(500 * (number % 13)), Duration.ofMinutes(30 + 5L * (number % 7)));
        Instant start = at(8 * 60 + 30 * random.nextInt(24));
        switch (random.nextInt(10)) {
            case 0 -> desk.inTransaction(t -> t.availability().release(demand.visit()));
            case 1, 2 -> desk.inTransaction(t -> t.availability().reschedule(demand, start));
            case 3 -> desk.inTransaction(t -> t.availability().confirm(demand));
            case 4 -> takeLeave(desk, random.nextBoolean() ? LocalTime.of(9, 0) : LocalTime.of(16, 0));
            case 5 -> withdrawLeave(desk);
            case 6 -> announce(desk, random.nextBoolean() ? WorkerStatus.offline() : WorkerStatus.online());
            default -> desk.inTransaction(t -> t.availability().hold(demand, start));
        }
    }

    /**
     * All of the day is far enough ahead for whoever is offline; that somebody says so still makes others decide again.
     */
    private static void announce(Desk desk, WorkerStatus status) {
        desk.inTransaction(t -> t.presence().announce(Townsfolk.worker(1).id(), status));
    }

    private static Outcome outcome(Store store, Runnable step) {
        try {
            step.run();
            return Outcome.DONE;
        } catch (SlotTakenException taken) {
            assertThat(taken.blockers()).isNotEmpty().isSubsetOf(BlockerCode.values());
            return Outcome.TAKEN;
        } catch (DoubleBookingPreventedException prevented) {
            return Outcome.PREVENTED;
        } catch (HoldExpiredException
                | UnclaimedVisitException
                | LeaveSettledException
                | IllegalStateException nothingToDo) {
            return Outcome.NOTHING_TO_DO;
        } catch (RuntimeException lost) {
            if (lost instanceof LostRaceException || store.isTransient(lost)) {
                return Outcome.GAVE_UP;
            }
            throw lost;
        }
    }

    private static List<String> faults(Store store) {
        return DayAudit.of(SHANGHAI).faults(store, new TimeWindow(at(-24 * 60), at(48 * 60)));
    }

    private static List<Claim> claims(Agenda agenda) {
        return agenda.appointments().stream().map(Agenda.Appointment::claim).toList();
    }

    private static int total(List<Map<Outcome, Integer>> answers, Outcome outcome) {
        return answers.stream().mapToInt(each -> each.getOrDefault(outcome, 0)).sum();
    }

    private static Instant at(int minute) {
        return DAY.atStartOfDay(SHANGHAI.zone()).toInstant().plus(Duration.ofMinutes(minute));
    }

    /** How an attempt ends. */
    enum Outcome {
        /** It was written. */
        DONE,
        /** Somebody else had the time. */
        TAKEN,
        /** There was nothing to confirm, move or give up, or it was promised already. */
        NOTHING_TO_DO,
        /** It lost the race as often as a transaction is run. */
        GAVE_UP,
        /** The net fired: without a fault it never does. */
        PREVENTED
    }
}
