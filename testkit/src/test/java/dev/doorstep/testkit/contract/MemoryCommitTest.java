package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Skill;
import dev.doorstep.event.CommandEntry;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whoever sees a part of what a transaction in memory wrote sees the rest of it from then on. */
class MemoryCommitTest {
    private static final BranchId BRANCH = BranchId.of("SH");
    private static final ActorRef LI = new ActorRef(ActorKind.OPERATOR, "li");
    private static final SkillCode GLASS = SkillCode.of("GLASS");
    private static final int COMMITS = 20_000;

    private final InMemoryStore store = InMemoryStore.open();

    @Test
    void what_a_transaction_wrote_is_seen_all_at_once() {
        AtomicBoolean done = new AtomicBoolean();
        Rush.of(3, thread -> thread == 0 ? write(done) : read(done, thread == 1));
    }

    private List<Integer> write(AtomicBoolean done) {
        try {
            for (int number = 1; number <= COMMITS; number++) {
                try (Session session = store.open(BRANCH, SessionMode.WRITE)) {
                    session.catalog().skills().save(new Skill(GLASS, new LocalText("", ""), number - 1));
                    session.work().commands().add(entry(number));
                    session.commit();
                }
            }
            return List.of();
        } finally {
            done.set(true);
        }
    }

    private List<Integer> read(AtomicBoolean done, boolean skillFirst) {
        int seen = 0;
        while (!done.get()) {
            try (Session session = store.open(BRANCH, SessionMode.READ)) {
                if (skillFirst) {
                    seen = version(session);
                    assertThat(isDone(session, seen))
                            .as("the command of version %d", seen)
                            .isTrue();
                } else if (isDone(session, seen + 1)) {
                    seen++;
                    assertThat(version(session)).isGreaterThanOrEqualTo(seen);
                }
            }
        }
        return List.of();
    }

    private static int version(Session session) {
        return session.catalog()
                .skills()
                .find(GLASS)
                .map(skill -> (int) skill.version())
                .orElse(0);
    }

    private static boolean isDone(Session session, int number) {
        return number == 0
                || session.work()
                        .commands()
                        .find(LI, "skill.teach", IdempotencyKey.of("k" + number))
                        .isPresent();
    }

    private static CommandEntry entry(int number) {
        return new CommandEntry(
                LI, "skill.teach", IdempotencyKey.of("k" + number), Digest.ofContent(GLASS), "GLASS", Instant.EPOCH);
    }
}
