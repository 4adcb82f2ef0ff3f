package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.Agenda.Stretch;
import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** The day of a worker is told without a gap and without telling any time twice. */
@Tag("WRK-16")
class AgendaPropertyTest {
    private static final Worker WORKER = Townsfolk.worker(1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final Instant EIGHT = Instant.parse("2026-03-04T00:00:00Z");

    /** Eight to twelve and one to six. */
    private static final List<TimeWindow> SHIFTS = List.of(minutes(0, 240), minutes(300, 600));

    @Property
    void stretches_never_overlap_and_leave_nothing_of_a_shift_out(
            @ForAll @Size(max = 5) List<@IntRange(max = 10) Integer> visits,
            @ForAll @IntRange(max = 600) int awayFrom,
            @ForAll @IntRange(min = 1, max = 300) int awayMinutes) {
        Leave away = Leave.asked(
                        new LeaveId(new UUID(4, 1)), WORKER.id(), minutes(awayFrom, awayFrom + awayMinutes), "")
                .approved();
        List<Stretch> stretches =
                new Agenda(WORKER.id(), DAY, SHIFTS, List.of(away), appointments(visits), Optional.empty()).stretches();
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).window().startInclusive())
                    .isAfterOrEqualTo(stretches.get(i - 1).window().endExclusive());
        }
        for (TimeWindow shift : SHIFTS) {
            Duration told = stretches.stream()
                    .flatMap(stretch -> stretch.window().intersection(shift).stream())
                    .map(TimeWindow::duration)
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(told).isEqualTo(shift.duration());
        }
        assertThat(stretches)
                .filteredOn(stretch -> stretch.kind() == Stretch.Kind.FREE)
                .noneMatch(stretch -> stretch.window().overlaps(away.window()));
    }

    @Property
    void a_break_that_floats_is_told_exactly_if_there_is_time_for_it_and_never_at_a_door_or_on_the_way(
            @ForAll long seed) {
        SmallTown town = SmallTowns.town(seed);
        CalendarSnapshot calendars = town.snapshot(OraclePropertyTest.travelIn(town));
        for (WorkerTime time : town.workers()) {
            Agenda agenda = calendars.agenda(time.worker().id(), SmallTowns.DAY).orElseThrow();
            Optional<TimeWindow> window = Optional.ofNullable(
                            time.worker().limits().rest())
                    .flatMap(due -> due.on(SmallTowns.DAY, town.branch().zone()));
            if (window.isEmpty() || !canBeMade(agenda.appointments())) {
                continue;
            }
            Duration length = time.worker().limits().rest().length();
            assertThat(agenda.rest().isPresent()).isEqualTo(canBeHad(window.get(), length, agenda.appointments()));
            Statistics.label("break").collect(agenda.rest().isPresent() ? "told" : "lost");
            agenda.rest().ifPresent(rest -> {
                assertThat(rest.duration()).isEqualTo(length);
                assertThat(window.get().encloses(rest)).isTrue();
                assertThat(agenda.stretches())
                        .filteredOn(stretch -> stretch.claim() != null)
                        .noneMatch(stretch -> stretch.window().overlaps(rest));
            });
        }
    }

    /** Some doors of random towns are too far from one another. */
    private static boolean canBeMade(List<Agenda.Appointment> appointments) {
        return IntStream.range(1, appointments.size())
                .allMatch(next -> !appointments
                        .get(next)
                        .claim()
                        .door()
                        .startInclusive()
                        .minus(appointments.get(next).travel())
                        .isBefore(appointments.get(next - 1).claim().door().endExclusive()));
    }

    private static boolean canBeHad(TimeWindow window, Duration length, List<Agenda.Appointment> appointments) {
        return Stream.iterate(window.startInclusive(), minute -> minute.plusSeconds(60))
                .takeWhile(begin -> !begin.plus(length).isAfter(window.endExclusive()))
                .anyMatch(begin -> canBeHad(begin, begin.plus(length), appointments));
    }

    /** The way lies wholly before the break or wholly behind it. */
    private static boolean canBeHad(Instant begin, Instant over, List<Agenda.Appointment> appointments) {
        Agenda.Appointment before = null;
        for (Agenda.Appointment next : appointments) {
            TimeWindow door = next.claim().door();
            if (!door.startInclusive().isBefore(over)) {
                Instant free =
                        before == null ? Instant.MIN : before.claim().door().endExclusive();
                return before == null
                        || (!free.isAfter(begin)
                                && (!free.plus(next.travel()).isAfter(begin)
                                        || !over.plus(next.travel()).isAfter(door.startInclusive())));
            }
            before = next;
        }
        return before == null || !before.claim().door().endExclusive().isAfter(begin);
    }

    @Example
    void a_day_tells_its_own_doors_and_the_leave_that_touches_it_and_nothing_of_other_days() {
        TimeWindow day = Townsfolk.SHANGHAI.windowOf(DAY);
        List<Leave> leave = new ArrayList<>();
        for (TimeWindow away : List.of(
                new TimeWindow(day.startInclusive().minusSeconds(3_600), day.startInclusive()),
                new TimeWindow(
                        day.startInclusive().minusSeconds(3_600),
                        day.startInclusive().plusSeconds(60)),
                new TimeWindow(day.endExclusive(), day.endExclusive().plusSeconds(3_600)))) {
            leave.add(Leave.asked(new LeaveId(new UUID(4, leave.size())), WORKER.id(), away, "")
                    .approved());
        }
        List<Claim> claims = appointments(List.of(0, 2, 30)).stream()
                .map(Agenda.Appointment::claim)
                .toList();
        WorkerTime time = new WorkerTime(WORKER, Roster.empty(WORKER.id()), leave, claims, List.of(), 0);
        TravelTimes travel = (from, to, mode, departure) -> Travel.of(0, from.equals(to) ? 60 : 3_600);
        Agenda agenda = CalendarSnapshot.of(new Terms(Townsfolk.SHANGHAI, travel, EIGHT), List.of(time))
                .agenda(WORKER.id(), DAY)
                .orElseThrow();
        assertThat(agenda.leave()).containsExactly(leave.get(1));
        assertThat(agenda.appointments())
                .extracting(Agenda.Appointment::claim)
                .containsExactlyElementsOf(claims.subList(0, 2));
        assertThat(agenda.appointments().get(0).departBy())
                .isEqualTo(claims.get(0).door().startInclusive().minusSeconds(60));
    }

    /** Visits of half an hour, each an hour apart from the next and ten minutes away. */
    private static List<Agenda.Appointment> appointments(List<Integer> hours) {
        List<Agenda.Appointment> appointments = new ArrayList<>();
        for (int hour : hours.stream().distinct().sorted().toList()) {
            TimeWindow door = minutes(hour * 60 + 20, hour * 60 + 50);
            Claim claim = new Claim(
                    new ClaimId(new UUID(5, hour)),
                    WORKER.id(),
                    new VisitId(new UUID(6, hour)),
                    door,
                    Townsfolk.CENTRE,
                    door,
                    ClaimState.FIRM,
                    null);
            Duration way = Duration.ofMinutes(10);
            appointments.add(
                    new Agenda.Appointment(claim, way, door.startInclusive().minus(way)));
        }
        return appointments;
    }

    private static TimeWindow minutes(int from, int to) {
        return new TimeWindow(EIGHT.plus(Duration.ofMinutes(from)), EIGHT.plus(Duration.ofMinutes(to)));
    }
}
