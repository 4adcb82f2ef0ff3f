package dev.doorstep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the crew search on one tiny instance in both formats: a patient whom two caregivers see a quarter of an hour
 * apart, and one more for each of them. The legs sum to 60.5. Best is that the second caregiver comes to the first
 * patient last: starts are late by 20, 35 and 50.
 */
class HomeCareTest {
    private static final String TEXT = """
        nbNodes
        5
        nbVehi
        2
        nbServi
        2
        r
        1 1
        1 1
        1 0
        0 1
        1 1
        DS
        2
        a
        1 0
        0 1
        x
        0 0 0 0 0
        y
        0 0 0 0 0
        d
        0.0 10.0 10.0 20.0 0.0
        10.0 0.0 0.5 10.0 10.0
        10.0 0.5 0.0 10.0 10.0
        20.0 10.0 10.0 0.0 20.0
        0.0 10.0 10.0 20.0 0.0
        p
        0 0
        0 0
        30 30
        30 30
        20 20
        20 20
        20 20
        20 20
        0 0
        0 0
        mind
        0 15 0 0 0
        maxd
        0 15 0 0 0
        e
        0 0 100 0 0
        l
        600 0 110 0 1000
        """;

    private static final String JSON = """
        {"central_offices": [{"id": "d1"}],
         "distances": [[0, 10, 10, 20], [10, 0, 0.5, 10], [10, 0.5, 0, 10], [20, 10, 10, 0]],
         "patients": [
          {"id": "p1", "time_window": [0.0, 0.0], "synchronization": {"type": "sequential", "distance": [15, 15]},
           "required_caregivers": [{"service": "s1", "duration": 30}, {"service": "s2", "duration": 30}]},
          {"id": "p2", "time_window": [100.0, 110.0], "required_caregivers": [{"service": "s1", "duration": 20}]},
          {"id": "p3", "time_window": [0.0, 0.0], "required_caregivers": [{"service": "s2", "duration": 20}]}],
         "caregivers": [{"id": "c1", "abilities": ["s1"]}, {"id": "c2", "abilities": ["s2"]}]}
        """;

    @TempDir
    private Path directory;

    @Test
    void both_formats_tell_the_same_problem() throws IOException {
        String fromText = run(Files.writeString(directory.resolve("tiny.txt"), TEXT));
        String fromJson = run(Files.writeString(directory.resolve("tiny.json"), JSON));
        assertThat(fromText)
                .contains(
                        "\"feasible\":true",
                        "\"objective\":71.83",
                        "\"unassigned\":0",
                        "{\"patient\":1,\"service\":2,\"start\":");
        assertThat(fromJson).contains("{\"patient\":\"p1\",\"service\":\"s2\",\"start\":");
        assertThat(withoutTimeAndNames(fromText)).isEqualTo(withoutTimeAndNames(fromJson));
    }

    private static String withoutTimeAndNames(String line) {
        return line.replaceAll("\"seconds\":[0-9.]+", "").replaceAll("\"[ps]([0-9])\"", "$1");
    }

    private static String run(Path file) {
        StringWriter out = new StringWriter();
        assertThat(Main.run(
                        new PrintWriter(out), "dispatch", "--format", "hhcrsp", "--seconds", "0.3", file.toString()))
                .isZero();
        return out.toString();
    }
}
