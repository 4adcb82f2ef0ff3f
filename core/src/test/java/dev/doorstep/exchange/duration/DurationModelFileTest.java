package dev.doorstep.exchange.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.HourlyWays;
import dev.doorstep.availability.duration.LearnedWays;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Papers;
import dev.doorstep.exchange.Schema;
import dev.doorstep.exchange.Slip;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TravelMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/** Durations in a file: what it says, what it leaves out, and that schema and reader agree. */
@Tag("DSP-13")
class DurationModelFileTest {
    private static final Path EXAMPLE =
            Path.of("../examples/durations/spring.yaml").toAbsolutePath().normalize();
    private static final Schema SCHEMA = Schema.of("durations.schema.json");

    /** Every key, each on a line of its own. */
    private static final String ALL = """
            format: doorstep-durations/1
            model: spring
            from: 2026-03-09
            until: 2026-06-01
            learned:
              first: 2026-02-01
              last: 2026-03-07
              quantile_percent: 80
              visits: 412
              left_out: 3
            terms:
              prior_visits: 12
              least_percent: 60
              most_percent: 175
            offerings:
              CLEANING:
                visits: 396
                basis_points: 9400
                workers:
                  W001:
                    visits: 57
                    basis_points: 8600
              REPAIR:
                visits: 16
                basis_points: 12100
            ways:
              EBIKE:
                visits: 310
                basis_points: 10800
                hours:
                  "8":
                    visits: 42
                    basis_points: 15300
              WALK:
                visits: 12
                basis_points: 9900
            """;

    private final Papers papers = new Papers(".yaml");

    @AfterProperty
    void removes_the_files() throws IOException {
        papers.remove();
    }

    @Example
    void means_what_it_says() {
        assertThat(read(ALL))
                .isEqualTo(new DurationModel(
                                DurationModelId.of("spring"),
                                LocalDate.of(2026, 3, 9),
                                LocalDate.of(2026, 6, 1),
                                new DurationTerms(80, 12, 60, 175),
                                new DurationSource(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 7), 412, 3),
                                Map.of(
                                        OfferingId.of("CLEANING"),
                                        new OfferingDurations(
                                                new DurationQuantile(396, 9_400),
                                                Map.of(PersonCode.of("W001"), new DurationQuantile(57, 8_600))),
                                        OfferingId.of("REPAIR"),
                                        new OfferingDurations(new DurationQuantile(16, 12_100), Map.of())),
                                0)
                        .withWays(new LearnedWays(Map.of(
                                TravelMode.EBIKE,
                                new HourlyWays(
                                        new DurationQuantile(310, 10_800), Map.of(8, new DurationQuantile(42, 15_300))),
                                TravelMode.WALK,
                                new HourlyWays(new DurationQuantile(12, 9_900), Map.of())))));
    }

    @Example
    void is_written_back_to_the_byte() {
        String written = DurationModelFile.write(read(ALL).withVersion(3));
        assertThat(written).isEqualTo(ALL);
        assertThat(read(written)).isEqualTo(read(ALL));
    }

    @Example
    void terms_that_are_left_out_are_the_standards() {
        DurationModel bare = read(ALL.replaceAll("(?s)terms:.*offerings", "offerings"));
        assertThat(bare.terms()).isEqualTo(DurationTerms.STANDARD.withQuantile(80));
    }

    @Example
    void a_file_without_ways_knows_nothing_of_them() {
        assertThat(read(ALL.replaceAll("(?s)ways:.*", "")).ways()).isNull();
        assertThat(read(ALL.replaceAll("(?s)ways:.*", "ways: {}\n")).ways()).isNull();
    }

    @Example
    void faults_are_named_by_their_place() {
        assertThat(fault("least_percent: 60", "least_percent: 101").code()).isEqualTo("import.value.whole");
        assertThat(fault("least_percent: 60", "least_percent: 101").line()).isEqualTo(13);
        assertThat(fault("until: 2026-06-01", "until: 2026-03-09").code()).isEqualTo("import.value.date-order");
        assertThat(fault("last: 2026-03-07", "last: 2027-03-07").code()).isEqualTo("import.value.between");
        assertThat(fault("  CLEANING:", "  CLEA NING:").code()).isEqualTo("import.value.code");
        assertThat(fault("basis_points: 8600", "basis_points: 0").code()).isEqualTo("import.value.whole");
        assertThat(fault("      W001:", "      W 1:").code()).isEqualTo("import.value.code");
        assertThat(fault("\"8\":", "24:").code()).isEqualTo("import.value.whole");
        assertThat(fault("EBIKE:", "ebike:").code()).isEqualTo("import.value.choice");
        assertThat(fault("visits: 412", "visit: 412").code()).isEqualTo("import.key.unknown");
    }

    @Example
    void the_schema_knows_every_key_and_the_example_is_good() {
        assertThat(SCHEMA.faults(papers.of(ALL))).isEmpty();
        assertThat(SCHEMA.faults(EXAMPLE)).isEmpty();
        assertThat(DurationModelFile.read(EXAMPLE).offerings()).hasSize(2);
        assertThat(SCHEMA.keys()).allMatch(key -> ALL.contains(key + ":"));
    }

    @Property(tries = 600)
    void what_the_schema_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        SCHEMA.refusesNothingThatIsTaken(papers.of(slip.in(ALL)), DurationModelFile::read);
    }

    @Provide
    Arbitrary<Slip> slips() {
        return Slip.any(ALL.lines().toList().size());
    }

    private DurationModel read(String text) {
        return DurationModelFile.read(papers.of(text));
    }

    private ImportProblem fault(String good, String bad) {
        return catchThrowableOfType(ImportRejectedException.class, () -> read(ALL.replace(good, bad)))
                .problems()
                .get(0);
    }
}
