package dev.doorstep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the measurements on one tiny instance: four customers at the corners of a square around the depot, two of them
 * after noon.
 */
class DispatchBenchmarkTest {
    private static final String SQUARE = """
            square

            VEHICLE
            NUMBER     CAPACITY
              3          30

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

                0      50         50          0          0        1000         0
                1      40         40         10          0         100        10
                2      60         40         10          0         100        10
                3      60         60         10        500         600        10
                4      40         60         10        500         600        10
            """;

    /** Corner to corner 20, depot to corner 14.1; all four on one route are too much for a vehicle. */
    private static final String SHORTEST = "96\\.4";

    @TempDir
    private Path directory;

    private Path square;

    @BeforeEach
    void write_the_instance() throws IOException {
        square = Files.writeString(directory.resolve("square.txt"), SQUARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doorstep", "doorstep-constraint", "ortools", "jsprit", "timefold-default"})
    void a_run_prints_a_line_of_json_whoever_solves(String peer) {
        assertThat(run("dispatch", "--format", "vrptw", "--peer", peer, "--seconds", "2", "--seed", "3", "" + square))
                .matches("\\{\"instance\":\"square\",\"format\":\"vrptw\",\"seconds\":[0-9.]+,\"feasible\":true,"
                        + "\"objective\":%s,\"unassigned\":0,\"routes\":\\[\\[[1-4,]+],\\[[1-4,]+]]}\\s*"
                                .formatted(SHORTEST));
    }

    @Test
    void a_table_is_continued_where_it_was_left() throws IOException {
        Path known = Files.writeString(
                directory.resolve("bks.csv"), "instance,class,min_distance_1dec\nSQUARE,corners,90.0\n");
        Path results = directory.resolve("results.json");
        String[] table = {
            "table",
            "--format",
            "vrptw",
            "--seconds",
            "0.2",
            "--bks",
            "" + known,
            "--results",
            "" + results,
            "" + square
        };
        String first = run(table);
        List<String> lines = Files.readAllLines(results);
        assertThat(lines).hasSize(1);
        assertThat(first)
                .contains(
                        "### corners",
                        "doorstep 0.2 s",
                        "| SQUARE | 90.0 | 96.4 | 7.11 % |",
                        "| mean of 1 | | | 7.11 % |");
        assertThat(run(table)).isEqualTo(first);
        assertThat(Files.readAllLines(results)).isEqualTo(lines);
    }

    /** Each square keeps its depot and its three vehicles; apart, none of them goes to the other square. */
    @Test
    void tiles_make_a_city_of_several_depots_as_short_as_its_tiles_are_together() throws IOException {
        Path city = directory.resolve("city.txt");
        assertThat(run("tile", "--grid", "2x1", "--apart", "500", "--out", "" + city, "" + square, "" + square))
                .contains("8 customers, 2 depots");
        assertThat(Files.readAllLines(city))
                .startsWith("6 3 8 2", "0 30", "0 30", "1 40 40 10 10 1 1 1 0 100")
                .contains("5 600 40 10 10 1 1 1 0 100")
                .endsWith("9 50 50 0 0 0 0 0 1000", "10 610 50 0 0 0 0 0 1000");
        assertThat(run("dispatch", "--format", "mdvrptw", "--seconds", "2", "" + city))
                .contains("\"feasible\":true,\"objective\":192.8,\"unassigned\":0")
                .matches("(?s).*\\[9,[1-4,]+].*\\[10,[5-8,]+].*");
    }

    @Test
    void a_grid_that_the_files_do_not_fill_is_misuse() {
        Path city = directory.resolve("city.txt");
        for (String grid : List.of("2x2", "two")) {
            PrintWriter out = new PrintWriter(new StringWriter());
            assertThat(Main.run(out, "tile", "--grid", grid, "--out", "" + city, "" + square))
                    .isEqualTo(2);
        }
        assertThat(city).doesNotExist();
    }

    @Test
    void a_file_that_is_no_instance_is_named() throws IOException {
        Path licence = Files.writeString(directory.resolve("LICENCE.txt"), "You may use these files.\n");
        Path missing = directory.resolve("missing.txt");
        for (String format : List.of("vrptw", "mdvrptw", "hhcrsp")) {
            for (Path file : List.of(licence, missing)) {
                PrintWriter out = new PrintWriter(new StringWriter());
                StringWriter err = new StringWriter();
                assertThat(Main.run(out, new PrintWriter(err), "dispatch", "--format", format, "" + file))
                        .isEqualTo(2);
                assertThat(err.toString()).startsWith("" + file).hasLineCount(1);
            }
        }
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), args)).isZero();
        return out.toString();
    }
}
