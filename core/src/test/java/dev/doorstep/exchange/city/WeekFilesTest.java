package dev.doorstep.exchange.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.pricing.tender.Purse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

    @Test
    @Tag("CAT-12")
    void requests_may_say_what_is_chosen_answered_and_paid_in_points() throws IOException {
        assertThat(requests("R1", "OVEN=2; FRIDGE=1,device=WALL;fault=DEAD;fault=LEAK,500"))
                .singleElement()
                .isEqualTo(new BookingRequestRow(
                        "R1",
                        new BookingRequestRow.Origin(Instant.parse("2026-02-28T16:00:00Z"), SourceChannel.HOTLINE, ""),
                        PersonCode.of("C001"),
                        PlaceOrder.Item.of(OfferingId.of("DAILY-HOURLY"), 2)
                                .choosing(Chosen.NOTHING
                                        .with(OptionCode.of("OVEN"), 2)
                                        .with(OptionCode.of("FRIDGE"), 1)
                                        .answering(Answers.NONE
                                                .and("device", "WALL")
                                                .and("fault", "DEAD", "LEAK"))),
                        TimeWindow.of(Instant.parse("2026-03-02T01:00:00Z"), Duration.ofHours(1)),
                        new BookingRequestRow.Wishes(null, false, null),
                        Purse.EMPTY.with(500)));
        assertThat(requests("R1", ",,"))
                .singleElement()
                .extracting(BookingRequestRow::purse)
                .isEqualTo(Purse.EMPTY);
    }

    @Test
    void names_what_is_chosen_wrongly_by_its_place() {
        assertRefused("OVEN,,", 88, "import.value.pairs");
        assertRefused("OVEN=1;,,", 88, "import.value.pairs");
        assertRefused("OVEN=0,,", 88, "import.value.whole");
        assertRefused("OVEN=1;OVEN=2,,", 88, "import.value.twice");
        assertRefused(",device,", 89, "import.value.pairs");
        assertRefused(",device=,", 89, "import.value.missing");
        assertRefused(",?=WALL,", 89, "import.value.code");
        assertRefused(",,0", 90, "import.value.whole");
    }

    private void assertRefused(String choice, int column, String code) {
        assertThatThrownBy(() -> requests("R1", choice))
                .isInstanceOfSatisfying(
                        ImportRejectedException.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .returns("requests.csv:2:" + column, ImportProblem::place)
                                .returns(code, ImportProblem::code));
    }

    private List<BookingRequestRow> requests(String ref, String choice) throws IOException {
        Path file = Files.writeString(folder.resolve("requests.csv"), """
                ref,placed_at,channel,customer,offering,units,earliest,latest,worker,worker_strict,gender,coupon,notes,options,answers,points
                %s,2026-03-01T00:00,HOTLINE,C001,DAILY-HOURLY,2,2026-03-02T09:00,2026-03-02T10:00,,,,,,%s
                """.formatted(ref, choice));
        Problems problems = Problems.none(Severity.REFUSE);
        List<BookingRequestRow> requests = RequestFile.read(
                        file,
                        problems,
                        ZoneId.of("Asia/Shanghai"),
                        new RequestFile.Names(known(), known(), known(), known()))
                .all();
        problems.refuse();
        return requests;
    }

    private static <C extends Code> Known<C> known() {
        return new Known<>("the branch", code -> true);
    }
}
