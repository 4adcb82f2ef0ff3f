package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** A first migration that is killed is finished by the next; the file that it left is no trap. */
@Tag("SYS-04")
class KilledMigrationTest extends KilledCommandContract {
    @Override
    void prepare(Shell shell) {
        // There is no database: the command makes it.
    }

    @Override
    String[] command() {
        return new String[] {"db", "migrate", "--format", "json"};
    }

    @Override
    void awaitBeginning(Doomed doomed, Shell shell) throws InterruptedException {
        while (shell.size() == 0 && doomed.isAlive()) {
            pause(100_000);
        }
    }

    @Override
    String reached(Doomed doomed, Shell shell) {
        if (!doomed.acknowledged().isEmpty()) {
            return "";
        }
        long missing = shell.run("db", "info", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.endsWith(",false"))
                .count();
        return missing + " migrations are missing";
    }

    @Override
    List<String> seen(Shell shell) throws Exception {
        assertThat(shell.run("branch", "list").code()).isZero();
        return shell.dump().stream()
                .filter(line -> line.startsWith("CREATE") || line.startsWith("ALTER"))
                .filter(line -> !line.startsWith("CREATE USER"))
                .toList();
    }
}
