package dev.doorstep.availability.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.kernel.PersonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a visit has to do with the stretches of a day, and what changes ask of people. */
@Tag("AHEAD-06")
class DoorHoursTest {
    private static final DoorHours NOON = door("11:00-13:00");

    @Test
    void touches_what_it_shares_a_time_with_and_what_it_abuts() {
        for (String touched : List.of("08:00-11:00", "13:00-17:00", "11:30-12:00", "08:00-24:00")) {
            assertThat(NOON.touches(ShiftHours.parse(touched))).as(touched).isTrue();
        }
        for (String apart : List.of("08:00-10:59", "13:01-17:00", "13:01-24:00")) {
            assertThat(NOON.touches(ShiftHours.parse(apart))).as(apart).isFalse();
        }
        assertThat(door("22:00-24:00").touches(ShiftHours.parse("08:00-21:59"))).isFalse();
        assertThat(door("22:00-24:00").touches(ShiftHours.parse("08:00-22:00"))).isTrue();
    }

    @Test
    void the_shortest_stretch_holds_both_and_midnight_is_the_end_of_the_day() {
        spans("08:00-12:00", "11:00-13:00", "08:00-13:00");
        spans("08:00-24:00", "11:00-13:00", "08:00-24:00");
        spans("11:00-12:00", "08:00-24:00", "08:00-24:00");
        assertThat(DoorHours.minutesOf(ShiftHours.parse("22:30-24:00"))).isEqualTo(90);
        assertThat(DoorHours.minutesOf(ShiftHours.parse("08:00-12:15"))).isEqualTo(255);
        assertThat(door("22:00-24:00").endsBeforeMidnight()).isFalse();
        assertThat(door("22:00-23:55").endsBeforeMidnight()).isTrue();
    }

    private static void spans(String one, String other, String both) {
        ShiftHours first = ShiftHours.parse(one);
        ShiftHours second = ShiftHours.parse(other);
        assertThat(DoorHours.span(first, second)).hasToString(both);
        assertThat(DoorHours.span(second, first)).hasToString(both);
    }

    @Test
    void a_change_costs_what_its_code_says_and_more_for_every_step() {
        assertThat(ChangeCode.START.effort(30)).isEqualTo(30);
        assertThat(ChangeCode.SHIFT.effort(60)).isEqualTo(75);
        assertThat(ChangeCode.DAILY_VISITS.effort(2)).isEqualTo(60);
        assertThat(ChangeCode.LEVEL.effort(1)).isEqualTo(240);
        assertThat(ChangeCode.NOTICE.effort(1_000)).isEqualTo(60);
    }

    @Test
    void the_least_effort_comes_first_then_the_fewest_changes_then_the_lower_code() {
        Change notice = Change.of(ChangeCode.NOTICE, 0, 1, 2);
        Change half = Change.of(ChangeCode.START, 30, "start", 30, "LATER");
        Advice cheap = advice("W9", half);
        Advice one = advice("W2", notice);
        Advice two = advice("W1", half, half);
        Advice third = advice("W3", half, half);
        assertThat(two.effort()).isEqualTo(60);
        assertThat(Stream.of(third, two, one, cheap).sorted(Advice.CHEAPEST_FIRST))
                .containsExactly(cheap, one, two, third);
        assertThat(Stream.of(two, third, cheap, one).sorted(Advice.CHEAPEST_FIRST))
                .containsExactly(cheap, one, two, third);
    }

    private static Advice advice(String worker, Change... changes) {
        return new Advice(PersonCode.of(worker), Instant.EPOCH, List.of(changes));
    }

    private static DoorHours door(String hours) {
        return new DoorHours(LocalDate.of(2026, 3, 2), ShiftHours.parse(hours));
    }
}
