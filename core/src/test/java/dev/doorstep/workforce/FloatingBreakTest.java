package dev.doorstep.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloatingBreakTest {
    private static final FloatingBreak NOON = FloatingBreak.parse("11:00-14:00/60");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant ELEVEN = Instant.parse("2026-03-02T03:00:00Z");

    @Test
    void is_written_as_it_is_read() {
        assertThat(NOON).isEqualTo(new FloatingBreak(LocalTime.of(11, 0), LocalTime.of(14, 0), 60));
        assertThat(NOON).hasToString("11:00-14:00/60");
        assertThat(NOON.length()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_makes_no_break_is_refused() {
        for (String text :
                List.of("", "11:00-14:00", "11:00-24:00/60", "11:00-14:00/0", "11:00-12:00/61", "14:00-11:00/60")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> FloatingBreak.parse(text));
        }
        assertThat(FloatingBreak.parse("11:00-12:00/60").minutes()).isEqualTo(60);
    }

    @Test
    void lies_in_the_day_of_the_wall_clock_unless_its_hours_are_skipped() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        assertThat(NOON.on(monday, SHANGHAI)).contains(TimeWindow.of(ELEVEN, Duration.ofHours(3)));
        LocalDate skipping = LocalDate.of(2026, 3, 29);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(FloatingBreak.parse("01:30-03:30/60").on(skipping, berlin)).isPresent();
        assertThat(FloatingBreak.parse("01:30-03:30/61").on(skipping, berlin)).isEmpty();
        assertThat(FloatingBreak.parse("02:10-02:50/30").on(skipping, berlin)).isPresent();
    }

    @Test
    void fits_between_doors_that_leave_its_length_within_its_hours() {
        DueBreak due = new DueBreak(NOON, TimeWindow.of(ELEVEN, Duration.ofHours(3)));
        assertThat(due.fitsBetween(List.of())).isTrue();
        assertThat(due.fitsBetween(List.of(door(0, 120)))).isTrue();
        assertThat(due.fitsBetween(List.of(door(0, 121)))).isFalse();
        assertThat(due.fitsBetween(List.of(door(60, 120)))).isTrue();
        assertThat(due.fitsBetween(List.of(door(59, 121)))).isFalse();
        assertThat(due.fitsBetween(List.of(door(-60, 30), door(90, 90)))).isTrue();
        assertThat(due.fitsBetween(List.of(door(-60, 91), door(90, 90)))).isFalse();
        assertThat(due.fitsBetween(List.of(door(-60, 200), door(10, 20), door(180, 60))))
                .isFalse();
    }

    private static TimeWindow door(int minute, int minutes) {
        return TimeWindow.of(ELEVEN.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(minutes));
    }
}
