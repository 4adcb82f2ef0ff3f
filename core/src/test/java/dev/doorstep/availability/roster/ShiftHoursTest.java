package dev.doorstep.availability.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.TimeWindow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stretch of a day by the wall-clock: how it is written, what it shares with others, and which instants it is. */
@Tag("AVL-01")
class ShiftHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void is_written_as_it_is_read() {
        for (String hours : List.of("09:00-17:00", "00:00-00:05", "23:55-24:00", "00:00-24:00")) {
            assertThat(ShiftHours.parse(hours)).hasToString(hours);
        }
        assertThat(ShiftHours.parse("09:00-24:00").to()).isEqualTo(LocalTime.MIDNIGHT);
        for (String nothing : List.of("9:00-17:00", "09:00-25:00", "24:00-24:00", "09:00 17:00", "")) {
            assertThatThrownBy(() -> ShiftHours.parse(nothing))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("09:00-17:00");
        }
    }

    @Test
    void ends_after_it_begins() {
        for (String turned : List.of("17:00-09:00", "09:00-09:00")) {
            assertThatThrownBy(() -> ShiftHours.parse(turned)).hasMessageContaining("ends before it begins");
        }
        LocalTime nine = LocalTime.of(9, 0);
        assertThatThrownBy(() -> new WeeklyShift(DayOfWeek.MONDAY, nine, nine))
                .hasMessageContaining("ends before it begins");
        assertThat(new WeeklyShift(DayOfWeek.MONDAY, nine, LocalTime.MIDNIGHT).hours())
                .isEqualTo(ShiftHours.parse("09:00-24:00"));
    }

    @Test
    void shares_a_time_with_what_begins_before_it_is_over() {
        overlap("08:00-12:00", "11:59-13:00", true);
        overlap("08:00-12:00", "12:00-13:00", false);
        overlap("08:00-24:00", "09:00-10:00", true);
        overlap("08:00-24:00", "23:00-24:00", true);
        overlap("08:00-24:00", "00:00-08:00", false);
    }

    private static void overlap(String one, String other, boolean expected) {
        assertThat(ShiftHours.parse(one).overlaps(ShiftHours.parse(other))).isEqualTo(expected);
        assertThat(ShiftHours.parse(other).overlaps(ShiftHours.parse(one))).isEqualTo(expected);
    }

    @Test
    void is_longer_or_shorter_or_nothing_where_the_clocks_change() {
        LocalDate spring = LocalDate.of(2026, 3, 29);
        assertThat(ShiftHours.parse("01:00-24:00").on(spring, BERLIN))
                .contains(window("2026-03-29T00:00:00Z", "2026-03-29T22:00:00Z"));
        assertThat(ShiftHours.parse("02:00-03:00").on(spring, BERLIN)).isEmpty();
        assertThat(ShiftHours.parse("02:00-03:05").on(spring, BERLIN))
                .as("what is skipped resolves forward, to 03:00 and 03:05 by the new clock")
                .contains(window("2026-03-29T01:00:00Z", "2026-03-29T01:05:00Z"));
        assertThat(ShiftHours.parse("01:00-04:00").on(LocalDate.of(2026, 10, 25), BERLIN))
                .contains(window("2026-10-24T23:00:00Z", "2026-10-25T03:00:00Z"));
    }

    @Test
    void is_nothing_on_a_day_that_the_clocks_skip() {
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        LocalDate skipped = LocalDate.of(2011, 12, 30);
        assertThat(ShiftHours.parse("09:00-17:00").on(skipped, samoa)).isEmpty();
        assertThat(ShiftHours.parse("09:00-24:00").on(skipped, samoa)).isEmpty();
        assertThat(ShiftHours.parse("09:00-17:00").on(skipped.plusDays(1), samoa))
                .contains(window("2011-12-30T19:00:00Z", "2011-12-31T03:00:00Z"));
    }

    private static TimeWindow window(String start, String end) {
        return new TimeWindow(Instant.parse(start), Instant.parse(end));
    }
}
