package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Fit;
import dev.doorstep.availability.Opening;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.routing.Travel;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was read of some workers, and what is asked of it apart from the rules themselves. */
@Tag("AHEAD-02")
class CalendarSnapshotTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NOW = at(MONDAY, "12:02");
    private static final Worker ONE = Townsfolk.worker(1);
    private static final Worker TWO = Townsfolk.worker(2);
    private static final Demand HOUR = Townsfolk.demand(1, Townsfolk.CENTRE, Duration.ofHours(1));
    private static final Terms TERMS =
            new Terms(Townsfolk.SHANGHAI, (from, to, mode, departure) -> Travel.of(0, 0), NOW);

    @Test
    void starts_are_offered_from_the_opening_on_whatever_part_of_whichever_days_is_asked_for() {
        CalendarSnapshot town = town();
        assertThat(town.offered(new TimeWindow(at(MONDAY, "19:00"), at(TUESDAY, "09:00"))))
                .containsExactly(at(MONDAY, "19:00"), at(MONDAY, "19:30"), at(TUESDAY, "08:00"), at(TUESDAY, "08:30"));
        assertThat(town.offered(new TimeWindow(at(TUESDAY, "08:01"), at(TUESDAY, "08:29"))))
                .isEmpty();
    }

    @Test
    void the_earliest_slot_of_a_window_is_the_first_that_is_listed() {
        CalendarSnapshot town = town(idle(ONE, claim(1, ONE, at(TUESDAY, "08:00"), 90)));
        TimeWindow window = new TimeWindow(at(MONDAY, "19:30"), at(TUESDAY, "20:00"));
        List<Slot> slots = town.slots(HOUR, window);
        assertThat(slots.get(0).start()).isEqualTo(at(TUESDAY, "09:30"));
        assertThat(town.earliest(HOUR, window)).contains(at(TUESDAY, "09:30"));
        assertThat(town.earliest(HOUR, new TimeWindow(at(TUESDAY, "08:00"), at(TUESDAY, "09:30"))))
                .isEmpty();
    }

    @Test
    void what_was_promised_is_done_at_the_first_minute_of_its_promise_that_is_not_over() {
        CalendarSnapshot town = town(idle(ONE));
        TimeWindow promise = new TimeWindow(at(MONDAY, "11:30"), at(MONDAY, "12:30"));
        assertThat(town.within(HOUR, promise).map(Fit::door))
                .contains(TimeWindow.of(at(MONDAY, "12:05"), Duration.ofHours(1)));
        TimeWindow over = new TimeWindow(at(MONDAY, "11:00"), at(MONDAY, "12:00"));
        assertThat(town.within(HOUR, over)).isEmpty();
    }

    @Test
    void only_what_stands_counts_and_what_expired_is_known_apart() {
        Claim firm = claim(1, ONE, at(TUESDAY, "08:00"), 60);
        Claim held = held(2, at(TUESDAY, "10:00"), NOW.plusNanos(1));
        Claim expired = held(3, at(TUESDAY, "12:00"), NOW);
        WorkerTime time =
                WorkerTime.of(new WorkerTime.Facts(ONE, roster(ONE), List.of(), 4), List.of(held, expired, firm), NOW);
        assertThat(time.claims()).as("the earliest first").containsExactly(firm, held);
        assertThat(time.expired()).containsExactly(expired);
        assertThat(time.version()).isEqualTo(4);
        CalendarSnapshot town = town(time);
        assertThat(town.claimOf(held.visit())).contains(held);
        assertThat(town.claimOf(expired.visit())).isEmpty();
        assertThat(town.without(List.of(firm.visit(), held.visit()))
                        .worker(ONE.id())
                        .orElseThrow()
                        .claims())
                .isEmpty();
    }

    @Test
    void workers_are_listed_by_their_codes_and_only_those_who_were_read_are_asked() {
        CalendarSnapshot town = town(idle(TWO), idle(ONE));
        assertThat(town.workers()).extracting(time -> time.worker().code()).containsExactly(ONE.code(), TWO.code());
        assertThat(town.only(TWO.id()).workers()).extracting(WorkerTime::worker).containsExactly(TWO);
        WorkerId nobody = Townsfolk.worker(9).id();
        assertThat(town.only(nobody).workers()).isEmpty();
        assertThat(town.fit(HOUR, nobody, at(TUESDAY, "10:00"), Purpose.BOOK)).isEmpty();
        assertThat(town.agenda(nobody, TUESDAY)).isEmpty();
        assertThatThrownBy(() -> town.blockers(HOUR, nobody, at(TUESDAY, "10:00"), Purpose.BOOK))
                .hasMessageContaining(nobody.toString());
        Claim more = claim(1, TWO, at(TUESDAY, "10:00"), 60);
        CalendarSnapshot busier = town.with(List.of(more));
        assertThat(busier.worker(TWO.id()).orElseThrow().claims()).containsExactly(more);
        assertThat(busier.worker(ONE.id()).orElseThrow().claims()).isEmpty();
    }

    @Test
    void a_start_is_open_as_it_stands_if_somebody_is_free_and_nothing_moves_then() {
        Opening opening = town(idle(ONE))
                .open(HOUR, at(TUESDAY, "10:00"), visits -> Map.of())
                .orElseThrow();
        assertThat(opening.fit().worker()).isEqualTo(ONE);
        assertThat(opening.gone()).isEmpty();
        assertThat(opening.moved()).isEmpty();
        List<Claim> one = List.of(claim(1, ONE, at(TUESDAY, "10:00"), 60));
        assertThatThrownBy(() -> new Opening(opening.fits(), one, List.of()))
                .hasMessageContaining("1 claims go, 0 come");
    }

    @Test
    void work_can_be_done_within_opening_hours_and_a_shift_off_leave_and_once_the_worker_takes_work() {
        Leave lunch = Leave.asked(
                        new LeaveId(new UUID(4, 1)),
                        ONE.id(),
                        new TimeWindow(at(MONDAY, "15:00"), at(MONDAY, "16:00")),
                        "")
                .approved();
        WorkerTime time = new WorkerTime(
                ONE.with(ONE.terms().saying(WorkerStatus.busyUntil(at(MONDAY, "13:00")))),
                Roster.empty(ONE.id())
                        .on(MONDAY, List.of(ShiftHours.parse("14:00-24:00"), ShiftHours.parse("06:00-13:30")))
                        .on(TUESDAY, List.of(ShiftHours.parse("06:00-09:00"))),
                List.of(lunch),
                List.of(),
                List.of(),
                0);
        assertThat(time.workable(TERMS, MONDAY))
                .containsExactly(
                        new TimeWindow(at(MONDAY, "13:00"), at(MONDAY, "13:30")),
                        new TimeWindow(at(MONDAY, "14:00"), at(MONDAY, "15:00")),
                        new TimeWindow(at(MONDAY, "16:00"), at(MONDAY, "20:00")));
        assertThat(time.workable(TERMS, TUESDAY))
                .containsExactly(new TimeWindow(at(TUESDAY, "08:00"), at(TUESDAY, "09:00")));
        assertThat(time.with(ONE.with(ONE.terms().saying(WorkerStatus.busyUntil(at(MONDAY, "13:30")))))
                        .workable(TERMS, MONDAY))
                .as("what is over when they take work again is nothing")
                .hasSize(2);
        assertThat(time.workable(TERMS, TUESDAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_look_is_at_one_day_to_sixty_two() {
        assertThat(new SlotQuery(HOUR, MONDAY, 62).days()).isEqualTo(62);
        assertThat(SlotQuery.day(HOUR, MONDAY).days()).isOne();
        assertThat(SlotQuery.day(HOUR, MONDAY).demand()).isEqualTo(HOUR);
        for (int days : new int[] {0, 63}) {
            assertThatThrownBy(() -> new SlotQuery(HOUR, MONDAY, days)).hasMessageContaining(days + " days");
        }
    }

    private static CalendarSnapshot town(WorkerTime... times) {
        return CalendarSnapshot.of(TERMS, List.of(times));
    }

    private static Roster roster(Worker worker) {
        return Townsfolk.everyDay(worker.id(), LocalTime.of(8, 0), LocalTime.of(20, 0));
    }

    private static WorkerTime idle(Worker worker, Claim... claims) {
        return new WorkerTime(worker, roster(worker), List.of(), List.of(claims), List.of(), 0);
    }

    private static Claim claim(int number, Worker worker, Instant start, long minutes) {
        TimeWindow door = TimeWindow.of(start, Duration.ofMinutes(minutes));
        return new Claim(
                new ClaimId(new UUID(5, number)),
                worker.id(),
                new VisitId(new UUID(6, number)),
                door,
                Townsfolk.CENTRE,
                door,
                ClaimState.FIRM,
                null);
    }

    private static Claim held(int number, Instant start, Instant expiry) {
        Claim claim = claim(number, ONE, start, 60);
        return new Claim(
                claim.id(),
                claim.worker(),
                claim.visit(),
                claim.door(),
                claim.place(),
                claim.promise(),
                ClaimState.HELD,
                expiry);
    }

    private static Instant at(LocalDate day, String time) {
        ZoneId zone = Townsfolk.SHANGHAI.zone();
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }
}
