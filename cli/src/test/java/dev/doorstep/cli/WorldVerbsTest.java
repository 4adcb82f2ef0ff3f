package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slots of a world in files, without any database. */
class WorldVerbsTest {
    private static final Path SLOTS = Shell.EXAMPLES.resolve("slots");
    private static final String QUERY = " --query " + SLOTS.resolve("query.json");
    private static final String ASKED = " --world " + SLOTS.resolve("world.json") + QUERY;

    @TempDir
    private Path folder;

    @Test
    @Tag("AVL-02")
    void slots_of_a_world_are_listed_by_its_clock() {
        Ended listed = new Shell(folder).type("slots" + ASKED + " --format csv");
        assertThat(listed.err()).isEmpty();
        assertThat(listed.out())
                .startsWith("start,workers,added_travel_minutes\n2026-03-02T10:00:00+08:00,1,")
                .contains("\n2026-03-02T13:00:00+08:00,1,2\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("AHEAD-06")
    @Tag("AVL-03")
    void what_stands_against_a_start_is_said_with_the_codes_of_the_file() {
        Ended explained = new Shell(folder).type("slots explain" + ASKED + " --at 2026-03-02T09:00 --format csv");
        assertThat(explained.err()).isEmpty();
        assertThat(explained.out())
                .contains(
                        "W001,false,CLASHES_WITH,\"Worker W001 is at another door, visit SH-1001, from 09:00 to 11:00.\"",
                        "W002,false,SHIFT,");
    }

    @Test
    @Tag("AHEAD-06")
    void what_would_help_is_said_worker_by_worker_the_least_first() {
        Ended advised = new Shell(folder).type("slots advise" + ASKED + " --at 2026-03-02T09:00 --format csv");
        assertThat(advised.err()).isEmpty();
        assertThat(advised.out()).isEqualTo("""
                worker,start,effort,change,sentence
                W002,2026-03-02T10:00:00+08:00,60,START,"The customer takes 2026-03-02 10:00, which is 60 minutes later."
                W001,2026-03-02T11:30:00+08:00,225,START,"The customer takes 2026-03-02 11:30, which is 150 minutes later."
                W001,2026-03-02T11:30:00+08:00,225,SHIFT,"Worker W001 works 08:30-18:00 on 2026-03-02, 60 minutes more than the roster says."
                """);
        assertThat(new Shell(folder)
                        .type("slots advise" + ASKED + " --at 2026-03-02T09:00 --workers 1 --lang zh")
                        .out())
                .contains("客户改为 2026-03-02 10:00，推迟 60 分钟。")
                .doesNotContain("W001");
    }

    @Test
    @Tag("AHEAD-13")
    void a_newcomer_is_kept_from_more_visits_than_the_branch_gives_newcomers() throws Exception {
        Path world = Files.writeString(
                folder.resolve("newcomer.json"),
                Files.readString(SLOTS.resolve("world.json"))
                        .replaceFirst("\"zone\"", "\"warm_up\": {\"days\": 14, \"visits_per_day_max\": 1}, \"zone\"")
                        .replaceFirst("\"code\": \"W001\"", "\"code\": \"W001\", \"joined\": \"2026-02-20\""));
        String explain = "slots explain --world " + world + QUERY + " --at 2026-03-02T15:00";
        assertThat(new Shell(folder).type(explain + " --format csv").out())
                .contains(
                        "W001,false,WARM_UP,\"Worker W001, who joined on 2026-02-20, is a newcomer until 2026-03-06 and"
                                + " already has 1 visits on that day; newcomers have 1 at the most.\"");
        assertThat(new Shell(folder).type(explain + " --lang zh").out()).contains("新人每日上限为 1 单");
        Path bad = Files.writeString(
                folder.resolve("bad.json"), Files.readString(world).replace("\"days\": 14", "\"days\": 0"));
        assertThat(new Shell(folder).type("slots --world " + bad + QUERY).err())
                .contains("import.value.whole: ")
                .contains("warm_up.days");
    }

    @Test
    void a_fault_in_a_world_is_named_by_its_place() throws Exception {
        Path bad = Files.writeString(
                folder.resolve("bad.json"),
                Files.readString(SLOTS.resolve("world.json")).replace("EBIKE", "BROOM"));
        Ended refused = new Shell(folder).type("slots --world " + bad + QUERY);
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT.number());
        assertThat(refused.err()).contains("bad.json:24:15: import.value.choice: ");
    }

    @Test
    void a_world_and_a_branch_at_once_are_refused() {
        Ended refused = new Shell(folder).type("slots" + ASKED + " --customer C001 --offering DAILY-HOURLY");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(new Shell(folder)
                        .type("slots --world " + SLOTS.resolve("world.json"))
                        .code())
                .isEqualTo(ExitCode.USAGE.number());
    }
}
