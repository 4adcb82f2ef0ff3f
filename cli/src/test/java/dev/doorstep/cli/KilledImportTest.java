package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.CityImportJob;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.organisation.Actor;
import dev.doorstep.persistence.JdbiStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that is killed in the middle leaves nothing behind, and the next one does all of it. */
class KilledImportTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"skills", "workers", "customers"})
    @Tag("CAT-02")
    void leaves_nothing_behind_and_can_be_run_again(String step) throws Exception {
        Shell shell = new Shell(directory);
        assertThat(shell.run("db", "migrate").code()).isZero();
        List<String> before = shell.dump();
        killAfter(step);
        assertThat(shell.dump()).isEqualTo(before);
        String again = shell.run("import", Shell.SHANGHAI.toString(), "--format", "csv")
                .out();
        assertThat(again).contains("skills,23,0,0", "workers,80,0,0", "customers,400,0,0");
    }

    private void killAfter(String step) throws IOException, InterruptedException {
        Process importing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stalled.class.getName(),
                        directory.resolve("doorstep").toString(),
                        step)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(importing.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("stalled after " + step);
        } finally {
            importing.destroyForcibly().waitFor();
        }
    }

    /** Imports the demo city in a process of its own and stalls after a step, inside the transaction. */
    static final class Stalled {
        private Stalled() {}

        public static void main(String[] args) {
            JdbcConnectionPool pool =
                    JdbcConnectionPool.create("jdbc:h2:file:" + args[0] + ";WRITE_DELAY=0;IFEXISTS=TRUE", "sa", "");
            CityFiles.Reading reading = CityFiles.read(Shell.SHANGHAI, Severity.REFUSE);
            Progress stalling = (step, done, total) -> {
                if (step.equals(args[1])) {
                    System.out.println("stalled after " + step);
                    while (true) {
                        LockSupport.park();
                    }
                }
            };
            Doorstep.builder()
                    .store(JdbiStore.open(pool))
                    .build()
                    .as(Actor.system(reading.city().branch().id()))
                    .start(CityImportJob.writing(reading), stalling);
        }
    }
}
