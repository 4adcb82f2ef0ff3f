package dev.doorstep.availability.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When somebody works on a day, and what is no roster. */
@Tag("AVL-01")
class RosterTest {
    private static final WorkerId WORKER = new WorkerId(new UUID(1, 1));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ShiftHours MORNING = ShiftHours.parse("08:00-12:00");
    private static final ShiftHours AFTERNOON = ShiftHours.parse("12:00-17:00");
    private static final ShiftHours NOON = ShiftHours.parse("11:00-13:00");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void a_day_that_differs_has_its_own_hours_and_every_other_day_those_of_the_week() {
        Roster roster = new Roster(
                WORKER,
                List.of(on(DayOfWeek.MONDAY, MORNING), on(DayOfWeek.MONDAY, AFTERNOON), on(DayOfWeek.FRIDAY, NOON)),
                List.of(new DatedShift(MONDAY.plusWeeks(1), List.of(NOON))),
                7);
        assertThat(roster.hours(MONDAY)).containsExactly(MORNING, AFTERNOON);
        assertThat(roster.hours(MONDAY.plusDays(1))).isEmpty();
        assertThat(roster.hours(MONDAY.plusDays(4))).containsExactly(NOON);
        assertThat(roster.hours(MONDAY.plusWeeks(1))).containsExactly(NOON);
        assertThat(roster.windows(MONDAY.plusWeeks(1), SHANGHAI))
                .containsExactly(
                        new TimeWindow(Instant.parse("2026-03-09T03:00:00Z"), Instant.parse("2026-03-09T05:00:00Z")));
    }

    @Test
    void a_day_that_is_given_other_hours_keeps_nothing_of_those_before_and_no_other_day_changes() {
        Roster roster = new Roster(
                WORKER,
                List.of(on(DayOfWeek.MONDAY, MORNING)),
                List.of(
                        new DatedShift(MONDAY, List.of(AFTERNOON)),
                        new DatedShift(MONDAY.plusDays(1), List.of(AFTERNOON))),
                7);
        Roster other = roster.on(MONDAY, List.of(NOON));
        assertThat(other.hours(MONDAY)).containsExactly(NOON);
        assertThat(other.hours(MONDAY.plusDays(1))).containsExactly(AFTERNOON);
        assertThat(other.hours(MONDAY.plusWeeks(1))).containsExactly(MORNING);
        assertThat(other.version()).isEqualTo(7);
        assertThat(roster.on(MONDAY, List.of()).hours(MONDAY)).isEmpty();
    }

    @Test
    void shifts_of_a_day_may_abut_and_never_overlap() {
        assertThat(Roster.weekly(WORKER, List.of(on(DayOfWeek.MONDAY, AFTERNOON), on(DayOfWeek.MONDAY, MORNING)))
                        .hours(MONDAY))
                .hasSize(2);
        assertThat(Roster.weekly(WORKER, List.of(on(DayOfWeek.MONDAY, AFTERNOON), on(DayOfWeek.TUESDAY, NOON)))
                        .weekly())
                .as("shifts of two days have nothing to do with each other")
                .hasSize(2);
        refused(() -> Roster.weekly(
                WORKER,
                List.of(
                        on(DayOfWeek.SUNDAY, MORNING),
                        on(DayOfWeek.SUNDAY, ShiftHours.parse("18:00-20:00")),
                        on(DayOfWeek.SUNDAY, NOON))));
        refused(() -> Roster.empty(WORKER).on(MONDAY, List.of(AFTERNOON, NOON)));
        refused(() -> new Roster(
                WORKER, List.of(), List.of(new DatedShift(MONDAY, List.of()), new DatedShift(MONDAY, List.of())), 0));
    }

    private static void refused(Runnable roster) {
        assertThatThrownBy(roster::run)
                .isInstanceOf(OverlappingShiftsException.class)
                .hasMessageContaining(WORKER.toString());
    }

    @Test
    void a_thousand_days_may_differ_and_no_more() {
        List<DatedShift> days = IntStream.rangeClosed(0, Roster.OVERRIDES_MAX)
                .mapToObj(day -> new DatedShift(MONDAY.plusDays(day), List.of()))
                .toList();
        assertThat(new Roster(WORKER, List.of(), days.subList(1, days.size()), 0).overrides())
                .hasSize(Roster.OVERRIDES_MAX);
        assertThatThrownBy(() -> new Roster(WORKER, List.of(), days, 0)).hasMessageContaining("1001");
    }

    private static WeeklyShift on(DayOfWeek day, ShiftHours hours) {
        return new WeeklyShift(day, hours.from(), hours.to());
    }
}
