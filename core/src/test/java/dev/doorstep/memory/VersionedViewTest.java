package dev.doorstep.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Skill;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Writes in memory that meet: none is lost, whatever moment the other one commits at. */
class VersionedViewTest {
    private static final SkillCode CODE = SkillCode.of("GLASS");
    private static final Skill NEVER_SAVED = new Skill(CODE, new LocalText("擦玻璃", "Window cleaning"), 0);
    private static final BranchId BRANCH = BranchId.of("SH");

    @Test
    void a_write_conflicts_with_one_that_came_between_its_read_and_itself() {
        MemoryTable<String> table = new MemoryTable<>(new Publication());
        MemoryTable<String>.View slow = table.open();
        Optional<String> read = slow.find("row");
        MemoryTable<String>.View fast = table.open();
        fast.put("row", "fast");
        fast.publish();
        slow.replace("row", read, "slow");
        assertThat(slow.conflicts()).isTrue();
    }

    @Test
    void every_write_that_was_acknowledged_is_counted() throws InterruptedException {
        InMemoryStore store = InMemoryStore.open();
        write(store);
        AtomicInteger acknowledged = new AtomicInteger(1);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        for (int thread = 0; thread < 4; thread++) {
            writers.execute(() -> {
                for (int i = 0; i < 20_000; i++) {
                    if (write(store)) {
                        acknowledged.incrementAndGet();
                    }
                }
            });
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        try (Session session = store.open(BRANCH, SessionMode.READ)) {
            assertThat(session.catalog().skills().find(CODE).orElseThrow().version())
                    .isEqualTo(acknowledged.get());
        }
    }

    /** Saves the skill once more and tells whether that was acknowledged. */
    private static boolean write(InMemoryStore store) {
        try (Session session = store.open(BRANCH, SessionMode.WRITE)) {
            session.catalog()
                    .skills()
                    .save(session.catalog().skills().find(CODE).orElse(NEVER_SAVED));
            session.commit();
            return true;
        } catch (MemoryConflict | StaleWriteException lost) {
            return false;
        }
    }
}
