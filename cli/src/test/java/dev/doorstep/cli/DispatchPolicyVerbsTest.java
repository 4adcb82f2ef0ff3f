package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a branch wants of its plans, written, read and explained at the terminal. */
@ExtendWith(PreparedCity.class)
@Tag("DSP-11")
class DispatchPolicyVerbsTest {
    private static final Path PEAK = Shell.EXAMPLES.resolve("dispatch/peak.yaml");

    @TempDir
    private Path folder;

    @Test
    void a_policy_is_imported_once_exported_to_the_byte_and_compared(Shell shell) throws Exception {
        assertThat(shell.type("dispatch policy list --format csv").out()).contains("standard,0,1970-01-01,,true");
        assertThat(shell.type("dispatch policy show standard").out())
                .isEqualTo(shell.type("dispatch policy show").out());
        List<String> before = shell.dump();
        assertThat(shell.type("dispatch policy import " + PEAK + " --dry-run").code())
                .isZero();
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type("dispatch policy import " + PEAK + " --format csv")
                        .out())
                .contains("peak,1,2026-03-04,2026-03-08");
        String exported = shell.type("dispatch policy export peak").out();
        Path written = Files.writeString(folder.resolve("written.yaml"), exported);
        assertThat(shell.type("dispatch policy import " + written + " --format csv")
                        .out())
                .as("nothing is new")
                .contains("peak,1,");
        Files.writeString(written, exported.replace("wish: 500", "wish: 700"));
        assertThat(shell.type("dispatch policy import " + written + " --format csv")
                        .out())
                .contains("peak,2,", "visits.wish,500,700", "categories.DEEP-CLEANING.wish,500,700");
        assertThat(shell.type("dispatch policy diff " + PEAK + " peak --format csv")
                        .out())
                .contains("visits.wish,500,700")
                .doesNotContain("undone");
        assertThat(shell.type("dispatch policy list --day 2026-03-05 --format csv")
                        .out())
                .contains("peak,2,2026-03-04,2026-03-08,true");
    }

    @Test
    void every_value_names_the_policy_and_the_category_that_it_comes_from(Shell shell) {
        shell.type("dispatch policy import " + PEAK);
        assertThat(shell.type("dispatch policy explain DEEP-CLEANING --day 2026-03-04 --format csv")
                        .out())
                .contains("UNDONE,40000000,peak@1,DEEP-CLEANING,", "WISH,500,peak@1,,");
        assertThat(shell.type("dispatch policy explain DAILY-CLEANING --day 2026-03-04 --format csv")
                        .out())
                .contains("UNDONE,20000000,peak@1,,");
        assertThat(shell.type("dispatch policy explain DEEP-CLEANING --day 2026-03-08 --format csv")
                        .out())
                .contains("UNDONE,10000000,standard@0,,");
        assertThat(shell.type("dispatch explain " + shell.lastOrder() + " --format json")
                        .out())
                .contains("policy_terms", "\"term\" : \"UNDONE\"");
        assertThat(shell.type("dispatch policy show peak --lang zh").out()).contains("上门任务无人承接的成本", "DEEP-CLEANING");
    }

    @Test
    void a_plan_says_under_which_version_it_was_made_and_a_draft_is_tried_without_saving_it(Shell shell) {
        assertThat(shell.type("dispatch plan --day 2026-03-04 --steps 200 --policy " + PEAK + " --format json")
                        .out())
                .contains("\"policy\" : \"peak@0\"");
        shell.type("dispatch policy import " + PEAK);
        assertThat(shell.type("dispatch plan --day 2026-03-04 --steps 200 --format json")
                        .out())
                .contains("\"policy\" : \"peak@1\"");
        assertThat(shell.type("dispatch replay --day 2026-03-04").code()).isZero();
        assertThat(shell.type("dispatch what-if --day 2026-03-04 --ill W001 --policy peak --steps 200")
                        .code())
                .isZero();
    }

    @Test
    void what_nobody_could_follow_is_refused_and_nothing_is_written(Shell shell) throws Exception {
        List<String> before = shell.dump();
        String text = Files.readString(PEAK);
        Path lost = Files.writeString(folder.resolve("lost.yaml"), text.replace("DEEP-CLEANING", "DEEP"));
        assertThat(shell.type("dispatch policy import " + lost).err()).startsWith("error: dispatch.policy-category: ");
        Path bad = Files.writeString(folder.resolve("bad.yaml"), text.replace("wish: 500", "wish: lots"));
        assertThat(shell.type("dispatch policy import " + bad).err()).contains("bad.yaml:14:");
        Ended unknown = shell.type("dispatch plan --policy nobodys");
        assertThat(unknown.err()).startsWith("error: dispatch.unknown-policy: ");
        assertThat(shell.dump()).isEqualTo(before);
    }
}
