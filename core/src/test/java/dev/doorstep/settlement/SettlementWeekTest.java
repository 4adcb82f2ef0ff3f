package dev.doorstep.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Weeks begin on Monday by the wall-clock of the branch, however long they are. */
@Tag("SET-04")
class SettlementWeekTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void begins_on_monday_at_midnight_of_the_branch() {
        assertThat(SettlementWeek.at(Instant.parse("2026-03-08T15:59:59Z"), SHANGHAI))
                .isEqualTo(
                        new TimeWindow(Instant.parse("2026-03-01T16:00:00Z"), Instant.parse("2026-03-08T16:00:00Z")));
        assertThat(SettlementWeek.at(Instant.parse("2026-03-08T16:00:00Z"), SHANGHAI)
                        .startInclusive())
                .isEqualTo(Instant.parse("2026-03-08T16:00:00Z"));
    }

    @Test
    void the_last_week_abuts_the_current_one() {
        Instant now = Instant.parse("2026-03-11T03:00:00Z");
        assertThat(SettlementWeek.lastBefore(now, SHANGHAI).endExclusive())
                .isEqualTo(SettlementWeek.at(now, SHANGHAI).startInclusive());
    }

    @Test
    void a_week_in_which_clocks_change_has_an_hour_more_or_less() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(SettlementWeek.of(LocalDate.of(2026, 3, 29), berlin).duration())
                .isEqualTo(Duration.ofHours(7 * 24 - 1));
        assertThat(SettlementWeek.of(LocalDate.of(2026, 10, 25), berlin).duration())
                .isEqualTo(Duration.ofHours(7 * 24 + 1));
    }
}
