package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimMove;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.HoldExpiredException;
import dev.doorstep.availability.MoveRefusedException;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.UnclaimedVisitException;
import dev.doorstep.availability.UnconfirmedHoldException;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claiming time as booking and dispatch do, who have checked who asks. */
@Tag("AVL-04")
class SchedulingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = at(9, 0);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final WorkerId ONE = Townsfolk.worker(1).id();
    private static final WorkerId TWO = Townsfolk.worker(2).id();
    private static final OfferingId CLEANING = OfferingId.of("CLEANING");

    private final InMemoryStore store = InMemoryStore.open();
    private final Map<VisitId, Demand> loose = new HashMap<>();
    private Instant now = NOW;
    private long sessions;

    private <T> T in(Function<Desks, T> deed) {
        return Desks.in(store, now, sessions++, visits -> loose, deed);
    }

    private <T> T scheduling(Function<Scheduling, T> deed) {
        return in(desks -> deed.apply(desks.scheduling()));
    }

    private Claim one(Function<Scheduling, Claim> deed) {
        return scheduling(deed);
    }

    private Optional<Claim> maybe(Function<Scheduling, Optional<Claim>> deed) {
        return scheduling(deed);
    }

    private <T> List<T> list(Function<Scheduling, List<T>> deed) {
        return scheduling(deed);
    }

    private <T> List<T> together(Function<Desks, List<T>> deed) {
        return in(deed);
    }

    /** Settles workers who work from eight to eight. */
    private void settle(Worker... workers) {
        new SmallTown(
                        Townsfolk.SHANGHAI,
                        NOW,
                        Arrays.stream(workers)
                                .map(worker -> Townsfolk.idle(worker, LocalTime.of(8, 0), LocalTime.of(20, 0)))
                                .toList())
                .settle(store);
    }

    private void settle(int workers) {
        Worker[] all = new Worker[workers];
        Arrays.setAll(all, number -> Townsfolk.worker(number + 1));
        settle(all);
    }

    private Optional<Claim> claimOf(Demand demand) {
        return scheduling(s -> s.claimOf(demand.visit()));
    }

    @Test
    void what_is_claimed_is_promised_at_once_and_accepted_once() {
        settle(1);
        Claim claim = scheduling(s -> s.claim(hour(1), from(at(11, 0))));
        assertThat(claim.state()).isEqualTo(ClaimState.TENTATIVE);
        assertThat(claim.promise()).isEqualTo(TimeWindow.of(at(11, 0), HOUR));
        assertThat(claimOf(hour(1))).contains(claim);
        assertThat(one(s -> s.firm(claim.visit()))).isEqualTo(claim.accepted());
        assertThat(one(s -> s.firm(claim.visit()))).isEqualTo(claim.accepted());
        assertThat(claimOf(hour(1))).contains(claim.accepted());
        assertThatThrownBy(() -> scheduling(s -> s.firm(hour(2).visit()))).isInstanceOf(UnclaimedVisitException.class);
        scheduling(s -> s.hold(hour(2), at(13, 0)));
        assertThatThrownBy(() -> scheduling(s -> s.firm(hour(2).visit()))).isInstanceOf(UnconfirmedHoldException.class);
    }

    @Test
    void what_is_promised_is_not_held_again_but_rescheduled() {
        settle(1);
        Claim held = scheduling(s -> s.hold(hour(1), at(11, 0)));
        Claim again = scheduling(s -> s.hold(hour(1), at(12, 0)));
        assertThat(claimOf(hour(1))).contains(again);
        assertThat(again.id()).isNotEqualTo(held.id());
        scheduling(s -> s.confirm(hour(1)));
        for (Instant start : List.of(at(12, 0), at(15, 0))) {
            assertThatThrownBy(() -> scheduling(s -> s.hold(hour(1), start)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("rescheduled");
        }
        Claim moved = scheduling(s -> s.reschedule(hour(1), at(15, 0)));
        assertThat(moved.id()).isEqualTo(again.id());
        assertThat(moved.state()).isEqualTo(ClaimState.TENTATIVE);
    }

    @Test
    void only_the_promise_and_the_door_that_were_shown_are_kept() {
        settle(1);
        Claim held = scheduling(s -> s.hold(hour(1), at(11, 0)));
        now = NOW.plusSeconds(60);
        Claim kept = scheduling(s -> s.keep(hour(1), held.promise()));
        assertThat(kept).isEqualTo(claimOf(hour(1)).orElseThrow());
        assertThat(kept.expiresAt()).isEqualTo(now.plus(Duration.ofMinutes(15)));
        TimeWindow other = held.promise().later(Duration.ofMinutes(30));
        assertThatThrownBy(() -> scheduling(s -> s.keep(hour(1), other))).isInstanceOf(HoldExpiredException.class);
        Demand elsewhere = Townsfolk.demand(1, Townsfolk.east(500), HOUR);
        assertThatThrownBy(() -> scheduling(s -> s.keep(elsewhere, held.promise())))
                .isInstanceOf(HoldExpiredException.class);
        assertThatThrownBy(() -> scheduling(s -> s.keep(hour(2), held.promise())))
                .isInstanceOf(HoldExpiredException.class);
        assertThatThrownBy(() -> scheduling(s -> s.confirm(hour(2)))).isInstanceOf(HoldExpiredException.class);
    }

    @Test
    void whoever_is_held_is_promised_whoever_else_is_free_by_then_and_replaced_only_if_they_cannot_come() {
        settle(2);
        scheduling(s -> s.claim(hour(9), from(at(11, 0))));
        Claim held = scheduling(s -> s.hold(hour(1), at(11, 0)));
        assertThat(held.worker()).isEqualTo(TWO);
        scheduling(s -> s.release(hour(9).visit()));
        assertThat(scheduling(s -> s.confirm(hour(1))).worker()).isEqualTo(TWO);
        Claim second = scheduling(s -> s.hold(hour(2), at(11, 0)));
        assertThat(second.worker()).isEqualTo(ONE);
        scheduling(s -> s.release(hour(1).visit()));
        in(desks -> desks.session()
                .workers()
                .save(desks.session()
                        .workers()
                        .find(ONE)
                        .orElseThrow()
                        .with(new Qualification(Map.of(), List.of(), 0))));
        assertThat(scheduling(s -> s.confirm(hour(2))).worker()).isEqualTo(TWO);
        assertThat(claimOf(hour(2)).orElseThrow().worker()).isEqualTo(TWO);
    }

    @Test
    void who_was_held_by_anybody_is_held_by_the_worker_whom_the_customer_names_then() {
        settle(2);
        assertThat(scheduling(s -> s.hold(hour(1), at(11, 0))).worker()).isEqualTo(ONE);
        Demand named = hour(1).withChoice(WorkerChoice.strict(TWO));
        assertThat(scheduling(s -> s.hold(named, TimeWindow.of(at(11, 0), HOUR)))
                        .worker())
                .isEqualTo(TWO);
        assertThat(scheduling(s -> s.reschedule(named, TimeWindow.of(at(13, 0), HOUR)))
                        .worker())
                .isEqualTo(TWO);
    }

    @Test
    void a_window_is_held_at_its_earliest_start_and_others_make_room_if_nobody_is_free() {
        settle(1);
        TimeWindow hour = TimeWindow.of(at(11, 0), HOUR);
        Claim giving = scheduling(s -> s.claim(hour(9), from(at(11, 0))));
        assertThatThrownBy(() -> scheduling(s -> s.hold(hour(1), hour))).isInstanceOf(SlotTakenException.class);
        loose.put(giving.visit(), hour(9));
        Claim held = scheduling(s -> s.hold(hour(1), TimeWindow.of(at(10, 30), HOUR)));
        assertThat(held.door().startInclusive()).isEqualTo(at(10, 30));
        assertThat(claimOf(hour(9)).orElseThrow().door().startInclusive()).isEqualTo(at(11, 30));
    }

    @Test
    void somebody_else_makes_room_for_whom_a_customer_names() {
        settle(2);
        Claim giving = scheduling(s -> s.claim(hour(9), from(at(11, 0))));
        assertThat(giving.worker()).isEqualTo(ONE);
        Demand named = hour(1).withChoice(WorkerChoice.strict(ONE));
        TimeWindow hour = TimeWindow.of(at(11, 0), HOUR);
        SlotQuery day = SlotQuery.day(named, MONDAY);
        assertThat(list(s -> s.slots(named, hour))).isEmpty();
        loose.put(giving.visit(), hour(9));
        assertThat(list(s -> s.slots(named, hour))).extracting(Slot::start).containsExactly(at(11, 0), at(11, 30));
        assertThat(in(desks -> desks.crewing().slots(day)).get(0).slots())
                .extracting(Slot::start)
                .contains(at(11, 0), at(11, 30))
                .isSorted();
        assertThat(scheduling(s -> s.hold(named, hour)).worker()).isEqualTo(ONE);
        assertThat(claimOf(hour(9)).orElseThrow().worker()).isEqualTo(TWO);
    }

    @Test
    void somebody_else_comes_within_the_promise_or_nobody_and_what_was_claimed_is_given_up() {
        settle(2);
        Claim first = scheduling(s -> s.claim(hour(1), from(at(11, 0))));
        Demand declined = hour(1).declined(ONE);
        Claim second = scheduling(s -> s.substitute(declined, first.promise())).orElseThrow();
        assertThat(second.worker()).isEqualTo(TWO);
        assertThat(second.promise()).isEqualTo(first.promise());
        assertThat(claimOf(hour(1))).contains(second);
        assertThat(maybe(s -> s.substitute(declined.declined(TWO), first.promise())))
                .isEmpty();
        assertThat(claimOf(hour(1))).isEmpty();
        assertThat(maybe(s -> s.substitute(declined.declined(TWO), first.promise())))
                .isEmpty();
        Claim third = scheduling(s -> s.substitute(declined, first.promise())).orElseThrow();
        assertThat(claimOf(hour(1))).contains(third);
    }

    @Test
    void a_group_is_assigned_whoever_has_it_and_what_stays_is_not_written_again() {
        settle(2);
        TimeWindow promise = TimeWindow.of(at(11, 0), HOUR);
        List<ClaimMove> both = List.of(
                new ClaimMove(hour(1), promise, ONE, at(11, 0)), new ClaimMove(hour(2), promise, TWO, at(11, 30)));
        assertThatThrownBy(() -> scheduling(s -> s.move(both))).isInstanceOf(UnclaimedVisitException.class);
        List<Claim> claims = scheduling(s -> s.assign(both));
        assertThat(claims).extracting(Claim::worker).containsExactly(ONE, TWO);
        assertThat(claimOf(hour(2))).contains(claims.get(1));
        Map<WorkerId, Long> before = versions();
        assertThat(list(s -> s.assign(both))).isEqualTo(claims);
        assertThat(list(s -> s.move(both))).isEqualTo(claims);
        assertThat(versions()).isEqualTo(before);
        assertThat(list(s -> s.move(List.of()))).isEmpty();
        assertThat(list(s -> s.assign(List.of()))).isEmpty();
    }

    private Map<WorkerId, Long> versions() {
        return in(desks -> Map.copyOf(desks.session().availability().calendars().versions(Staff.all())));
    }

    @Test
    void whoever_decides_by_hand_may_waive_what_they_name_and_nothing_else() {
        settle(1);
        TimeWindow night = TimeWindow.of(at(20, 0), HOUR);
        ClaimMove move = new ClaimMove(hour(1), night, ONE, at(20, 0));
        Set<BlockerCode> shift = EnumSet.of(BlockerCode.SHIFT);
        assertThatThrownBy(() -> scheduling(s -> s.assign(move, shift)))
                .isInstanceOfSatisfying(
                        MoveRefusedException.class,
                        refused -> assertThat(refused.blockers())
                                .extracting(blocker -> blocker.code())
                                .containsExactly(BlockerCode.OPENING_HOURS));
        Claim claim = scheduling(s -> s.assign(move, EnumSet.of(BlockerCode.SHIFT, BlockerCode.OPENING_HOURS)));
        assertThat(claimOf(hour(1))).contains(claim);
    }

    @Test
    void two_thousand_move_at_once_and_no_more() {
        settle(1);
        ClaimMove move = new ClaimMove(hour(1), TimeWindow.of(at(11, 0), HOUR), ONE, at(11, 0));
        List<ClaimMove> many = Collections.nCopies(Scheduling.MOVES_MAX + 1, move);
        assertThatThrownBy(() -> scheduling(s -> s.move(many))).hasMessageContaining("2001 moves");
        assertThatThrownBy(() -> scheduling(s -> s.assign(many))).hasMessageContaining("2001 moves");
        assertThatThrownBy(() -> scheduling(s -> s.move(many.subList(1, many.size()))))
                .isInstanceOf(UnclaimedVisitException.class);
        assertThatThrownBy(() -> in(desks -> desks.engaging().claim(many))).hasMessageContaining("2001 days");
        assertThatThrownBy(() -> in(desks -> desks.engaging().claim(List.of()))).hasMessageContaining("0 days");
        Duration most = Duration.ofDays(SlotQuery.DAYS_MAX - 1L);
        assertThat(list(s -> s.slots(hour(1), TimeWindow.of(NOW, most)))).isNotEmpty();
        assertThatThrownBy(() -> scheduling(s -> s.slots(hour(1), TimeWindow.of(NOW, most.plusDays(1)))))
                .hasMessageContaining("longer than 62 days");
    }

    @Test
    void a_visit_goes_from_whoever_has_it_to_the_worker_whom_the_customer_names_then() {
        settle(2);
        Demand named = hour(1).withChoice(WorkerChoice.strict(TWO));
        assertThat(one(s -> s.hold(hour(1), at(11, 0))).worker()).isEqualTo(ONE);
        Claim confirmed = one(s -> s.confirm(named));
        assertThat(confirmed.worker()).isEqualTo(TWO);
        Demand back = hour(1).withChoice(WorkerChoice.strict(ONE));
        assertThat(one(s -> s.reschedule(back, at(13, 0))).worker()).isEqualTo(ONE);
        Claim moved = one(s -> s.reschedule(named, TimeWindow.of(at(14, 0), HOUR)));
        assertThat(moved.worker()).isEqualTo(TWO);
        assertThat(claimOf(named)).contains(moved);
    }

    @Test
    void a_promise_is_refused_whose_worker_cannot_come_any_more_and_what_others_make_room_for_is_offered() {
        settle(2);
        Demand named = hour(1).withChoice(WorkerChoice.strict(ONE));
        scheduling(s -> s.hold(named, at(11, 0)));
        Claim giving = scheduling(s -> s.claim(hour(9).withChoice(WorkerChoice.strict(ONE)), from(at(12, 0))));
        loose.put(giving.visit(), hour(9));
        TimeWindow away = TimeWindow.of(at(11, 0), HOUR);
        in(desks -> desks.session()
                .availability()
                .leaves()
                .save(Leave.asked(new LeaveId(new UUID(4, 1)), ONE, away, "").approved()));
        assertThatThrownBy(() -> scheduling(s -> s.confirm(named)))
                .isInstanceOfSatisfying(SlotTakenException.class, refused -> {
                    assertThat(refused.blockers()).containsExactly(BlockerCode.LEAVE);
                    assertThat(refused.alternatives())
                            .extracting(Slot::start)
                            .as("at twelve the other visit goes to somebody else")
                            .containsExactly(at(10, 0), at(12, 0), at(12, 30));
                });
        assertThat(claimOf(named).orElseThrow().state()).isEqualTo(ClaimState.HELD);
    }

    @Test
    void whoever_has_a_visit_keeps_the_time_that_they_were_given_and_whoever_gets_it_is_given_their_own() {
        settle(2);
        Demand sold = hour(1).selling(CLEANING);
        Claim claim = scheduling(s -> s.claim(sold, from(at(11, 0))));
        in(desks -> desks.session().availability().durations().save(quicker(), NOW));
        ClaimMove later = new ClaimMove(sold, claim.promise(), ONE, at(11, 30));
        Claim moved = scheduling(s -> s.move(List.of(later))).get(0);
        assertThat(moved.door()).isEqualTo(TimeWindow.of(at(11, 30), HOUR));
        ClaimMove over = new ClaimMove(sold, claim.promise(), TWO, at(11, 30));
        Claim given = scheduling(s -> s.move(List.of(over))).get(0);
        assertThat(given.door()).isEqualTo(TimeWindow.of(at(11, 30), Duration.ofMinutes(30)));
    }

    /** Everybody needs half of what is sold. */
    private static DurationModel quicker() {
        OfferingDurations half = new OfferingDurations(new DurationQuantile(10_000, 5_000), Map.of());
        return new DurationModel(
                DurationModelId.of("quick"),
                MONDAY,
                null,
                new DurationTerms(75, 1, 10, 150),
                new DurationSource(MONDAY, MONDAY, 10_000, 0),
                Map.of(CLEANING, half),
                0);
    }

    @Test
    void whoever_is_asked_for_is_read_and_nobody_else_and_whoever_does_not_work_here_is_unknown() {
        settle(Townsfolk.worker(1), Townsfolk.worker(3), Townsfolk.worker(4));
        assertThatThrownBy(() -> scheduling(s -> s.snapshot(Staff.of(TWO), MONDAY, 1)))
                .isInstanceOf(UnknownWorkerException.class);
        assertThatThrownBy(() -> scheduling(s -> s.snapshot(Staff.of(List.of(ONE, TWO)), MONDAY, 1)))
                .isInstanceOf(UnknownWorkerException.class);
        assertThat(read(Staff.of(ONE))).containsExactly(ONE);
        List<WorkerId> two = List.of(ONE, Townsfolk.worker(3).id());
        assertThat(read(Staff.of(two))).isEqualTo(two);
    }

    private List<WorkerId> read(Staff staff) {
        return scheduling(s -> s.snapshot(staff, MONDAY, 1)).workers().stream()
                .map(time -> time.worker().id())
                .toList();
    }

    @Test
    void a_refusal_tells_of_those_who_suit_and_of_them_those_who_came_closest() {
        Worker learner = Townsfolk.worker(1).with(new Qualification(Map.of(), List.of(), 0));
        settle(learner, Townsfolk.worker(2));
        refused(hour(1), at(19, 30), BlockerCode.OPENING_HOURS, BlockerCode.SHIFT);
        refused(hour(1).withChoice(WorkerChoice.strict(ONE)), at(11, 0), BlockerCode.SKILL);
        Worker third = Townsfolk.worker(3).with(new DailyLimits(1, 60));
        new SmallTown(
                        Townsfolk.SHANGHAI.withVersion(1),
                        NOW,
                        List.of(Townsfolk.idle(third, LocalTime.of(8, 0), LocalTime.of(12, 0))))
                .settle(store);
        scheduling(s -> s.claim(hour(8), from(at(14, 0))));
        scheduling(s -> s.claim(hour(9).withChoice(WorkerChoice.strict(third.id())), from(at(10, 0))));
        refused(hour(1), at(14, 0), BlockerCode.CLASHES_WITH);
    }

    private void refused(Demand demand, Instant start, BlockerCode... codes) {
        assertThatThrownBy(() -> scheduling(s -> s.hold(demand, start)))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.blockers()).containsExactlyInAnyOrder(codes));
    }

    @Test
    @Tag("BKG-07")
    void whoever_comes_alone_is_claimed_as_by_scheduling() {
        settle(1);
        Claim giving = scheduling(s -> s.claim(hour(9), from(at(11, 0))));
        loose.put(giving.visit(), hour(9));
        Crew alone = Crew.of(Townsfolk.demand(1, Townsfolk.CENTRE, Duration.ofMinutes(30)));
        TimeWindow first = TimeWindow.of(at(11, 0), Duration.ofMinutes(5));
        assertThat(together(desks -> desks.crewing().slots(alone, first)))
                .extracting(Slot::start)
                .containsExactly(at(11, 0));
        List<Claim> held = in(desks -> desks.crewing().hold(alone, at(11, 0)));
        assertThat(held).isEqualTo(claimOf(hour(1)).stream().toList());
        assertThat(claimOf(hour(9)).orElseThrow().door().startInclusive())
                .as("others make room for one who comes alone")
                .isAfter(at(11, 0));
        now = NOW.plusSeconds(60);
        TimeWindow promise = held.get(0).promise();
        assertThat(promise.duration()).as("and is promised to the hour").isEqualTo(HOUR);
        List<Claim> kept = in(desks -> desks.crewing().keep(alone, promise));
        assertThat(kept).isEqualTo(claimOf(hour(1)).stream().toList());
        assertThat(kept.get(0).expiresAt()).isEqualTo(now.plus(Duration.ofMinutes(15)));
        assertThat(together(desks -> desks.crewing().hold(Crew.of(hour(2)), TimeWindow.of(at(15, 0), HOUR))))
                .isEqualTo(claimOf(hour(2)).stream().toList());
    }

    @Test
    @Tag("BKG-07")
    void a_crew_is_kept_as_it_is_held_all_of_it() {
        settle(2);
        Crew two = pair(Duration.ofMinutes(30));
        List<Claim> held = in(desks -> desks.crewing().hold(two, new TimeWindow(at(10, 45), at(12, 0))));
        assertThat(held).extracting(claim -> claim.door().startInclusive()).containsExactly(at(11, 0), at(11, 30));
        now = NOW.plusSeconds(60);
        List<Claim> kept = in(desks -> desks.crewing().keep(two, held.get(0).promise()));
        assertThat(kept)
                .extracting(Claim::worker)
                .isEqualTo(held.stream().map(Claim::worker).toList());
        assertThat(kept).extracting(Claim::expiresAt).containsOnly(now.plus(Duration.ofMinutes(15)));
        assertThat(claimOf(hour(2))).contains(kept.get(1));
        assertThatThrownBy(() -> in(
                        desks -> desks.crewing().keep(two, held.get(0).promise().later(Duration.ofMinutes(30)))))
                .isInstanceOf(HoldExpiredException.class);
    }

    @Test
    @Tag("BKG-07")
    void whoever_begins_on_the_next_day_is_free_then() {
        settle(2);
        Crew overNight = pair(Duration.ofHours(16));
        SlotQuery today = new SlotQuery(overNight, MONDAY, 1);
        assertThat(in(desks -> desks.crewing().slots(today)).get(0).slots())
                .extracting(Slot::start)
                .contains(at(17, 0));
        for (int number : new int[] {8, 9}) {
            scheduling(s -> s.claim(Townsfolk.demand(number, Townsfolk.CENTRE, Duration.ofHours(3)), from(at(32, 0))));
        }
        assertThat(in(desks -> desks.crewing().slots(today)).get(0).slots())
                .extracting(Slot::start)
                .doesNotContain(at(17, 0));
    }

    private static Crew pair(Duration after) {
        return new Crew(List.of(new Crew.Member(hour(1), Duration.ZERO), new Crew.Member(hour(2), after)));
    }

    private static Demand hour(int number) {
        return Townsfolk.demand(number, Townsfolk.CENTRE, HOUR);
    }

    /** Returns a time of Monday; hours from 24 on are those of Tuesday. */
    private static Instant at(int hour, int minute) {
        return MONDAY.atStartOfDay(Townsfolk.SHANGHAI.zone()).toInstant().plus(Duration.ofMinutes(60L * hour + minute));
    }

    /** Returns the window in which nothing but one start lies. */
    private static TimeWindow from(Instant start) {
        return TimeWindow.of(start, Grain.LENGTH);
    }
}
