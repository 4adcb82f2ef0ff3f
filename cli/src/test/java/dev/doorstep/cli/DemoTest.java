package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few orders are played from the files to the settled money, and the other verbs show what became of them. */
class DemoTest {
    private static final int REQUESTS = 12;

    @Test
    @Tag("SET-04")
    @Tag("SET-07")
    @Tag("ORD-02")
    void plays_some_requests_and_leaves_a_database_that_answers(@TempDir Path directory) throws IOException {
        Shell shell = new Shell(directory, Instant.parse("2026-03-10T02:00:00Z"));
        cut(shell.city());
        Ended played = shell.type("demo --city city");
        assertThat(played.err()).isEmpty();
        assertThat(played.out()).contains("booked      12", "DONE        12", "Balanced  yes");
        assertThat(shell.type("demo --city city").out()).isEqualTo(played.out());

        assertThat(shell.type("order list --state completed --lang zh").out()).contains("已完成", "2026-03-0");
        assertThat(shell.type("order show " + shell.lastOrder() + " --format csv")
                        .out())
                .contains("visit.departed,WORKER", "visit.finished,WORKER", "order.completed,CUSTOMER");
        String settled = shell.type("settle show --format csv").out();
        assertThat(settled).contains(",PAID,").containsPattern("SH-S260302-7D-\\d{4},WORKER,W\\d{3},");
        String again = shell.type("settle run --week 2026-03-02 --format csv").out();
        assertThat(settled).endsWith(again);
        assertThat(shell.type("settle run --week 2026-03-02 --dry-run").out()).isEqualTo("(nothing)\n");
        assertThat(shell.type("settle run --week 2026-03-10").err())
                .startsWith("error: settlement.period-not-over: The period from 2026-03-09 00:00 to 2026-03-16 00:00");
        assertThat(shell.type("ledger verify --format csv").out()).endsWith(",0,true\n");
    }

    /** Keeps the first requests, and neither events nor reviews, which name others. */
    private static void cut(Path city) throws IOException {
        keep(city.resolve("requests.csv"), REQUESTS);
        keep(city.resolve("events.csv"), 0);
        keep(city.resolve("reviews.csv"), 0);
    }

    private static void keep(Path file, int rows) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, rows + 1));
    }
}
