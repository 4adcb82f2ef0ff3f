package dev.doorstep.exchange.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Papers;
import dev.doorstep.exchange.Schema;
import dev.doorstep.exchange.Slip;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.workforce.Qualification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/** Slots are listed and explained from two files, and whatever is wrong with them is said. */
@Tag("AVL-02")
@Tag("AVL-03")
class WorldFileTest {
    private static final Path EXAMPLES =
            Path.of("../examples/slots").toAbsolutePath().normalize();
    private static final Schema WORLD = Schema.of("world.schema.json");
    private static final Schema QUERY = Schema.of("slot-query.schema.json");

    private final Papers papers = new Papers(".json");

    @Example
    void the_examples_are_good() {
        assertThat(WORLD.faults(EXAMPLES.resolve("world.json"))).isEmpty();
        assertThat(QUERY.faults(EXAMPLES.resolve("query.json"))).isEmpty();
    }

    @Example
    void lists_what_shifts_the_visits_and_the_road_leave() {
        WorldFile world = WorldFile.read(EXAMPLES.resolve("world.json"));
        SlotQuery query = SlotQueryFile.read(EXAMPLES.resolve("query.json"), world);
        List<Slot> slots = world.snapshot().slots(query).stream()
                .flatMap(day -> day.slots().stream())
                .toList();
        assertThat(slots)
                .extracting(slot -> LocalDateTime.ofInstant(
                                slot.start(), world.branch().zone())
                        .toString())
                .hasSize(15)
                .startsWith("2026-03-02T10:00", "2026-03-02T10:30")
                .contains("2026-03-02T16:00", "2026-03-02T17:00")
                .doesNotContain("2026-03-02T09:30", "2026-03-02T12:00", "2026-03-02T16:30")
                .endsWith("2026-03-02T18:00");
    }

    @Example
    void explains_by_the_codes_of_the_file() {
        WorldFile world = WorldFile.read(EXAMPLES.resolve("world.json"));
        SlotQuery query = SlotQueryFile.read(EXAMPLES.resolve("query.json"), world);
        Instant nine = Instant.parse("2026-03-02T01:00:00Z");
        List<Blocker> blockers = world.snapshot().explain(query.demand(), nine).get(PersonCode.of("W001"));
        assertThat(blockers).extracting(Blocker::code).containsExactly(BlockerCode.CLASHES_WITH);
        assertThat(world.visitCodes()).containsValues("SH-1001", "SH-1002");
    }

    @Property(tries = 400)
    void what_the_schema_of_worlds_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        WORLD.refusesNothingThatIsTaken(papers.of(slip.in(read("world.json"))), WorldFile::read);
    }

    @Property(tries = 200)
    void what_the_schema_of_queries_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        WorldFile world = WorldFile.read(EXAMPLES.resolve("world.json"));
        QUERY.refusesNothingThatIsTaken(
                papers.of(slip.in(read("query.json"))), path -> SlotQueryFile.read(path, world));
    }

    @Example
    void what_makes_no_sense_is_named_by_its_place() {
        refused("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Shanghigh\"", "import.value.zone");
        refused("\"slot_grid_minutes\": 30", "\"slot_grid_minutes\": 0", "import.value.whole");
        refused("\"slot_grid_minutes\": 30", "\"slot_grid_minutes\": 7", "import.value.off-grain");
        refused("\"horizon_days\": 30", "\"horizon_days\": 36500", "import.value.whole");
        refused(
                "{\"from\": \"08:00\", \"to\": \"20:00\"}",
                "{\"from\": \"20:00\", \"to\": \"08:00\"}",
                "import.value.time-order");
        refused(
                "\"from\": \"13:00\", \"to\": \"18:00\"",
                "\"from\": \"11:00\", \"to\": \"18:00\"",
                "import.value.overlap");
        refused(
                "\"from\": \"13:00\", \"to\": \"18:00\"",
                "\"from\": \"18:00\", \"to\": \"13:00\"",
                "import.value.time-order");
        refused("12:00-14:00/30", "12:00-12:20/30", "import.value.break");
        refused("12:00-14:00/30", "noon", "import.value.break");
        refused("\"to\": \"2026-03-06T00:00\"", "\"to\": \"2026-03-05T12:00\"", "import.value.time-order");
        refused("\"to\": \"2026-03-06T00:00\"", "\"to\": \"2126-03-06T00:00\"", "import.leave.too-long");
        refused("\"start\": \"2026-03-02T09:00\"", "\"start\": \"2026-03-02T09:01\"", "import.value.between-grains");
        refused("\"valid_to\": \"2026-05-31\"", "\"valid_to\": \"2025-05-31\"", "import.value.date-order");
        refused("\"code\": \"W002\"", "\"code\": \"W001\"", "import.reference.twice");
        refused("\"latitude\": 31.2989", "\"latitude\": 121.5", "import.value.degrees");
    }

    @Example
    @Tag("WRK-04")
    void a_skill_ends_and_what_is_no_level_is_named_by_its_place() {
        WorldFile world = WorldFile.read(EXAMPLES.resolve("world.json"));
        Qualification qualification = world.snapshot().workers().get(0).worker().qualification();
        LocalDate last = LocalDate.of(2026, 12, 31);
        assertThat(qualification.level(SkillCode.of("GLASS"), last)).contains(SkillLevel.of(2));
        assertThat(qualification.level(SkillCode.of("GLASS"), last.plusDays(1))).isEmpty();
        for (String unusable : List.of("2/2026-02-30", "2,3", "6", "2 until June", "")) {
            refused("2/2026-12-31", unusable, unusable.isEmpty() ? "import.value.missing" : "import.value.proficiency");
        }
    }

    @Example
    @Tag("WRK-19")
    void areas_that_make_no_sense_are_named_by_their_place() {
        refused("\"radius_km\": 30", "\"radius_km\": 0", "import.value.whole");
        refused("\"radius_km\": 30,", "", "import.key.one-of");
        refused("\"radius_km\": 30", "\"radius_km\": 30, \"districts\": [\"Xuhui\"]", "import.key.one-of");
        refused("{\"latitude\": 31.15, \"longitude\": 121.35}", "{\"latitude\": 31.15}", "import.key.missing");
        refused(
                "{\"latitude\": 31.15, \"longitude\": 121.55}",
                "{\"latitude\": 31.32, \"longitude\": 121.55}",
                "import.area.crossing");
        refused("""
                {"latitude": 31.15, "longitude": 121.55},
                        {"latitude": 31.32, "longitude": 121.55},
                """, "", "import.area.corners");
        refused("[\"Hongkou\", \"Yangpu\"]}", "[]}", "import.list.empty");
        refused("[\"Hongkou\", \"Yangpu\"]}", "[\"Hongkou\", \"Hongkou\"]}", "import.area.districts");
        refused("[\"Hongkou\", \"Yangpu\"]}", "[\"Hongkow\"]}", "import.value.choice");
        refused("[\"SAT\", \"SUN\"]", "[]", "import.list.empty");
        refused("[\"SAT\", \"SUN\"]", "[\"SAT\", \"SAT\"]", "import.area.days");
    }

    @Example
    @Tag("WRK-19")
    void a_door_beyond_a_border_says_what_would_help() {
        WorldFile world = WorldFile.read(EXAMPLES.resolve("world.json"));
        Path file = papers.of(read("query.json").replace("31.2200", "31.4200"));
        SlotQuery query = SlotQueryFile.read(file, world);
        List<Blocker> blockers = world.snapshot()
                .explain(query.demand(), Instant.parse("2026-03-07T05:00:00Z"))
                .get(PersonCode.of("W002"));
        assertThat(blockers)
                .extracting(blocker -> blocker.sentence(Locale.ENGLISH))
                .containsExactly("The door is in the district Huangpu, and on 2026-03-07 worker W002 works in Hongkou,"
                        + " Yangpu only. Adding Huangpu would do.");
        assertThat(world.snapshot()
                        .explain(query.demand(), Instant.parse("2026-03-02T05:00:00Z"))
                        .get(PersonCode.of("W001")))
                .extracting(blocker -> blocker.sentence(Locale.ENGLISH))
                .containsExactly(
                        "The door is 11120 metres beyond the border, of 4 corners, within which worker W001 works"
                                + " on 2026-03-02. Moving the border that far would do.");
    }

    @Example
    @Tag("WRK-10")
    @Tag("AVL-06")
    void whoever_is_offline_or_busy_says_so_in_the_file() {
        String world = read("world.json");
        Instant nine = Instant.parse("2026-03-02T01:00:00Z");
        assertThat(codes(
                        world.replace(
                                "\"mode\": \"EBIKE\",", "\"mode\": \"EBIKE\", \"busy_until\": \"2026-03-02T09:30\","),
                        nine))
                .containsExactly(BlockerCode.BUSY, BlockerCode.CLASHES_WITH);
        String offline = world.replace("\"mode\": \"EBIKE\",", "\"mode\": \"EBIKE\", \"status\": \"OFFLINE\",");
        assertThat(codes(offline, nine)).containsExactly(BlockerCode.CLASHES_WITH);
        assertThat(codes(offline.replace("\"notice_minutes\": 120,", "\"immediate_minutes\": 960,"), nine))
                .containsExactly(BlockerCode.OFFLINE, BlockerCode.CLASHES_WITH);
        refused("\"mode\": \"EBIKE\",", "\"mode\": \"EBIKE\", \"status\": \"ASLEEP\",", "import.value.choice");
    }

    private List<BlockerCode> codes(String text, Instant start) {
        Path file = papers.of(text);
        assertThat(WORLD.faults(file)).isEmpty();
        WorldFile world = WorldFile.read(file);
        SlotQuery query = SlotQueryFile.read(EXAMPLES.resolve("query.json"), world);
        return world.snapshot().explain(query.demand(), start).get(PersonCode.of("W001")).stream()
                .map(Blocker::code)
                .toList();
    }

    @Example
    void every_worker_with_a_fault_is_named() {
        Path file = papers.of(read("world.json")
                .replace("\"mode\": \"EBIKE\"", "\"mode\": \"BROOM\"")
                .replace("\"radius_km\": 30", "\"radius_km\": -1"));
        assertThatThrownBy(() -> WorldFile.read(file))
                .asInstanceOf(type(ImportRejectedException.class))
                .extracting(ImportRejectedException::problems, LIST)
                .hasSize(2);
    }

    private void refused(String good, String bad, String code) {
        String text = read("world.json");
        assertThat(text).contains(good);
        Path file = papers.of(text.replace(good, bad));
        assertThatThrownBy(() -> WorldFile.read(file))
                .isInstanceOfSatisfying(ImportRejectedException.class, refused -> {
                    ImportProblem problem = refused.problems().get(0);
                    assertThat(problem.code()).as(bad).isEqualTo(code);
                    assertThat(problem.line()).isGreaterThan(1);
                    assertThat(problem.message(Locale.CHINESE))
                            .doesNotContain("{")
                            .containsPattern("\\p{IsHan}");
                });
    }

    @Provide
    Arbitrary<Slip> slips() {
        return Slip.any(80);
    }

    @AfterProperty
    void removes_the_files() throws IOException {
        papers.remove();
    }

    private static String read(String name) {
        try {
            return Files.readString(EXAMPLES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
