package dev.doorstep.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MemoryTableTest {
    private static final int STAYING = 100;
    private static final int ROUNDS = 50_000;

    private final MemoryTable<String> table = new MemoryTable<>(new Publication());

    @Test
    void a_scan_sees_every_row_that_stays_while_another_comes_and_goes() {
        for (int i = 0; i < STAYING; i++) {
            publish("SH/%03d".formatted(i), "stays");
        }

        CompletableFuture<Void> restless = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                publish("SH/050+", "comes and goes");
                MemoryTable<String>.View view = table.open();
                view.remove("SH/050+");
                view.publish();
            }
        });

        do {
            assertThat(table.open().scan("SH/").filter("stays"::equals)).hasSize(STAYING);
        } while (!restless.isDone());
        restless.join();
    }

    private void publish(String key, String value) {
        MemoryTable<String>.View view = table.open();
        view.put(key, value);
        view.publish();
    }
}
