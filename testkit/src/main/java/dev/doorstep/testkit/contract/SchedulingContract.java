package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.world.Townsfolk.CENTRE;
import static dev.doorstep.testkit.world.Townsfolk.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Transaction;
import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimMove;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.HoldExpiredException;
import dev.doorstep.availability.MoveRefusedException;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.UnclaimedVisitException;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.advice.Advice;
import dev.doorstep.availability.advice.Change;
import dev.doorstep.availability.advice.SlotAdvice;
import dev.doorstep.availability.leave.LeaveEvent;
import dev.doorstep.availability.roster.DatedShift;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.ShiftPattern;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.UnknownDistrictException;
import dev.doorstep.workforce.Worker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How slots are held, promised, moved and lost, told as stories that go the same on every store. */
@Tag("AVL-03")
public interface SchedulingContract extends StoreContract {
    /** The day of the stories, a Monday. */
    LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    /** Returns an instant of that day by the clocks of Shanghai. */
    static Instant at(int hour, int minute) {
        return MONDAY.atTime(hour, minute).atZone(SHANGHAI.zone()).toInstant();
    }

    /** Returns the demand of a visit of an hour in the centre. */
    static Demand hour(int visit) {
        return Townsfolk.demand(visit, CENTRE, Duration.ofHours(1));
    }

    /** Settles so many workers who work from nine to five, and opens a desk on a clock that stands at seven. */
    default Town town(int workers) {
        VirtualClock clock = VirtualClock.at(at(7, 0));
        new SmallTown(
                        SHANGHAI,
                        clock.instant(),
                        IntStream.rangeClosed(1, workers)
                                .mapToObj(number -> nineToFive(Townsfolk.worker(number)))
                                .toList())
                .settle(store());
        Doorstep doorstep = Doorstep.builder().store(store()).clock(clock).build();
        return new Town(clock, doorstep.as(Actor.administrator("li", SHANGHAI.id())));
    }

    private static WorkerTime nineToFive(Worker worker) {
        return Townsfolk.idle(worker, LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    /**
     * Where a story plays.
     *
     * @param clock the clock
     * @param desk somebody who may do everything
     */
    record Town(VirtualClock clock, Desk desk) {
        /** Holds and promises. */
        public Claim book(Demand demand, Instant start) {
            desk.inTransaction(t -> t.availability().hold(demand, start));
            return desk.inTransaction(t -> t.availability().confirm(demand));
        }

        /** Lists the starts of Monday. */
        public List<Instant> starts(Demand demand) {
            return desk.read(t -> t.availability().slots(SlotQuery.day(demand, MONDAY))).get(0).slots().stream()
                    .map(Slot::start)
                    .toList();
        }
    }

    @Test
    @Tag("AVL-02")
    default void a_promised_slot_takes_its_hour_and_the_way_off_the_list() {
        Town town = town(1);
        assertThat(town.starts(hour(1))).hasSize(15).startsWith(at(9, 0)).endsWith(at(16, 0));
        Claim claim = town.book(hour(1), at(11, 0));
        assertThat(claim.state()).isEqualTo(ClaimState.TENTATIVE);
        assertThat(claim.promise()).isEqualTo(TimeWindow.of(at(11, 0), Duration.ofHours(1)));
        assertThat(town.starts(hour(2)))
                .doesNotContain(at(10, 30), at(11, 0), at(11, 30))
                .contains(at(10, 0), at(12, 0));
        // 3 km on, 135 % of them at 18 km/h: 13.5 minutes.
        assertThat(town.starts(Townsfolk.demand(2, Townsfolk.east(3_000), Duration.ofHours(1))))
                .doesNotContain(at(10, 0), at(12, 0))
                .contains(at(9, 30), at(12, 30));
    }

    @Test
    @Tag("WRK-19")
    default void a_worker_is_booked_where_they_go_on_that_day_of_the_week_and_nowhere_else() {
        Town town = town(1);
        WorkerId worker = Townsfolk.worker(1).id();
        Demand pudong = in("浦东新区", 1);
        assertThat(town.starts(pudong)).isNotEmpty();
        Claim promised = town.book(pudong, at(9, 0));
        ServiceArea mondays = new ServiceArea.Radius(50_000)
                .except(Set.of(DayOfWeek.MONDAY), new ServiceArea.Districts(Set.of("徐汇区", "黄浦区")));
        town.desk.inTransaction(t -> t.workers().assign(worker, mondays));
        assertThat(town.desk.read(t -> t.availability().agenda(worker, MONDAY)).appointments())
                .extracting(Agenda.Appointment::claim)
                .as("what was promised stays promised")
                .containsExactly(promised);
        assertThat(town.starts(pudong)).isEmpty();
        assertThat(town.starts(in("徐汇区", 2))).isNotEmpty();
        assertThat(town.desk
                        .read(t -> t.availability().slots(SlotQuery.day(pudong, MONDAY.plusDays(1))))
                        .get(0)
                        .slots())
                .as("on Tuesday the usual radius counts")
                .isNotEmpty();
        assertThatThrownBy(() -> town.desk.inTransaction(t -> t.availability().hold(in("浦东新区", 3), at(13, 0))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.blockers()).containsExactly(BlockerCode.AREA));
    }

    @Test
    @Tag("AVL-01")
    default void a_new_roster_names_what_was_promised_outside_of_it_and_takes_nothing_back() {
        Town town = town(1);
        WorkerId worker = Townsfolk.worker(1).id();
        Claim morning = town.book(hour(1), at(9, 0));
        Claim noon = town.book(hour(2), at(12, 0));
        town.desk.inTransaction(t -> t.availability().hold(hour(3), at(15, 0)));
        Roster known = town.desk.read(t -> t.availability().roster(worker)).orElseThrow();
        ShiftPattern late = ShiftPattern.rotating(1, 0, List.of(List.of(ShiftHours.parse("11:00-15:00"))));
        Roster next = late.over(known, MONDAY, MONDAY, 7);
        List<Claim> outside = town.desk.read(t -> t.availability().outside(next, MONDAY, 7));
        assertThat(outside).containsExactly(morning);
        town.desk.inTransaction(t -> t.availability().save(next));
        assertThat(town.desk.read(t -> t.availability().agenda(worker, MONDAY)).appointments())
                .extracting(Agenda.Appointment::claim)
                .contains(morning, noon);
        assertThat(town.starts(hour(4))).startsWith(at(11, 0)).endsWith(at(14, 0));
    }

    @Test
    @Tag("WRK-19")
    default void a_district_that_the_branch_does_not_have_is_refused() {
        Town town = town(1);
        ServiceArea nowhere = new ServiceArea.Districts(Set.of("静安区"));
        assertThatThrownBy(() -> town.desk.inTransaction(
                        t -> t.workers().assign(Townsfolk.worker(1).id(), nowhere)))
                .isInstanceOf(UnknownDistrictException.class)
                .hasMessageContaining("静安区");
        assertThat(town.starts(hour(1))).isNotEmpty();
    }

    private static Demand in(String district, int number) {
        Demand plain = hour(1);
        return new Demand(
                new VisitId(new UUID(2, number)),
                new Place(district, CENTRE),
                plain.requirement(),
                plain.atDoor(),
                plain.gender(),
                plain.choice(),
                plain.declinedBy(),
                plain.customer());
    }

    @Test
    @Tag("AHEAD-01")
    default void whoever_loses_hears_what_took_the_slot_and_what_is_left() {
        Town town = town(1);
        town.book(hour(1), at(11, 0));
        assertThatThrownBy(() -> town.desk.inTransaction(t -> t.availability().hold(hour(2), at(11, 30))))
                .isInstanceOfSatisfying(SlotTakenException.class, taken -> {
                    assertThat(taken.blockers()).containsExactly(BlockerCode.CLASHES_WITH);
                    assertThat(taken.alternatives())
                            .extracting(Slot::start)
                            .containsExactly(at(12, 0), at(12, 30), at(10, 0));
                });
    }

    @Test
    default void an_expired_hold_keeps_nobody_away_and_is_confirmed_if_nobody_came() {
        Town town = town(1);
        town.desk.inTransaction(t -> t.availability().hold(hour(1), at(11, 0)));
        assertThat(town.starts(hour(2))).doesNotContain(at(11, 0));
        town.clock.advance(Duration.ofMinutes(15));
        assertThat(town.starts(hour(2))).contains(at(11, 0));
        assertThat(town.desk
                        .inTransaction(t -> t.availability().confirm(hour(1)))
                        .state())
                .isEqualTo(ClaimState.TENTATIVE);
        town.desk.inTransaction(t -> t.availability().hold(hour(3), at(13, 0)));
        town.clock.advance(Duration.ofMinutes(15));
        town.book(hour(4), at(13, 30));
        assertThatThrownBy(() -> town.desk.inTransaction(t -> t.availability().confirm(hour(3))))
                .isInstanceOf(HoldExpiredException.class);
    }

    @Test
    @Tag("BKG-02")
    @Tag("DSP-12")
    default void the_customers_choice_of_worker_is_kept() {
        Town town = town(3);
        WorkerId third = Townsfolk.worker(3).id();
        Demand named = hour(1).withChoice(WorkerChoice.strict(third));
        assertThat(town.book(named, at(11, 0)).worker()).isEqualTo(third);
        assertThatThrownBy(() -> town.book(hour(2).withChoice(WorkerChoice.strict(third)), at(11, 0)))
                .isInstanceOf(SlotTakenException.class);
        Demand preferred = hour(3).withChoice(WorkerChoice.preferred(
                List.of(third, Townsfolk.worker(2).id())));
        assertThat(town.book(preferred, at(11, 0)).worker())
                .isEqualTo(Townsfolk.worker(2).id());
        assertThat(town.book(hour(4), at(11, 0)).worker())
                .isEqualTo(Townsfolk.worker(1).id());
        ClaimMove away =
                new ClaimMove(named, promise(11, 0), Townsfolk.worker(1).id(), at(11, 0));
        assertThatThrownBy(() -> town.desk.inTransaction(t -> t.availability().move(List.of(away))))
                .isInstanceOfSatisfying(
                        MoveRefusedException.class,
                        refused -> assertThat(refused.blockers())
                                .extracting(Blocker::code)
                                .contains(BlockerCode.NAMED_WORKER, BlockerCode.CLASHES_WITH));
    }

    @Test
    @Tag("BKG-02")
    default void what_anybody_was_held_for_is_given_up_for_whom_the_customer_names_then() {
        Town town = town(2);
        WorkerId one = Townsfolk.worker(1).id();
        WorkerId two = Townsfolk.worker(2).id();
        assertThat(town.desk
                        .inTransaction(t -> t.availability().hold(hour(1), at(11, 0)))
                        .worker())
                .isEqualTo(one);
        Demand named = hour(1).withChoice(WorkerChoice.strict(two));
        assertThat(town.desk
                        .inTransaction(t -> t.availability().hold(named, at(11, 0)))
                        .worker())
                .isEqualTo(two);
        assertThat(town.book(hour(2), at(11, 0)).worker()).isEqualTo(one);
    }

    @Test
    default void a_visit_moves_with_a_new_promise_or_stays_as_it_was() {
        Town town = town(1);
        Claim before = town.book(hour(1), at(11, 0));
        town.book(hour(2), at(14, 0));
        assertThatThrownBy(() -> town.desk.inTransaction(t -> t.availability().reschedule(hour(1), at(14, 30))))
                .isInstanceOf(SlotTakenException.class);
        assertThat(town.starts(hour(3))).doesNotContain(at(11, 0));
        Claim after = town.desk.inTransaction(t -> t.availability().reschedule(hour(1), at(11, 30)));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.promise().startInclusive()).isEqualTo(at(11, 30));
        assertThat(town.starts(hour(3))).contains(at(10, 30)).doesNotContain(at(11, 0));
        assertThatThrownBy(() -> town.desk.inTransaction(t -> t.availability().reschedule(hour(3), at(9, 0))))
                .isInstanceOf(UnclaimedVisitException.class);
    }

    @Test
    default void giving_a_claim_up_frees_its_time_once() {
        Town town = town(1);
        Claim claim = town.book(hour(1), at(11, 0));
        Optional<Claim> given = town.desk.inTransaction(t -> t.availability().release(claim.visit()));
        assertThat(given).contains(claim);
        given = town.desk.inTransaction(t -> t.availability().release(claim.visit()));
        assertThat(given).isEmpty();
        assertThat(town.starts(hour(2))).hasSize(15);
    }

    @Test
    default void two_workers_exchange_visits_within_their_promises() {
        Town town = town(2);
        WorkerId one = Townsfolk.worker(1).id();
        WorkerId two = Townsfolk.worker(2).id();
        town.book(hour(1).withChoice(WorkerChoice.preferred(List.of(one))), at(11, 0));
        town.book(hour(2).withChoice(WorkerChoice.preferred(List.of(two))), at(11, 0));
        List<Claim> moved = town.desk.inTransaction(t -> t.availability()
                .move(List.of(
                        new ClaimMove(hour(1), promise(11, 0), two, at(11, 25)),
                        new ClaimMove(hour(2), promise(11, 0), one, at(11, 0)))));
        assertThat(moved).extracting(Claim::worker).containsExactly(two, one);
        assertThatThrownBy(() -> town.desk.inTransaction(t ->
                        t.availability().move(List.of(new ClaimMove(hour(1), promise(11, 0), two, at(12, 0))))))
                .isInstanceOfSatisfying(
                        MoveRefusedException.class,
                        refused -> assertThat(refused.blockers())
                                .extracting(Blocker::code)
                                .containsExactly(BlockerCode.PROMISE));
    }

    @Test
    @Tag("AVL-05")
    default void leave_displaces_what_was_promised_and_blocks_the_time() {
        Town town = town(1);
        WorkerId worker = Townsfolk.worker(1).id();
        Claim displaced = town.book(hour(1), at(11, 0));
        Claim kept = town.book(hour(2), at(15, 0));
        TimeWindow noon = new TimeWindow(at(11, 30), at(13, 0));
        LeaveEvent.Taken taken = town.desk.inTransaction(t -> t.leave().enter(worker, noon, "看病"));
        assertThat(taken.displaced()).containsExactly(displaced.visit());
        assertThat(town.starts(hour(3))).contains(at(10, 30), at(13, 0)).doesNotContain(at(11, 0), at(12, 30));
        Agenda agenda = town.desk.read(t -> t.availability().agenda(worker, MONDAY));
        assertThat(agenda.appointments()).extracting(Agenda.Appointment::claim).containsExactly(kept);
        assertThat(agenda.leave()).hasSize(1);
        town.desk.inTransaction(t -> t.leave().withdraw(taken.leave()));
        assertThat(town.starts(hour(3))).contains(at(12, 30));
    }

    @Test
    @Tag("AHEAD-01")
    default void lower_limits_and_other_shifts_count_for_the_next_booking() {
        Town town = town(1);
        Worker worker =
                town.desk.read(t -> t.workers().worker(Townsfolk.worker(1).code()));
        town.book(hour(1), at(11, 0));
        town.desk.inTransaction(t -> t.workers().save(limited(worker)));
        assertThat(town.starts(hour(2))).isEmpty();
        Map<?, List<Blocker>> reasons = town.desk.read(t -> t.availability().explain(hour(2), at(14, 0)));
        assertThat(reasons.get(worker.code())).extracting(Blocker::code).containsExactly(BlockerCode.DAILY_VISITS);
        town.desk.inTransaction(t -> t.availability()
                .save(Townsfolk.everyDay(worker.id(), LocalTime.of(13, 0), LocalTime.of(14, 0))
                        .withVersion(1)));
        reasons = town.desk.read(t -> t.availability().explain(hour(2), at(14, 0)));
        assertThat(reasons.get(worker.code()))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.SHIFT, BlockerCode.DAILY_VISITS);
    }

    @Test
    @Tag("AHEAD-06")
    default void whoever_does_what_was_advised_can_be_booked() {
        Town town = town(1);
        Worker worker =
                town.desk.read(t -> t.workers().worker(Townsfolk.worker(1).code()));
        SlotAdvice advice = town.desk.read(t -> t.advice().advise(hour(1), at(16, 30)));
        assertThat(advice.opening()).isEmpty();
        Advice cheapest = advice.workers().get(0);
        assertThat(cheapest.effort()).isEqualTo(30);
        assertThat(cheapest.changes())
                .extracting(Change::toString)
                .containsExactly("START: The customer takes 2026-03-09T08:00:00Z, which is 30 minutes earlier.");
        town.book(hour(1), cheapest.start());
        Advice second = town.desk
                .read(t -> t.advice().advise(hour(2), at(18, 0)))
                .workers()
                .get(0);
        assertThat(second.changes())
                .extracting(Change::toString)
                .containsExactly(
                        "SHIFT: Worker W001 works 18:00-19:00 on 2026-03-09, 60 minutes more than the roster says.");
        DatedShift longer =
                new DatedShift(MONDAY, List.of(ShiftHours.parse("09:00-17:00"), ShiftHours.parse("18:00-19:00")));
        town.desk.inTransaction(t -> {
            Roster roster = t.availability().roster(worker.id()).orElseThrow();
            return t.availability().save(new Roster(worker.id(), roster.weekly(), List.of(longer), roster.version()));
        });
        assertThat(town.book(hour(2), at(18, 0)).worker()).isEqualTo(worker.id());
    }

    @Test
    @Tag("AHEAD-01")
    @Tag("AVL-05")
    default void whatever_decides_on_the_time_of_a_worker_makes_an_older_decision_fail() {
        Town town = town(1);
        Worker worker =
                town.desk.read(t -> t.workers().worker(Townsfolk.worker(1).code()));
        town.book(hour(1), at(9, 0));
        List<Consumer<Transaction>> decisions = List.of(
                t -> t.availability().hold(hour(2), at(11, 0)),
                t -> t.availability().confirm(hour(2)),
                t -> t.availability().reschedule(hour(2), at(12, 0)),
                t -> t.availability().release(hour(2).visit()),
                t -> t.availability().move(List.of(new ClaimMove(hour(1), promise(9, 0), worker.id(), at(9, 30)))),
                t -> t.leave().enter(worker.id(), new TimeWindow(at(15, 0), at(16, 0)), ""),
                t -> t.leave()
                        .withdraw(t.availability()
                                .agenda(worker.id(), MONDAY)
                                .leave()
                                .get(0)
                                .id()),
                t -> t.leave()
                        .approve(t.leave()
                                .ask(worker.id(), new TimeWindow(at(16, 0), at(17, 0)), "")
                                .leave()
                                .id()),
                t -> t.availability()
                        .save(Townsfolk.everyDay(worker.id(), LocalTime.of(8, 0), LocalTime.of(18, 0))
                                .withVersion(1)),
                t -> t.workers().save(limited(worker)));
        decisions.forEach(decision -> refusesAnOlderDecision(town, worker.id(), decision));
    }

    /** Reads in one session, decides in another, and expects the first to lose. */
    private void refusesAnOlderDecision(Town town, WorkerId worker, Consumer<Transaction> decision) {
        try (Session slow = store().open(SHANGHAI.id(), SessionMode.WRITE)) {
            Map<WorkerId, Long> read = slow.availability().calendars().versions(Staff.of(worker));
            town.desk.inTransaction(t -> {
                decision.accept(t);
                return read;
            });
            Throwable lost = catchThrowable(() -> {
                slow.availability().calendars().apply(CalendarChange.touching(read));
                slow.commit();
            });
            assertThat(lost).isInstanceOf(RuntimeException.class);
            assertThat(lost instanceof LostRaceException || store().isTransient((RuntimeException) lost))
                    .as("%s", lost)
                    .isTrue();
        }
    }

    private static TimeWindow promise(int hour, int minute) {
        return TimeWindow.of(at(hour, minute), Duration.ofHours(1));
    }

    private static Worker limited(Worker worker) {
        return worker.with(new DailyLimits(1, 480));
    }
}
