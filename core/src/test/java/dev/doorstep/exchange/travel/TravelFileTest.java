package dev.doorstep.exchange.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Papers;
import dev.doorstep.exchange.Schema;
import dev.doorstep.exchange.Slip;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/** Tables of travel in a file: what it says, what it leaves out, and that schema and reader agree. */
@Tag("WRK-17")
class TravelFileTest {
    private static final Path EXAMPLE =
            Path.of("../examples/travel/shanghai.json").toAbsolutePath().normalize();
    private static final Schema SCHEMA = Schema.of("travel.schema.json");
    private static final Branch SHANGHAI = new Branch(
            BranchId.of("SH"),
            LocalText.EMPTY,
            ZoneId.of("Asia/Shanghai"),
            Currency.getInstance("CNY"),
            BranchSettings.standard(),
            Set.of(),
            0);
    private static final GeoPoint EAST = new GeoPoint(31.174173456, 121.48489);
    private static final GeoPoint WEST = new GeoPoint(31.17473, 121.41398);
    private static final Instant SUNDAY_NOON = at("2026-03-01T12:00");

    /** Every key, each on a line of its own. */
    private static final String ALL = """
            {
              "format": "doorstep-travel/1",
              "unknown": "NO_WAY",
              "places": [
                {
                  "name": "W021",
                  "latitude": 31.174173456,
                  "longitude": 121.48489
                },
                {
                  "name": "W017",
                  "latitude": 31.17473,
                  "longitude": 121.41398
                }
              ],
              "tables": [
                {
                  "mode": "CAR",
                  "code": "Ok",
                  "sources": [{"location": [121.4849, 31.1742]}],
                  "destinations": [],
                  "metadata": {"query": {"profile": "driving-car"}},
                  "durations": [[0, 1200.1], [1300, 0]],
                  "distances": [[0, 9000.5], [9100, 0]]
                },
                {
                  "mode": "CAR",
                  "days": ["MON", "TUE"],
                  "from_hours": [7, 17],
                  "durations": [[0, null], [2600, 0]],
                  "distances": [[0, null], [9100, 0]]
                }
              ]
            }
            """;

    private final Papers papers = new Papers(".json");

    @AfterProperty
    void removes_the_files() throws IOException {
        papers.remove();
    }

    @Example
    void means_what_it_says() {
        TravelTimes times = read(ALL).in(SHANGHAI);
        assertThat(times.between(EAST, WEST, TravelMode.CAR, SUNDAY_NOON)).isEqualTo(Travel.of(9_001, 1_201));
        assertThat(times.between(WEST, EAST, TravelMode.CAR, SUNDAY_NOON)).isEqualTo(Travel.of(9_100, 1_300));
        assertThat(times.between(WEST, EAST, TravelMode.CAR, at("2026-03-02T06:59")))
                .isEqualTo(Travel.of(9_100, 1_300));
        assertThat(times.between(WEST, EAST, TravelMode.CAR, at("2026-03-02T07:00")))
                .isEqualTo(Travel.of(9_100, 2_600));
        assertThat(times.between(EAST, WEST, TravelMode.CAR, at("2026-03-02T23:59")))
                .isEqualTo(Travel.NO_WAY);
        assertThat(times.between(EAST, WEST, TravelMode.CAR, at("2026-03-03T00:00")))
                .isEqualTo(Travel.of(9_001, 1_201));
        assertThat(times.between(EAST, WEST, TravelMode.WALK, SUNDAY_NOON)).isEqualTo(Travel.NO_WAY);
        assertThat(times.dependOnDeparture()).isTrue();
    }

    @Example
    void what_it_lacks_is_asked_of_the_great_circle_if_it_says_so() {
        GeoPoint newcomer = new GeoPoint(31.2, 121.5);
        assertThat(read(ALL.replace("NO_WAY", "GREAT_CIRCLE"))
                        .in(SHANGHAI)
                        .between(EAST, newcomer, TravelMode.CAR, SUNDAY_NOON))
                .isEqualTo(GreatCircleTravelTimes.in(SHANGHAI).between(EAST, newcomer, TravelMode.CAR, SUNDAY_NOON));
        assertThat(read(ALL.replace("\"unknown\": \"NO_WAY\",", "")).unknown()).isEqualTo(UnknownTravel.REFUSE);
    }

    @Example
    void is_written_back_with_all_that_it_means() {
        String written = TravelFile.write(read(ALL));
        assertThat(SCHEMA.faults(papers.of(written))).isEmpty();
        assertThat(TravelFile.write(read(written))).isEqualTo(written);
        assertThat(written).contains("\"days\": [\"MON\", \"TUE\"]", "[0, null]", "31.174173456");
    }

    @Example
    void faults_are_named_by_their_place() {
        assertThat(fault("31.174173456", "91").code()).isEqualTo("import.value.degrees");
        assertThat(fault("31.174173456", "91").line()).isEqualTo(7);
        assertThat(fault("\"latitude\": 31.17473,\n      \"longitude\": 121.41398", same())
                        .code())
                .isEqualTo("import.travel.place-twice");
        assertThat(fault("[1300, 0]]", "[1300]]").message(Locale.ENGLISH))
                .isEqualTo(
                        "tables[1].durations[2] has 1 entries, but there are 2 places. Write one entry a place, in the"
                                + " order of the places.");
        assertThat(fault(", [9100, 0]]\n    },", "]\n    },").code()).isEqualTo("import.grid.rows");
        ImportProblem negative = fault("2600", "-1");
        assertThat(negative.code()).isEqualTo("import.value.negative");
        assertThat(negative.line()).isEqualTo(30);
        assertThat(negative.message(Locale.CHINESE)).contains("tables[2].durations[2][1]", "-1");
        assertThat(fault("2600", "\"2600\"").code()).isEqualTo("import.value.decimal");
        assertThat(fault("[7, 17]", "[24]").code()).isEqualTo("import.value.whole");
        assertThat(fault("[7, 17]", "[0]").code()).isEqualTo("import.travel.hours-twice");
        assertThat(fault("[7, 17]", "[]").code()).isEqualTo("import.list.empty");
        assertThat(fault("\"TUE\"", "\"MON\"").code()).isEqualTo("import.value.repeated");
        assertThat(fault("[[0, null], [2600, 0]]", "7").code()).isEqualTo("import.value.grid");
        assertThat(fault("[[0, null], [2600, 0]]", "[7]").code()).isEqualTo("import.value.list");
        assertThat(fault("\"CAR\"", "\"car\"").code()).isEqualTo("import.value.choice");
        assertThat(fault("\"name\"", "\"nane\"").code()).isEqualTo("import.key.unknown");
        assertThat(fault("\"tables\"", "\"places\"").code()).isEqualTo("import.json.broken");
        assertThat(fault("}\n", "").code()).isEqualTo("import.json.broken");
    }

    /** The second place, where the first one lies. */
    private static String same() {
        return "\"latitude\": 31.174173456,\n      \"longitude\": 121.48489";
    }

    @Example
    void the_schema_knows_every_key_and_the_example_is_good() {
        assertThat(SCHEMA.faults(papers.of(ALL))).isEmpty();
        assertThat(SCHEMA.faults(EXAMPLE)).isEmpty();
        assertThat(SCHEMA.keys()).allMatch(key -> ALL.contains("\"" + key + "\":"));
        TravelTables example = TravelFile.read(EXAMPLE);
        assertThat(example.places()).hasSize(8);
        assertThat(example.tables())
                .allSatisfy(table -> assertThat(
                                TravelFacts.of(example.places(), table, 10).odd())
                        .isEmpty());
    }

    @Property(tries = 600)
    void what_the_schema_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        SCHEMA.refusesNothingThatIsTaken(papers.of(slip.in(ALL)), TravelFile::read);
    }

    @Property(tries = 300)
    void what_is_written_answers_the_same_when_it_is_read(@ForAll("tables") TravelTables tables, @ForAll long instant) {
        TravelTables read = read(TravelFile.write(tables));
        assertThat(read.places()).isEqualTo(tables.places());
        assertThat(read.unknown()).isEqualTo(tables.unknown());
        TravelTimes expected = tables.in(SHANGHAI);
        TravelTimes times = read.in(SHANGHAI);
        Instant departure = SUNDAY_NOON.plusSeconds(instant % 1_000_000);
        for (NamedPlace from : tables.places()) {
            for (NamedPlace to : tables.places()) {
                for (TravelTable table : tables.tables()) {
                    assertThat(times.between(from.point(), to.point(), table.mode(), departure))
                            .isEqualTo(expected.between(from.point(), to.point(), table.mode(), departure));
                }
            }
        }
        assertThat(times.dependOnDeparture()).isEqualTo(expected.dependOnDeparture());
    }

    @Provide
    Arbitrary<Slip> slips() {
        return Slip.any(ALL.lines().toList().size());
    }

    @Provide
    Arbitrary<TravelTables> tables() {
        return AnyTables.tables();
    }

    private TravelTables read(String text) {
        return TravelFile.read(papers.of(text));
    }

    private ImportProblem fault(String good, String bad) {
        assertThat(ALL).contains(good);
        return catchThrowableOfType(
                        ImportRejectedException.class, () -> read(ALL.replaceFirst(Pattern.quote(good), bad)))
                .problems()
                .get(0);
    }

    private static Instant at(String clock) {
        return LocalDateTime.parse(clock).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
