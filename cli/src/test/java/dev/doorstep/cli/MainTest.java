package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands end with documented exit codes, say one line a fault, and speak two languages. */
@Tag("SYS-04")
class MainTest {
    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(directory);
    }

    @Test
    void refuses_a_database_that_is_not_there_and_makes_none() throws IOException {
        Ended refused = shell.run("branch", "list");
        assertThat(refused.code()).isEqualTo(ExitCode.DATABASE.number());
        assertThat(refused.err()).startsWith("error: database.missing: ").hasLineCount(1);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refuses_a_schema_that_is_not_up_to_date() throws Exception {
        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("doorstep"), "sa", "")
                .close();
        Ended refused = shell.run("branch", "list");
        assertThat(refused.code()).isEqualTo(ExitCode.DATABASE.number());
        assertThat(refused.err())
                .startsWith("error: database.schema-outdated: ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "catalog", "catalog lst", "catalog show", "worker list --format xml"})
    void says_how_to_ask_when_the_command_line_is_wrong(String line) {
        Ended misused = shell.run(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(misused.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(misused.err())
                .startsWith("error: usage: ")
                .contains("--help")
                .hasLineCount(2);
        assertThat(misused.out()).isEmpty();
    }

    @Test
    void finds_its_database_by_option_then_environment_then_file() throws IOException {
        Files.writeString(directory.resolve("doorstep.properties"), "db=from-file\n");
        shell.run("db", "migrate");
        shell.run(Map.of("DOORSTEP_DB", "from-environment"), "db", "migrate");
        shell.run(Map.of("DOORSTEP_DB", "from-environment"), "db", "migrate", "--db", "from-option");
        assertThat(directory.resolve("from-file.mv.db")).exists();
        assertThat(directory.resolve("from-environment.mv.db")).exists();
        assertThat(directory.resolve("from-option.mv.db")).exists();
        assertThat(directory.resolve("doorstep.mv.db")).doesNotExist();
    }

    @Test
    void prints_the_schema_for_those_who_run_it_by_hand() throws Exception {
        String script = shell.run("db", "migrate", "--sql").out();
        assertThat(directory).isEmptyDirectory();
        String url = "jdbc:h2:file:" + directory.resolve("doorstep");
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            connection.createStatement().execute(script);
        }
        assertThat(shell.run("db", "info", "--format", "csv").out())
                .contains("true")
                .doesNotContain("false");
        assertThat(shell.run("branch", "list").code()).isZero();
        assertThat(shell.run("db", "migrate", "--format", "csv").out()).isEqualTo("migrations\n0\n");
    }

    @Test
    @Tag("CAT-01")
    @Tag("ORG-05")
    void shows_what_was_imported_as_table_json_and_csv() {
        shell.run("db", "migrate");
        assertThat(shell.run("catalog", "list").err()).startsWith("error: branch.none: ");
        assertThat(shell.run("import", Shell.SHANGHAI.toString()).code()).isZero();
        assertThat(shell.run("branch", "list", "--lang", "zh").out()).contains("时区", "上海", "Asia/Shanghai");
        assertThat(shell.run("worker", "show", "W001", "--format", "json").out())
                .contains("\"code\" : \"W001\"", "\"visits_per_day_max\" : 4", "\"certificates\" : [ ]");
        assertThat(shell.run("catalog", "show", "DAILY-HOURLY", "--format", "csv")
                        .out())
                .startsWith("code,name,description,")
                .contains("DAILY-HOURLY,Routine cleaning by the hour,");
        assertThat(shell.run("customer", "list", "--limit", "1", "--after", "C400")
                        .out()
                        .lines())
                .hasSizeLessThanOrEqualTo(3);
        Ended unknown = shell.run("worker", "show", "W999");
        assertThat(unknown.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(unknown.err()).startsWith("error: worker.unknown: ").hasLineCount(1);
        assertThat(shell.run("worker", "list", "--branch", "BJ").err()).startsWith("error: branch.not-there: ");
    }

    @Test
    void explains_every_exit_code_in_both_languages() {
        for (String language : new String[] {"en", "zh"}) {
            String help = shell.run("import", "--help", "--lang", language).out();
            for (ExitCode code : ExitCode.values()) {
                assertThat(help).containsPattern("(?m)^ +" + code.number() + " +\\S+");
            }
            assertThat(help).contains(language.equals("zh") ? "退出码" : "Exit codes");
        }
    }

    @Test
    void has_the_same_messages_in_both_languages() throws IOException {
        assertThat(bundle("messages_zh.properties").keySet())
                .isEqualTo(bundle("messages.properties").keySet());
        assertThat(bundle("errors_zh.properties").keySet())
                .isEqualTo(bundle("errors.properties").keySet());
    }

    @Test
    void completes_its_commands_in_a_script_that_bash_reads() throws Exception {
        String script = shell.run("completion").out();
        assertThat(script).contains("_complete_doorstep", "import", "catalog");
        Path file = Files.writeString(directory.resolve("completion"), script);
        assertThat(new ProcessBuilder("bash", "-n", file.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = Main.class.getResourceAsStream(name)) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
