package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Shifts that cover what is foreseen, proposed and written at the terminal. */
@ExtendWith(PreparedCity.class)
@Tag("AVL-01")
class StaffingVerbsTest {
    private static final Instant NEXT_MONDAY = Instant.parse("2026-03-09T00:00:00Z");
    private static final String PROPOSE =
            "worker roster propose --from 2026-03-09 --weeks 1 --travel-minutes 0 --margin 0 --shift 09:00-13:00 --format json";

    @Test
    void what_was_booked_a_week_ago_is_covered_by_one_shift_after_a_look(Shell shell) throws Exception {
        Shell later = shell.at(NEXT_MONDAY);
        List<String> before = later.dump();
        String looked = later.type(PROPOSE + " --dry-run").out();
        assertThat(later.dump()).isEqualTo(before);
        JsonNode proposal = new ObjectMapper().readTree(looked);
        JsonNode cover = proposal.get("cover");
        assertThat(cover.findValuesAsText("day")).containsOnly("2026-03-11");
        assertThat(cover.findValuesAsText("needed")).containsOnly("1");
        assertThat(cover.findValuesAsText("picture")).containsOnly("■");
        assertThat(proposal.get("staffing").get("covered"))
                .isEqualTo(proposal.get("staffing").get("needed"));
        assertThat(proposal.get("staffing").get("cover_most"))
                .isEqualTo(proposal.get("staffing").get("needed"));
        List<String> working = IntStream.range(0, proposal.get("working_hours").size())
                .mapToObj(proposal.get("working_hours")::get)
                .filter(row -> row.get("working_days").asInt() == 1)
                .map(row -> row.get("worker").asText())
                .toList();
        assertThat(working).hasSize(1);
        assertThat(later.type(PROPOSE).out()).isEqualTo(looked);
        assertThat(later.type("worker roster show " + working.get(0) + " --from 2026-03-10 --days 3 --format csv")
                        .out())
                .isEqualTo("""
                        day,weekday,shifts
                        2026-03-10,TUESDAY,
                        2026-03-11,WEDNESDAY,09:00-13:00
                        2026-03-12,THURSDAY,
                        """);
    }

    @Test
    void what_nobody_covers_is_shown_and_days_that_are_over_are_refused_in_both_languages(Shell shell) {
        Shell later = shell.at(NEXT_MONDAY);
        String evening = PROPOSE.replace("09:00-13:00", "18:00-22:00").replace("json", "csv") + " --dry-run";
        assertThat(later.type(evening).out()).contains("2026-03-11,WEDNESDAY,9,", ",1,0,1,□\n");
        String past = "worker roster propose --from 2026-03-08 --shift 09:00-13:00 --dry-run";
        assertThat(later.type(past).err())
                .startsWith("error: staffing.day-over: Shifts from 2026-03-08 on are not proposed on 2026-03-09");
        assertThat(later.type(past + " --lang zh").err()).contains("今天是 2026-03-09");
        assertThat(shell.type(PROPOSE.replace("2026-03-09", "2026-03-02")).err())
                .startsWith("error: staffing.nothing-expected: Nothing is expected on 7 days from 2026-03-02 on");
        assertThat(later.type(PROPOSE.replace("09:00-13:00", "09:00-13:00+12:00-14:00"))
                        .code())
                .isEqualTo(ExitCode.USAGE.number());
    }
}
