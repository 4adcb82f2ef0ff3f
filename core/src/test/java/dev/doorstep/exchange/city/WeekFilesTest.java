package dev.doorstep.exchange.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.kernel.PersonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The week of the demo city is read as strictly as the city itself. */
@Tag("ORG-05")
class WeekFilesTest {
    private static final Path SHANGHAI = Path.of("../examples/city/shanghai");

    @TempDir
    Path folder;

    @Test
    void reads_requests_events_and_reviews() {
        City city = CityFiles.read(SHANGHAI, Severity.REFUSE).city();
        WeekFiles.Week week = WeekFiles.read(SHANGHAI, city);
        assertThat(week.requests()).hasSize(600);
        assertThat(week.events()).hasSize(95).extracting(WeekEventRow::at).isSorted();
        assertThat(week.reviews()).hasSize(262);
        BookingRequestRow third = week.requests().get(2);
        assertThat(third.ref()).isEqualTo("R003");
        assertThat(third.origin().placedAt()).isEqualTo(Instant.parse("2026-02-26T03:47:00Z"));
        assertThat(third.wishes().worker()).isEqualTo(PersonCode.of("W052"));
        assertThat(third.wishes().strict()).isTrue();
    }

    @Test
    void names_what_an_event_has_too_much_or_too_little() throws IOException {
        City city = CityFiles.read(SHANGHAI, Severity.REFUSE).city();
        try (Stream<Path> files = Files.list(SHANGHAI)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("events.csv"), """
                at,kind,ref,worker,earliest,latest,reason
                2026-03-01T10:00,CANCEL,R001,W001,,,
                2026-03-01T10:00,CANCEL,R999,,,,
                2026-03-01T10:00,RESCHEDULE,R001,,,,
                2026-03-01T10:00,WORKER_SICK,,W001,2026-03-02T00:00,2026-03-02T00:00,
                """);
        assertThatThrownBy(() -> WeekFiles.read(folder, city))
                .isInstanceOfSatisfying(
                        ImportRejectedException.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(ImportProblem::place, ImportProblem::code)
                                .map(tuple -> List.copyOf(tuple.toList()))
                                .containsExactly(
                                        List.of("events.csv:2:30", "import.value.forbidden"),
                                        List.of("events.csv:3:25", "import.reference.unknown"),
                                        List.of("events.csv:4:35", "import.value.missing"),
                                        List.of("events.csv:5:53", "import.value.time-order")));
    }
}
