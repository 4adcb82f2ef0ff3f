package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody who watches sees of a job, and that nothing of it is left. */
@ExtendWith(PreparedCity.class)
class ProgressLineTest {
    private static final Duration SHORTLY = Duration.ofSeconds(83);

    @Test
    void a_line_says_how_long_how_much_and_what_and_fits_whatever_is_narrow() {
        assertThat(ProgressLine.line(SHORTLY, "planning, cost 10772408", 8_123, -1, 79))
                .isEqualTo("1:23  8123/?  planning, cost 10772408");
        assertThat(ProgressLine.line(SHORTLY, "applying changes", 17, 38, 79))
                .isEqualTo("1:23  17/38  [========            ]  applying changes");
        assertThat(ProgressLine.line(SHORTLY, "applying changes", 17, 38, 39))
                .isEqualTo("1:23  17/38  applying changes");
        assertThat(ProgressLine.line(SHORTLY, "applying changes", 17, 38, 20)).isEqualTo("1:23  17/38  applyin");
        assertThat(ProgressLine.line(SHORTLY, "", 0, 0, 79)).isEqualTo("1:23");
    }

    @Test
    void whoever_watches_sees_one_line_and_nothing_of_it_is_left_when_the_job_ended() {
        StringWriter err = new StringWriter();
        watch(err, true);
        assertThat(err.toString()).contains("\r0:0").doesNotContain("\n", "\u001b");
        assertThat(shown(err.toString())).isBlank();
    }

    @Test
    void a_pipe_gets_nothing_of_it(Shell shell) {
        StringWriter err = new StringWriter();
        watch(err, false);
        assertThat(err.toString()).isEmpty();
        Shell.Ended planned = shell.type("dispatch plan --day 2026-03-04 --steps 500 --format json");
        assertThat(planned.err()).isEmpty();
        assertThat(planned.out()).startsWith("{").doesNotContain("\r", "planning, cost");
    }

    private static void watch(StringWriter err, boolean interactive) {
        Terminal terminal = new Terminal(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                interactive,
                Path.of(""),
                Map.of(),
                Locale.ENGLISH,
                Clock.systemUTC());
        try (ProgressLine progress = ProgressLine.on(terminal)) {
            progress.reached("planning, cost 10772408", 8_123, -1);
            progress.reached("applying changes", 17, 38);
        }
    }

    /** Returns what a terminal shows in the end: every carriage return writes over what stands there. */
    private static String shown(String written) {
        StringBuilder line = new StringBuilder();
        for (String part : written.split("\r", -1)) {
            line.replace(0, Math.min(part.length(), line.length()), part);
        }
        return line.toString();
    }
}
