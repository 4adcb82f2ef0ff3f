package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.DoubleBookingPreventedException;
import dev.doorstep.availability.Schedule;
import dev.doorstep.availability.Schedules;
import dev.doorstep.availability.roster.DatedShift;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every store of calendars, shifts and leave must do. An adapter's test implements this and supplies an empty
 * store.
 */
@Tag("AVL-04")
public interface AvailabilityContract extends StoreContract {
    /** Somebody. */
    WorkerId ONE = Townsfolk.worker(1).id();

    /** Somebody else. */
    WorkerId OTHER = Townsfolk.worker(2).id();

    /** Ten o'clock in Shanghai on a Monday. */
    Instant TEN = Instant.parse("2026-03-09T02:00:00Z");

    /** Returns a promised claim of an hour. */
    static Claim claim(int number, WorkerId worker, Instant start) {
        return new Claim(
                new ClaimId(new UUID(7, number)),
                worker,
                new VisitId(new UUID(8, number)),
                TimeWindow.of(start, Duration.ofHours(1)),
                Townsfolk.east(1_234),
                TimeWindow.of(start, Duration.ofHours(1)),
                ClaimState.TENTATIVE,
                null);
    }

    @Test
    default void what_is_read_at_once_is_what_is_read_one_by_one() {
        inSession(s -> {
            for (int number = 1; number <= 3; number++) {
                s.workers().save(Townsfolk.worker(number));
                s.availability()
                        .rosters()
                        .save(Townsfolk.everyDay(
                                Townsfolk.worker(number).id(), LocalTime.of(8, 0), LocalTime.of(20, 0)));
            }
            s.availability()
                    .leaves()
                    .save(away(1, ONE, TEN.plus(Duration.ofHours(5))).approved());
            return s.availability().leaves().save(away(2, OTHER, TEN));
        });
        Claim elsewhere = claim(3, OTHER, TEN.plus(Duration.ofDays(30)));
        add(Map.of(ONE, 0L), claim(1, ONE, TEN));
        add(Map.of(OTHER, 0L), claim(2, OTHER, TEN), elsewhere);
        TimeWindow window = TimeWindow.of(TEN.minus(Duration.ofHours(1)), Duration.ofDays(1));
        for (Staff staff : List.of(Staff.all(), Staff.of(ONE), Staff.of(Set.of(ONE, OTHER)), Staff.of(Set.of()))) {
            for (List<VisitId> visits : List.of(List.<VisitId>of(), List.of(elsewhere.visit()))) {
                Schedule atOnce = inSession(s -> s.availability().schedules().read(staff, window, visits));
                Schedule oneByOne = inSession(s -> {
                    Availability.Ports ports = s.availability();
                    return Schedules.of(
                                    ports.calendars(), s.workers(), ports.rosters(), ports.leaves(), ports.durations())
                            .read(staff, window, visits);
                });
                assertThat(atOnce)
                        .usingRecursiveComparison()
                        .ignoringCollectionOrderInFields("workers", "rosters")
                        .isEqualTo(oneByOne);
            }
        }
    }

    @Test
    @Tag("AHEAD-01")
    default void what_is_read_at_once_is_what_stands_now() {
        inSession(s -> s.workers().save(Townsfolk.worker(1)));
        Claim first = claim(1, ONE, TEN);
        Claim undone = claim(2, ONE, TEN.plus(Duration.ofHours(2)));
        Claim second = claim(3, ONE, TEN.plus(Duration.ofHours(4)));
        add(Map.of(ONE, 0L), first);
        assertThat(inSession(AvailabilityContract::readAtOnce)).containsExactly(first);
        try (Session lost = store().open(BRANCH, SessionMode.WRITE)) {
            lost.availability().calendars().apply(CalendarChange.of(Map.of(ONE, 1L), List.of(first), List.of(undone)));
            assertThat(readAtOnce(lost)).containsExactly(undone);
        }
        assertThat(inSession(AvailabilityContract::readAtOnce)).containsExactly(first);
        add(Map.of(ONE, 1L), second);
        assertThat(inSession(AvailabilityContract::readAtOnce)).containsExactly(first, second);
        apply(CalendarChange.of(Map.of(ONE, 2L), List.of(second), List.of()));
        assertThat(inSession(AvailabilityContract::readAtOnce)).containsExactly(first);
    }

    /** Whoever saves them need not touch the calendar for that. */
    @Test
    @Tag("AHEAD-01")
    default void workers_shifts_and_leave_are_read_at_once_as_they_stand_now() {
        Worker worker = inSession(s -> s.workers().save(Townsfolk.worker(1)));
        assertThat(inSession(AvailabilityContract::everything).workers()).containsExactly(worker);
        Worker other = inSession(s -> s.workers().save(Townsfolk.worker(2)));
        assertThat(inSession(AvailabilityContract::everything).workers()).containsExactlyInAnyOrder(worker, other);
        Worker moved = inSession(s -> s.workers().save(worker.with(other.base())));
        assertThat(inSession(AvailabilityContract::everything).workers()).containsExactlyInAnyOrder(moved, other);
        Roster roster = inSession(
                s -> s.availability().rosters().save(Townsfolk.everyDay(ONE, LocalTime.of(8, 0), LocalTime.of(20, 0))));
        assertThat(inSession(AvailabilityContract::everything).rosters()).containsExactly(roster);
        Leave leave =
                inSession(s -> s.availability().leaves().save(away(1, ONE, TEN).approved()));
        assertThat(inSession(AvailabilityContract::everything).leave()).containsExactly(leave);
        inSession(s -> s.availability().leaves().save(leave.withdrawn()));
        assertThat(inSession(AvailabilityContract::everything).leave()).isEmpty();
    }

    /** Lists everybody's claims of a day, read with everything else. */
    private static List<Claim> readAtOnce(Session session) {
        return everything(session).claims();
    }

    private static Schedule everything(Session session) {
        TimeWindow day = TimeWindow.of(TEN.minus(Duration.ofHours(1)), Duration.ofDays(1));
        return session.availability().schedules().read(Staff.all(), day, List.of());
    }

    private static Leave away(int number, WorkerId worker, Instant from) {
        return Leave.asked(new LeaveId(new UUID(9, number)), worker, TimeWindow.of(from, Duration.ofHours(1)), "看病");
    }

    /** Adds claims on versions. */
    default void add(Map<WorkerId, Long> versions, Claim... claims) {
        apply(CalendarChange.of(versions, List.of(), List.of(claims)));
    }

    /** Applies a change and commits. */
    default void apply(CalendarChange change) {
        inSession(s -> {
            s.availability().calendars().apply(change);
            return change;
        });
    }

    /** Lists everybody's claims around ten o'clock. */
    default List<Claim> claims() {
        TimeWindow around = new TimeWindow(TEN.minus(Duration.ofDays(2)), TEN.plus(Duration.ofDays(2)));
        return inSession(s -> s.availability().calendars().claims(Staff.all(), around));
    }

    @Test
    @Tag("AVL-01")
    default void reads_shifts_back_as_they_were_saved() {
        Roster plain = Townsfolk.everyDay(ONE, LocalTime.of(9, 0), LocalTime.MIDNIGHT);
        DatedShift off = new DatedShift(LocalDate.of(2026, 5, 1), List.of());
        DatedShift late = new DatedShift(
                LocalDate.of(2026, 5, 2), List.of(new ShiftHours(LocalTime.of(13, 30), LocalTime.of(21, 5))));
        Roster roster = new Roster(ONE, plain.weekly(), List.of(off, late), 0);
        Roster saved = inSession(s -> s.availability().rosters().save(roster));
        assertThat(saved).isEqualTo(roster.withVersion(1));
        List<Roster> found = inSession(s -> s.availability().rosters().of(Staff.of(List.of(ONE, OTHER))));
        assertThat(found).containsExactly(saved);
        List<Roster> everybody = inSession(s -> s.availability().rosters().of(Staff.all()));
        assertThat(everybody).containsExactly(saved);
        assertThatThrownBy(() -> inSession(s -> s.availability().rosters().save(roster)))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    @Tag("AVL-05")
    default void finds_leave_that_overlaps_a_window_and_none_that_abuts() {
        TimeWindow window = TimeWindow.of(TEN, Duration.ofHours(2));
        Leave leave =
                Leave.asked(new LeaveId(new UUID(9, 1)), ONE, window, "看病").approved();
        Leave saved = inSession(s -> s.availability().leaves().save(leave));
        assertThat(leaves(Staff.all(), window)).containsExactly(saved);
        assertThat(leaves(Staff.of(ONE), window)).containsExactly(saved);
        assertThat(leaves(Staff.of(OTHER), window)).isEmpty();
        assertThat(leaves(Staff.all(), TimeWindow.of(window.endExclusive(), Duration.ofHours(1))))
                .isEmpty();
        assertThat(leaves(Staff.all(), new TimeWindow(TEN.minusSeconds(60), TEN)))
                .isEmpty();
        Optional<Leave> found = inSession(s -> s.availability().leaves().find(leave.id()));
        assertThat(found).contains(saved);
    }

    @Test
    @Tag("AVL-05")
    default void only_approved_leave_is_in_force() {
        TimeWindow window = TimeWindow.of(TEN, Duration.ofHours(2));
        Leave asked = Leave.asked(new LeaveId(new UUID(9, 1)), ONE, window, "看病");
        Leave saved = inSession(s -> s.availability().leaves().save(asked));
        assertThat(leaves(Staff.all(), window)).isEmpty();
        assertThat(leaves(window, EnumSet.of(LeaveState.ASKED))).containsExactly(saved);
        assertThat(leaves(window, EnumSet.of(LeaveState.REFUSED, LeaveState.WITHDRAWN)))
                .isEmpty();
        Leave approved = inSession(s -> s.availability().leaves().save(saved.approved()));
        assertThat(leaves(Staff.all(), window)).containsExactly(approved);
        assertThatThrownBy(() -> inSession(s -> s.availability().leaves().save(saved.refused())))
                .isInstanceOf(StaleWriteException.class);
        inSession(s -> s.availability().leaves().save(approved.withdrawn()));
        assertThat(leaves(Staff.all(), window)).isEmpty();
        assertThat(leaves(window, EnumSet.allOf(LeaveState.class))).hasSize(1);
    }

    /** Lists everybody's leave that has one of some states. */
    private List<Leave> leaves(TimeWindow window, Set<LeaveState> states) {
        return inSession(s -> s.availability().leaves().during(Staff.all(), window, states));
    }

    /** Lists leave. */
    private List<Leave> leaves(Staff staff, TimeWindow window) {
        return inSession(s -> s.availability().leaves().during(staff, window));
    }

    @Test
    default void reads_claims_back_as_they_were_added() {
        Claim tentative = claim(1, ONE, TEN);
        Instant expiry = TEN.minusSeconds(60).plusNanos(123_456_000);
        Claim held = new Claim(
                new ClaimId(new UUID(7, 2)),
                OTHER,
                new VisitId(new UUID(8, 2)),
                tentative.door(),
                Townsfolk.east(-77),
                new TimeWindow(TEN.minusSeconds(1_800), TEN.plusSeconds(1_800)),
                ClaimState.HELD,
                expiry);
        add(Map.of(ONE, 0L, OTHER, 0L), tentative, held);
        assertThat(claims()).containsExactlyInAnyOrder(tentative, held);
        List<Claim> byVisit = inSession(s ->
                s.availability().calendars().claimsOf(List.of(held.visit(), new VisitId(new UUID(8, 9)))));
        assertThat(byVisit).containsExactly(held);
        List<Claim> none = inSession(s -> s.availability().calendars().claimsOf(List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    default void claims_that_expire_and_claims_that_do_not_are_added_at_once() {
        Claim promised = claim(1, ONE, TEN);
        Claim after = claim(2, ONE, TEN.plus(Duration.ofHours(2)));
        Claim held = new Claim(
                after.id(),
                after.worker(),
                after.visit(),
                after.door(),
                after.place(),
                after.promise(),
                ClaimState.HELD,
                TEN.plus(Duration.ofMinutes(15)));
        Claim last = claim(3, OTHER, TEN.plus(Duration.ofHours(4)));
        add(Map.of(ONE, 0L, OTHER, 0L), held, promised, last);
        assertThat(claims()).containsExactly(promised, held, last);
    }

    @Test
    default void finds_claims_that_overlap_a_window_and_none_that_abuts() {
        Claim claim = claim(1, ONE, TEN);
        add(Map.of(ONE, 0L), claim);
        for (Staff staff : List.of(Staff.all(), Staff.of(ONE), Staff.of(List.of(ONE, OTHER)))) {
            assertThat(claims(staff, TEN.plusSeconds(3_599), TEN.plusSeconds(7_200)))
                    .containsExactly(claim);
            assertThat(claims(staff, TEN.minusSeconds(60), TEN.plusSeconds(1))).containsExactly(claim);
            assertThat(claims(staff, TEN.minusSeconds(60), TEN)).isEmpty();
            assertThat(claims(staff, TEN.plusSeconds(3_600), TEN.plusSeconds(7_200)))
                    .isEmpty();
        }
        assertThat(claims(Staff.of(OTHER), TEN, TEN.plusSeconds(60))).isEmpty();
        assertThat(claims(Staff.of(List.of()), TEN, TEN.plusSeconds(60))).isEmpty();
    }

    /** Lists claims. */
    private List<Claim> claims(Staff staff, Instant from, Instant to) {
        return inSession(s -> s.availability().calendars().claims(staff, new TimeWindow(from, to)));
    }

    @Test
    @Tag("AHEAD-23")
    default void keeps_the_calendars_of_branches_apart() {
        add(Map.of(ONE, 0L), claim(1, ONE, TEN));
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.availability().calendars().versions(Staff.all())).isEmpty();
            assertThat(other.availability().calendars().claimsOf(List.of(new VisitId(new UUID(8, 1)))))
                    .isEmpty();
        }
    }

    @Test
    @Tag("AHEAD-01")
    default void writes_only_on_the_version_that_was_read() {
        add(Map.of(ONE, 0L), claim(1, ONE, TEN));
        Map<WorkerId, Long> versions =
                inSession(s -> s.availability().calendars().versions(Staff.of(ONE)));
        assertThat(versions).isEqualTo(Map.of(ONE, 1L));
        assertThatThrownBy(() -> add(Map.of(ONE, 0L), claim(2, ONE, TEN.plusSeconds(7_200))))
                .isInstanceOf(LostRaceException.class);
        assertThatThrownBy(() -> add(Map.of(ONE, 2L), claim(2, ONE, TEN.plusSeconds(7_200))))
                .isInstanceOf(LostRaceException.class);
        add(Map.of(ONE, 1L), claim(2, ONE, TEN.plusSeconds(7_200)));
        assertThat(claims()).hasSize(2);
    }

    @Test
    @Tag("AHEAD-01")
    default void a_change_of_two_calendars_is_all_or_nothing_and_leaves_the_session_usable() {
        add(Map.of(OTHER, 0L), claim(1, OTHER, TEN));
        inSession(s -> {
            CalendarChange late = CalendarChange.of(
                    Map.of(ONE, 0L, OTHER, 0L), List.of(), List.of(claim(2, ONE, TEN), claim(3, OTHER, TEN)));
            assertThatThrownBy(() -> s.atomically(() -> {
                        s.availability().calendars().apply(late);
                        return late;
                    }))
                    .isInstanceOf(LostRaceException.class);
            assertThat(s.availability().calendars().versions(Staff.of(ONE)).getOrDefault(ONE, 0L))
                    .isZero();
            s.availability()
                    .calendars()
                    .apply(CalendarChange.of(Map.of(ONE, 0L), List.of(), List.of(claim(4, ONE, TEN))));
            return late;
        });
        assertThat(claims())
                .extracting(Claim::id)
                .containsExactlyInAnyOrder(
                        claim(1, OTHER, TEN).id(), claim(4, ONE, TEN).id());
    }

    @Test
    @Tag("AHEAD-01")
    default void the_net_keeps_doors_apart_when_the_guard_was_passed() {
        add(Map.of(ONE, 0L), claim(1, ONE, TEN));
        for (int minutes : new int[] {-55, 0, 30, 55}) {
            Claim overlapping = claim(2, ONE, TEN.plus(Duration.ofMinutes(minutes)));
            inSession(s -> {
                assertThatThrownBy(() -> s.atomically(() -> {
                            s.availability()
                                    .calendars()
                                    .apply(CalendarChange.of(Map.of(ONE, 1L), List.of(), List.of(overlapping)));
                            return overlapping;
                        }))
                        .isInstanceOf(DoubleBookingPreventedException.class);
                return s.availability().calendars().versions(Staff.all());
            });
        }
        add(Map.of(ONE, 1L, OTHER, 0L), claim(3, ONE, TEN.plusSeconds(3_600)), claim(4, OTHER, TEN));
        assertThat(claims()).hasSize(3);
    }

    @Test
    @Tag("AHEAD-01")
    default void two_workers_exchange_visits_in_one_change() {
        Claim first = claim(1, ONE, TEN);
        Claim second = claim(2, OTHER, TEN.plusSeconds(1_800));
        add(Map.of(ONE, 0L, OTHER, 0L), first, second);
        Claim firstMoved = new Claim(
                first.id(), OTHER, first.visit(), first.door(), first.place(), first.promise(), first.state(), null);
        Claim secondMoved = new Claim(
                second.id(),
                ONE,
                second.visit(),
                second.door(),
                second.place(),
                second.promise(),
                second.state(),
                null);
        apply(CalendarChange.of(Map.of(ONE, 1L, OTHER, 1L), List.of(first, second), List.of(firstMoved, secondMoved)));
        assertThat(claims()).containsExactlyInAnyOrder(firstMoved, secondMoved);
    }

    @Test
    default void what_is_gone_cannot_be_removed_again_and_its_time_is_free() {
        Claim claim = claim(1, ONE, TEN);
        add(Map.of(ONE, 0L), claim);
        apply(CalendarChange.of(Map.of(ONE, 1L), List.of(claim), List.of()));
        assertThatThrownBy(() -> apply(CalendarChange.of(Map.of(ONE, 2L), List.of(claim), List.of())))
                .isInstanceOf(LostRaceException.class);
        add(Map.of(ONE, 2L), claim(2, ONE, TEN));
        assertThat(claims()).hasSize(1);
    }

    @Test
    default void a_visit_is_claimed_once() {
        add(Map.of(ONE, 0L), claim(1, ONE, TEN));
        Claim again = claim(1, OTHER, TEN.plusSeconds(7_200));
        Claim another = new Claim(
                new ClaimId(new UUID(7, 2)),
                OTHER,
                again.visit(),
                again.door(),
                again.place(),
                again.promise(),
                again.state(),
                null);
        assertThatThrownBy(() -> add(Map.of(OTHER, 0L), another)).isInstanceOf(LostRaceException.class);
    }
}
