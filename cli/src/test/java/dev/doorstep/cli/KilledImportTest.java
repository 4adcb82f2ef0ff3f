package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;

/** An import that is killed leaves nothing or everything, never a part; the next one does what is missing. */
@Tag("CAT-02")
class KilledImportTest extends KilledCommandContract {
    private List<String> before = List.of();

    @Override
    void prepare(Shell shell) throws Exception {
        assertThat(shell.run("db", "migrate").code()).isZero();
        before = shell.dump();
    }

    @Override
    String[] command() {
        return new String[] {"import", Shell.SHANGHAI.toString(), "--format", "csv"};
    }

    /** Nothing is written before the commit: one kill in three waits for it, the others hit what comes before it. */
    @Override
    void awaitMoment(Doomed doomed, Shell shell, Random random) {
        if (random.nextInt(3) == 0) {
            awaitGrowth(doomed, shell, 0);
        } else {
            awaitTime(random.nextDouble());
        }
    }

    @Override
    String reached(Doomed doomed, Shell shell) throws Exception {
        if (!doomed.acknowledged().isEmpty()) {
            return "";
        }
        boolean nothing = shell.dump().equals(before);
        if (!nothing) {
            assertThat(shell.run(command()).out()).contains("workers,0,0,80", "customers,0,0,400");
        }
        return nothing ? "nothing was written" : "everything was written, and nobody told";
    }

    @Override
    List<String> seen(Shell shell) {
        List<String> seen = new ArrayList<>();
        for (String noun : List.of("branch", "catalog", "worker", "customer")) {
            seen.addAll(shell.run(noun, "list", "--format", "csv").out().lines().toList());
        }
        seen.addAll(shell.read(t -> t.workers().all().stream()
                .map(worker -> worker.code() + " " + worker.limits() + " "
                        + t.availability().roster(worker.id()).orElseThrow().weekly())
                .toList()));
        return seen;
    }
}
