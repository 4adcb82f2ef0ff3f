package dev.doorstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long work may take: only the work strays, set-up and clean-up do not. */
@Tag("CAT-03")
class EffortTest {
    @Test
    void work_strays_from_the_usual_time_by_percent() {
        Effort effort = new Effort(30, 30, 10, 5, new Effort.Spread(50, 300));
        assertThat(effort.range(1)).isEqualTo(range(15 + 30, 15 + 60, 15 + 180));
        assertThat(effort.range(3).usual()).isEqualTo(effort.atDoor(3));
    }

    @Test
    void parts_of_a_minute_make_the_range_wider() {
        Effort effort = new Effort(5, 0, 0, 0, new Effort.Spread(50, 150));
        assertThat(effort.range(1)).isEqualTo(range(2, 5, 8));
    }

    @Test
    void without_a_spread_it_takes_what_it_usually_takes() {
        assertThat(new Effort(0, 60, 10, 0).range(2)).isEqualTo(range(130, 130, 130));
    }

    private static Effort.Range range(int least, int usual, int most) {
        return new Effort.Range(Duration.ofMinutes(least), Duration.ofMinutes(usual), Duration.ofMinutes(most));
    }
}
