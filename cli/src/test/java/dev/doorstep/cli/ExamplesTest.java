package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.cli.Shell.Ended;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every example of every verb's help works as it stands, in the three formats and both languages. */
@ExtendWith(PreparedCity.class)
@Tag("CAT-01")
@Tag("CAT-03")
@Tag("PRC-03")
@Tag("SYS-04")
class ExamplesTest {
    /** The demo plays a whole week: {@link DemoTest} runs a shorter one. */
    private static final String DEMO = "doorstep demo ";

    /**
     * The demo city has no coupon that must be claimed or takes codes, no groups and no referral program, nobody asks
     * for leave, waits, is blocked or taken on, or works for themselves, nothing was learned yet or booked in weeks
     * before, no visit is on offer and no order is over; other tests bring them.
     */
    private static final String BROUGHT =
            "doorstep (coupon (claim|generate)|engagement (end|replace|rest|show|statement)|offer (accept|appoint|assign|decline|grab|pass)|group (open|show)|leave (approve|refuse|withdraw)"
                    + "|order refund|referral (accept|program)|waiting (leave|take)|worker block (appeal|decide|lift|review)|worker duration export"
                    + "|worker roster (offer|propose)) .*";

    /** A page in the language of the reader, in no form but its own: {@link BoardTest} reads it. */
    private static final String PAGE = "doorstep dispatch board .*";

    /** Text for another program, which looks the same in every format. */
    private static final String PLAIN =
            "doorstep (completion|db migrate --sql|catalog export|dispatch policy export|price export .*|promotion (export|show .*)|worker calendar .*)";

    private static final ResourceBundle WORDS = Grammar.messages(Locale.ENGLISH);

    static Stream<String> examples() {
        return examplesOf(Shell.grammar())
                .filter(example -> !example.startsWith(DEMO) && !example.matches(BROUGHT) && !example.matches(PAGE));
    }

    private static Stream<String> examplesOf(CommandLine command) {
        return everyCommand(command)
                .flatMap(each ->
                        Arrays.stream(each.getCommandSpec().usageMessage().footer()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void works_as_it_stands(String example, Shell first, Shell second, Shell third) throws Exception {
        String line = example.substring("doorstep ".length())
                .replace("ORDER", example.contains("ORDER") ? first.lastOrder() : "")
                .replaceAll("BEFORE|AFTER", example.contains("BEFORE") ? planOf(first) : "")
                .replaceFirst(" --format \\w+", "")
                .replace("examples/", Shell.EXAMPLES + "/");
        Ended table = done(first.type(line + " --lang zh"));
        Ended json = done(second.type(line + " --format json"));
        Ended csv = done(third.type(line + " --format csv"));
        if (example.matches(PLAIN)) {
            assertThat(json.out()).isEqualTo(table.out()).isEqualTo(csv.out());
            return;
        }
        assertThat(table.out()).containsPattern("\\p{IsHan}");
        assertThat(new ObjectMapper().readTree(json.out()).isContainerNode()).isTrue();
        assertThat(csv.out().lines().findFirst().orElseThrow().split(",", -1))
                .allSatisfy(column ->
                        assertThat(WORDS.getString("column." + column)).isNotBlank());
    }

    @Test
    void stands_in_one_line_of_the_help_so_that_it_can_be_copied() {
        everyCommand(Shell.grammar())
                .forEach(command -> assertThat(command.getUsageMessage().lines())
                        .containsAll(Arrays.asList(
                                command.getCommandSpec().usageMessage().footer())));
    }

    private static Stream<CommandLine> everyCommand(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ExamplesTest::everyCommand));
    }

    /** Returns the one plan of a prepared city. */
    private static String planOf(Shell shell) throws IOException {
        return new ObjectMapper()
                .readTree(shell.type("dispatch show --day 2026-03-04 --format json")
                        .out())
                .get("plan")
                .get("plan")
                .asText();
    }

    private static Ended done(Ended ended) {
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        return ended;
    }
}
