package dev.doorstep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comparisons run, and compare only what agrees; how fast anything is they leave to whoever reads what they print.
 */
class SideBySideTest {
    private static final SideBySide BRIEF = new SideBySide(1, Duration.ofMillis(1));

    @Test
    void two_sides_that_answer_differently_are_not_compared() {
        assertThatThrownBy(() ->
                        BRIEF.run("sum", new SideBySide.Side("ours", () -> 1), new SideBySide.Side("theirs", () -> 2)))
                .hasMessageContaining("ours answers 1, theirs answers 2");
    }

    @Test
    void the_ratio_says_how_many_times_as_long_ours_took() {
        SideBySide.Outcome outcome = BRIEF.run(
                "wait",
                new SideBySide.Side("ours", () -> spin(3_000_000)),
                new SideBySide.Side("theirs", () -> spin(1)));
        assertThat(outcome.ratio()).isGreaterThan(1);
        assertThat(outcome.ours().micros()).isGreaterThan(outcome.theirs().micros());
    }

    @Test
    void slots_are_listed_beside_a_bare_loop_that_finds_the_same() {
        StringWriter printed = new StringWriter();
        int code = Main.run(new PrintWriter(printed, true), "slots", "--rounds", "1", "--turn-millis", "1");
        assertThat(code).isZero();
        assertThat(printed.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("\\{\"benchmark\":\"1.*visits.*\"ratio\":[0-9.]+}"));
    }

    @Test
    @Tag("BKG-10")
    void orders_are_placed_beside_plain_jdbc_that_writes_the_same_rows(@TempDir Path folder) {
        StringWriter printed = new StringWriter();
        int code = Main.run(
                new PrintWriter(printed, true),
                "booking",
                "--db=jdbc:h2:file:" + folder.resolve("bookings") + ";WRITE_DELAY=0",
                "--clients=1,2",
                "--operations=6",
                "--workers=3",
                "--rounds=1");
        assertThat(code).isZero();
        assertThat(printed.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.matches(
                        "\\{\"benchmark\":\"booking\".*\"ratio\":[0-9.]+,\"p99Ratio\":[0-9.]+,\"statements\":\\d+}"));
    }

    @Test
    @Tag("DSP-01")
    void orders_are_assigned_at_once_in_memory_and_in_a_database() {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        String database = "--db=jdbc:h2:mem:assigning;DB_CLOSE_DELAY=-1";
        assertThat(Main.run(out, "assign", "--workers=5", "--visits=10", "--orders=20"))
                .isZero();
        assertThat(Main.run(out, "assign", "--workers=5", "--visits=5", "--orders=5", database))
                .isZero();
        assertThat(printed.toString().lines())
                .hasSize(2)
                .allMatch(
                        line -> line.matches(
                                "\\{\"benchmark\":\"assign\",\"store\":\"(memory|database)\",.*\"processor\":\\{\"median\":[0-9.]+,\"p99\":[0-9.]+,\"most\":[0-9.]+}}"));
    }

    private static long spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return 0;
    }
}
