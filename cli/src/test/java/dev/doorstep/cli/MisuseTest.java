package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command line that is wrong is answered in one sentence, in the language of whoever typed it. */
@Tag("SYS-04")
class MisuseTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ordr list                            | "ordr" is not known here. Maybe one of these was meant: order, worker. | 此处不能识别“ordr”。可能应为：order, worker。
            order lst                            | "lst" is not known here. Maybe one of these was meant: list. | 此处不能识别“lst”。可能应为：list。
            order                                | A verb is missing. Choose one of: place, bundle, series, again, import, list, show, amend, reschedule, cancel, refund. | 缺少动词。请选择：place, bundle, series, again, import, list, show, amend, reschedule, cancel, refund。
            order show                           | Missing: ORDER. | 缺少 ORDER。
            order place --custmer C001           | "--custmer" is not known here. Maybe one of these was meant: --customer. |
            order show SH-1                      | ORDER is "SH-1". It takes the number of an order, such as SH-260302-4K7QX2MY. | ORDER 的值为“SH-1”，应为：订单号，例如 SH-260302-4K7QX2MY。
            order list --state done              | --state is "done". It takes one of awaiting_payment, open, completed, cancelled. |
            order list --limit 0                 | --limit is "0". It takes a whole number from 1 to 1000. | --limit 的值为“0”，应为：1 到 1000 的整数。
            order list --day 2026-3-4            | --day is "2026-3-4". It takes a day, such as 2026-03-02. | --day 的值为“2026-3-4”，应为：日期，例如 2026-03-02。
            catalog show two$words               | OFFERING is "two$words". It takes the code of an offering, such as DAILY-HOURLY. |
            worker list --format xml             | --format is "xml". It takes one of table, json, csv. |
            worker list --db a --db b            | --db is given twice. | --db 给出了两次。
            order reschedule SH-1 --at 1 --at 2  | ORDER is "SH-1". It takes the number of an order, such as SH-260302-4K7QX2MY. |
            """)
    void says_what_is_wrong_and_what_to_type(String line, String english, String chinese) {
        Ended misused = new Shell(directory).type(line);
        assertThat(misused.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(misused.out()).isEmpty();
        assertThat(misused.err()).startsWith("error: usage: " + english + "\nSee: doorstep ");
        if (chinese != null) {
            assertThat(new Shell(directory).type(line + " --lang zh").err())
                    .startsWith("error: usage: " + chinese + "\n参见：doorstep ");
        }
    }

    @Test
    void refuses_options_that_exclude_each_other() {
        String place = "order place --customer C001 --offering DAILY-HOURLY --key k ";
        Shell shell = new Shell(directory);
        assertThat(shell.type(place + "--at 2026-03-04T09:00 --starts 2026-03-04T09:00..12:00")
                        .err())
                .startsWith("error: usage: Options are given that exclude each other.");
        assertThat(shell.type(place + "--at 2026-03-04T09:00 --worker W001 --prefer W002")
                        .err())
                .startsWith("error: usage: Options are given that exclude each other.");
        assertThat(shell.type(place.strip()).err()).startsWith("error: usage: Missing: one of --at, --starts.");
    }

    @Test
    void every_command_has_help_in_both_languages() {
        Shell shell = new Shell(directory);
        for (String noun : new String[] {"order", "slots", "catalog", "settle"}) {
            assertThat(shell.type(noun + " --help").out()).contains("Usage:\n  doorstep " + noun, "Commands:");
            assertThat(shell.type(noun + " --help --lang zh").out()).contains("用法：\n  doorstep " + noun, "命令：");
        }
        assertThat(shell.type("order place --help").out().replaceAll("\\s+", " "))
                .contains("Examples: ", "--at=TIME | --starts=FROM..TO");
    }

    @Test
    void speaks_the_language_that_the_environment_names() {
        Shell shell = new Shell(directory);
        assertThat(shell.run(Map.of("LC_ALL", "zh_CN.UTF-8"), "order").err()).contains("缺少动词");
        assertThat(shell.run(Map.of("LANG", "zh_CN.GBK"), "order").err()).contains("缺少动词");
        assertThat(shell.run(Map.of("LC_ALL", "C", "LANG", "zh_CN.UTF-8"), "order")
                        .err())
                .contains("A verb is missing");
        assertThat(shell.run(Map.of("LC_ALL", "zh_CN.UTF-8"), "order", "--lang", "en")
                        .err())
                .contains("A verb is missing");
        assertThat(shell.run("order", "--lang", "fr").err()).contains("--lang is \"fr\". It takes one of en, zh.");
    }
}
