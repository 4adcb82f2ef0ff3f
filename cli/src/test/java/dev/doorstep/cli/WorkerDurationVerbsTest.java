package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long work really takes, at the terminal. */
@ExtendWith(PreparedCity.class)
@Tag("DSP-13")
class WorkerDurationVerbsTest {
    private static final Path SPRING = Shell.EXAMPLES.resolve("durations/spring.yaml");

    @TempDir
    private Path folder;

    @Test
    void a_model_is_imported_once_exported_to_the_byte_and_changed_by_hand(Shell shell) throws Exception {
        List<String> before = shell.dump();
        assertThat(shell.type("worker duration import " + SPRING + " --dry-run").code())
                .isZero();
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type("worker duration import " + SPRING + " --format csv")
                        .out())
                .contains("spring,1,2026-03-09,2026-06-01,2026-02-01,2026-03-07,412,3,75,10,75,150");
        String exported = shell.type("worker duration export spring").out();
        Path written = Files.writeString(folder.resolve("written.yaml"), exported);
        assertThat(shell.type("worker duration import " + written + " --format csv")
                        .out())
                .as("nothing is new")
                .contains("spring,1,");
        Files.writeString(written, exported.replace("most_percent: 150", "most_percent: 110"));
        assertThat(shell.type("worker duration import " + written + " --format csv")
                        .out())
                .contains("spring,2,", ",75,110");
        assertThat(shell.type("worker duration list --day 2026-03-09 --format csv")
                        .out())
                .contains("spring,2,2026-03-09,2026-06-01,true");
        assertThat(shell.type("worker duration list --day 2026-03-08 --format csv")
                        .out())
                .contains("spring,2,2026-03-09,2026-06-01,false");
    }

    @Test
    void every_figure_says_where_it_comes_from_and_slots_go_by_it(Shell shell) {
        assertThat(shell.type("worker duration explain DAILY-HOURLY --units 3 --day 2026-03-10 --format csv")
                        .out())
                .contains("W001,190,190,,,,,");
        shell.type("worker duration import " + SPRING);
        // Of the offering (396 x 94 % + 10 x 100 %) / 406 = 94.15 %; of W001 (57 x 86 % + 10 x 94.15 %) / 67 = 87.22 %.
        assertThat(shell.type("worker duration explain DAILY-HOURLY --units 3 --day 2026-03-10 --format csv")
                        .out())
                .contains("W001,190,165,8722,75,57,396,spring@1", "W003,190,180,9415,75,0,396,spring@1");
        assertThat(shell.type("worker duration explain DAILY-HOURLY --units 3 --day 2026-03-08 --format csv")
                        .out())
                .contains("W001,190,190,,,,,");
        assertThat(shell.type("worker duration show spring --lang zh").out()).contains("计划（所售的万分比）", "8722");
    }

    @Test
    void ways_take_longer_in_the_rush_and_every_hour_says_why(Shell shell) {
        assertThat(shell.type("worker duration ways --day 2026-03-10 --format csv")
                        .out()
                        .lines())
                .hasSize(1);
        // At all hours (310 x 108 % + 10 x 100 %) / 320 = 107.75 %; at eight (42 x 153 % + 10 x 107.75 %) / 52 = 144.3
        // %.
        String file = " --model " + SPRING + " --format csv";
        assertThat(shell.type("worker duration ways --day 2026-03-10" + file).out())
                .contains("EBIKE,7,,,310,10775,spring@0", "EBIKE,8,42,15300,310,14430,spring@0")
                .doesNotContain("CAR,");
        shell.type("worker duration import " + SPRING);
        assertThat(shell.type("worker duration ways --day 2026-03-10 --lang zh").out())
                .contains("计划（地图用时的万分比）", "14430", "spring@1");
        assertThat(shell.type("worker duration show spring --format csv").out()).contains("EBIKE,17,38,13900,310");
    }

    @Test
    @Tag("RPT-10")
    void where_nothing_was_finished_nothing_is_shown_and_nothing_learned(Shell shell) {
        assertThat(shell.type("worker duration report --from 2026-03-02 --format csv")
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(shell.type("worker duration learn spring --from 2026-02-01 --days 28 --in-force 2026-03-09"
                                + " --quantile 80 --prior 5 --least 60 --most 200 --format csv")
                        .out())
                .contains("spring,1,2026-03-09,,2026-02-01,2026-02-28,0,0,80,5,60,200");
        assertThat(shell.type("worker duration learn other --from 2026-02-01 --in-force 2026-03-09")
                        .err())
                .contains("spring", "2026-03-09");
        assertThat(shell.type("worker duration show autumn").err()).contains("autumn");
        assertThat(shell.type("worker duration learn spring --from 2026-02-01 --in-force 2026-03-09 --quantile 100")
                        .code())
                .isNotZero();
    }
}
