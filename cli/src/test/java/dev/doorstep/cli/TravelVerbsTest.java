package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.cli.Shell.Ended;
import dev.doorstep.exchange.travel.UnknownTravel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables of travel at the terminal: asked for, checked, and gone by in every command. */
@ExtendWith(PreparedCity.class)
@Tag("WRK-17")
class TravelVerbsTest {
    private static final String SLOTS = "slots --customer C001 --offering DAILY-HOURLY --units 3 --from 2026-03-04";
    private static final String PLAN = "dispatch plan --day 2026-03-04 --steps 100";
    private static final String EXAMPLE =
            Shell.EXAMPLES.resolve("travel/shanghai.json").toString();
    private static final String WORLD = " --world " + Shell.EXAMPLES.resolve("slots/world.json") + " --query "
            + Shell.EXAMPLES.resolve("slots/query.json");

    @Test
    void places_are_listed_for_a_map_service_and_what_it_answers_is_complete(Shell shell) throws Exception {
        Path file = CityRoads.of(shell).written("roads.json");
        Ended checked = shell.type("travel check " + file + " --format json");
        assertThat(checked.err()).isEmpty();
        assertThat(checked.code()).isZero();
        JsonNode report = json(checked);
        assertThat(report.get("travel").get("places").asInt()).isEqualTo(480);
        assertThat(report.get("travel").get("modes")).hasSize(4);
        assertThat(report.get("lacking")).isEmpty();
        assertThat(report.get("travel_tables")).hasSize(4).allSatisfy(table -> {
            assertThat(table.get("ways").asInt()).isEqualTo(480 * 479);
            assertThat(table.get("slow").asInt()).isZero();
        });
    }

    @Test
    void what_the_branch_has_and_the_tables_lack_is_named_and_refused(Shell shell) throws Exception {
        Path file = CityRoads.withoutDoors(shell).written("roads.json");
        Ended checked = shell.type("travel check " + file + " --format json");
        assertThat(checked.code()).isEqualTo(ExitCode.BAD_INPUT.number());
        assertThat(checked.err()).startsWith("error: travel.incomplete: The tables lack 1 places of the branch");
        assertThat(json(checked).get("lacking").findValuesAsText("kind")).containsExactly("DOOR");
        assertThat(shell.type("travel check " + file + " --lang zh").err()).contains("行程表缺少本分站的 1 个地点");
        Ended asked = shell.type(SLOTS + " --travel " + file);
        assertThat(asked.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(asked.err()).startsWith("error: travel.unknown: ").contains("travel check");
        assertThat(shell.type(SLOTS + " --travel " + file + " --lang zh").err()).contains("行程表");
    }

    @Test
    void what_the_tables_lack_is_no_way_or_the_great_circle_if_they_say_so(Shell shell) throws Exception {
        CityRoads roads = CityRoads.withoutDoors(shell);
        String none = roads.unknown(UnknownTravel.NO_WAY).written("none.json").toString();
        assertThat(starts(shell.type(SLOTS + " --format csv --travel " + none))).isEmpty();
        assertThat(shell.type("travel check " + none).code()).isEqualTo(ExitCode.BAD_INPUT.number());
        String circle =
                roads.unknown(UnknownTravel.GREAT_CIRCLE).written("circle.json").toString();
        assertThat(shell.type(SLOTS + " --format csv --travel " + circle).out())
                .isEqualTo(shell.type(SLOTS + " --format csv").out());
        assertThat(shell.type("travel check " + circle).code()).isZero();
    }

    @Test
    @Tag("DSP-01")
    void nobody_is_sent_across_a_river_without_a_bridge(Shell shell) throws Exception {
        String before = worker(shell);
        String file = CityRoads.of(shell).island(before).written("roads.json").toString();
        JsonNode planned = json(shell.type(PLAN + " --format json --travel " + file));
        assertThat(planned.get("plan").get("unassigned").asInt()).isZero();
        assertThat(planned.get("changes")).hasSize(1);
        assertThat(shell.type("slots explain --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-04T15:00 "
                                + before + " --format csv --travel " + file)
                        .out())
                .contains(before + ",false,NO_WAY,");
        assertThat(shell.type("dispatch run --day 2026-03-04 --steps 100 --travel " + file)
                        .code())
                .isZero();
        assertThat(worker(shell)).isNotEqualTo(before);
    }

    /** Whoever has the door at nine is through at ten past twelve, when every way takes 45 minutes longer. */
    @Test
    @Tag("AVL-09")
    void what_is_listed_by_the_hour_can_be_booked_and_nothing_else(Shell shell) throws Exception {
        Path rush = CityRoads.of(shell).rushFrom(12, 15).written("roads.json");
        Map<String, String> set = Map.of("DOORSTEP_TRAVEL", rush.toString());
        String worker = worker(shell);
        assertThat(shell.type("offer assign " + shell.lastOrder() + " --worker " + worker)
                        .code())
                .isZero();
        String next = " --customer C097 --offering DAILY-HOURLY --units 3 --worker " + worker;
        List<String> free = starts(shell.type("slots" + next + " --from 2026-03-04 --format csv"));
        List<String> open = starts(run(shell, set, "slots" + next + " --from 2026-03-04 --format csv"));
        assertThat(free).containsAll(open).contains("2026-03-04T12:30:00+08:00");
        assertThat(open).isNotEmpty().first().isEqualTo("2026-03-04T13:00:00+08:00");
        for (String start : free) {
            String place = "order place" + next + " --at " + start.substring(0, 16) + " --key next --dry-run";
            assertThat(run(shell, set, place).code())
                    .as(start)
                    .isEqualTo((open.contains(start) ? ExitCode.OK : ExitCode.REFUSED).number());
        }
    }

    @Test
    void whoever_names_the_database_once_names_the_tables_once(Shell shell) throws Exception {
        CityRoads roads = CityRoads.of(shell);
        Path none = roads.island("W002").written("none.json");
        Path all = roads.written("all.json");
        String asked =
                "slots explain --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-04T15:00 W002 --format csv";
        assertThat(blockers(shell.type(asked))).doesNotContain("NO_WAY");
        assertThat(blockers(shell.type(asked + " --travel none.json"))).contains("NO_WAY");
        Files.writeString(shell.directory().resolve("doorstep.properties"), "travel=none.json\n");
        assertThat(blockers(shell.type(asked))).contains("NO_WAY");
        Map<String, String> set = Map.of("DOORSTEP_TRAVEL", all.toString());
        assertThat(blockers(run(shell, set, asked))).doesNotContain("NO_WAY");
        assertThat(blockers(run(shell, Map.of("DOORSTEP_TRAVEL", ""), asked))).doesNotContain("NO_WAY");
        assertThat(blockers(run(shell, set, asked + " --travel none.json"))).contains("NO_WAY");
        Path folder = Files.createDirectory(shell.directory().resolve("roads"));
        Files.move(none, folder.resolve("SH.json"));
        assertThat(blockers(run(shell, set, asked + " --travel roads"))).contains("NO_WAY");
        assertThat(run(shell, set, "travel check --travel roads --format csv").out())
                .contains("EBIKE,MON TUE WED THU FRI SAT SUN,0,");
    }

    private static String blockers(Ended explained) {
        assertThat(explained.err()).isEmpty();
        return explained.out();
    }

    @Test
    void a_file_that_cannot_be_read_is_named_with_the_place_of_the_fault(Shell shell) throws Exception {
        Path file = shell.directory().resolve("bad.json");
        Files.writeString(file, Files.readString(Path.of(EXAMPLE)).replaceFirst("972\\.7", "-1"));
        Ended refused = shell.type(SLOTS + " --travel bad.json");
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT.number());
        assertThat(refused.err())
                .startsWith("bad.json:19:13: import.value.negative: tables[1].durations[1][2] is -1, below zero.");
        assertThat(shell.type(SLOTS + " --travel bad.json --lang zh").err()).contains("小于零");
        assertThat(shell.type(SLOTS + " --travel nowhere.json").err())
                .contains("nowhere.json:1:1: import.file.missing");
        assertThat(shell.type("travel check").err()).startsWith("error: usage.travel-none: ");
        assertThat(shell.type("travel check").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type("customer list --travel bad.json").code()).isZero();
    }

    @Test
    void the_example_is_looked_through_in_both_languages(Shell shell) {
        Ended checked = shell.type("travel check " + EXAMPLE);
        assertThat(checked.err()).isEmpty();
        assertThat(checked.out()).contains("is as the great circle says", "7 17", "MON TUE WED THU FRI");
        assertThat(shell.type("travel check " + EXAMPLE + " --lang zh").out()).contains("按直线距离估算");
    }

    @Test
    @Tag("AVL-02")
    void a_world_goes_by_tables_that_are_named_for_it(Shell shell) throws Exception {
        String free = shell.type("slots" + WORLD + " --format csv").out();
        assertThat(shell.type("slots" + WORLD + " --format csv --travel " + EXAMPLE)
                        .out())
                .isEqualTo(free);
        Path file = shell.directory().resolve("none.json");
        Files.writeString(file, Files.readString(Path.of(EXAMPLE)).replace("GREAT_CIRCLE", "NO_WAY"));
        assertThat(starts(shell.type("slots" + WORLD + " --format csv --travel none.json")))
                .isEmpty();
        Map<String, String> set = Map.of("DOORSTEP_TRAVEL", file.toString());
        assertThat(run(shell, set, "slots" + WORLD + " --format csv").out()).isEqualTo(free);
    }

    private static Ended run(Shell shell, Map<String, String> environment, String line) {
        return shell.run(environment, line.split(" ", -1));
    }

    private static List<String> starts(Ended listed) {
        assertThat(listed.err()).isEmpty();
        return listed.out()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    /** Returns who has the one visit of Wednesday. */
    private static String worker(Shell shell) throws IOException {
        return json(shell.type("order show " + shell.lastOrder() + " --format json"))
                .get("visits")
                .get(0)
                .get("worker")
                .asText();
    }

    private static JsonNode json(Ended ended) throws IOException {
        return new ObjectMapper().readTree(ended.out());
    }
}
