package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do when the rules of a time zone change. */
@ExtendWith(PreparedCity.class)
@Tag("AHEAD-05")
class TzVerbsTest {
    @Test
    void a_change_of_the_rules_lists_the_visits_that_it_moves_and_moves_none(Shell shell) throws Exception {
        assertThat(shell.type("tz recheck --format csv"))
                .isEqualTo(new Ended(0, "number,zone,told,told_by,shows,shown_by,later_minutes\n", ""));
        List<String> before = shell.dump();
        Ended moved = shell.type("tz recheck --suppose Asia/Shanghai=+07:00 --format csv");
        assertThat(moved.code()).isEqualTo(ExitCode.MOVED.number());
        assertThat(moved.out().lines().skip(1))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .matches(shell.lastOrder()
                                + ",Asia/Shanghai,2026-03-04T09:00,\\d{4}[a-z],2026-03-04T08:00,\\+07:00,-60"));
        assertThat(moved.err())
                .startsWith("error: tz.moved: 1 of 1 visits ahead are not at the time of day any more that was told.");
        assertThat(shell.dump()).isEqualTo(before);
    }

    @Test
    void what_was_told_by_older_rules_is_compared_with_those_of_this_java(Shell shell) throws Exception {
        shell.sql("UPDATE ds_visit SET promise_told = '2026-03-04T10:00', promise_edition = '1999a'");
        assertThat(shell.type("tz recheck --format csv").out()).contains(",2026-03-04T10:00,1999a,2026-03-04T09:00,");
        assertThat(shell.type("tz recheck --lang zh").err()).contains("今后的 1 次上门中有 1 次");
    }

    @Test
    void a_supposition_that_is_none_is_refused_in_words(Shell shell) {
        for (String wrong : List.of("Asia/Shanghai", "Asia/Atlantis=+07:00", "Asia/Shanghai=+99:00")) {
            Ended refused = shell.type("tz recheck --suppose " + wrong);
            assertThat(refused.code()).isEqualTo(ExitCode.USAGE.number());
            assertThat(refused.err()).contains("It takes a zone and an offset, such as America/Vancouver=-07:00.");
        }
    }
}
