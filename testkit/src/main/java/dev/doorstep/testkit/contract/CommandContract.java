package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Skill;
import dev.doorstep.event.CommandEntry;
import dev.doorstep.event.CommandLog;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.KeyReusedException;
import dev.doorstep.event.Replay;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.IdSource;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store owes commands: sent twice they act once, refused they leave no trace. */
public interface CommandContract extends StoreContract {
    /** When it all happens. */
    Instant NOW = Instant.parse("2026-03-02T04:00:00.123457Z");

    /** Who sends the commands. */
    ActorRef LI = new ActorRef(ActorKind.OPERATOR, "李");

    /**
     * A command to teach a skill.
     *
     * @param code the skill
     * @param name what to call it
     */
    record Teach(SkillCode code, String name) {}

    @Test
    default void the_same_command_again_answers_the_first_outcome() {
        Skill first = teach("k1", new Teach(SkillCode.of("GLASS"), "a"));
        Skill again = teach("k1", new Teach(SkillCode.of("GLASS"), "a"));
        assertThat(again).isEqualTo(first);
        assertThat(skills()).containsExactly(first);
    }

    @Test
    default void the_key_of_another_command_is_refused() {
        Skill first = teach("k1", new Teach(SkillCode.of("GLASS"), "a"));
        inSession(s -> {
            assertThatThrownBy(() -> teach(s, "k1", new Teach(SkillCode.of("GLASS"), "b")))
                    .isInstanceOf(KeyReusedException.class);
            return teach(s, "k2", new Teach(SkillCode.of("NANNY"), "c"));
        });
        assertThat(skills()).extracting(Skill::code).containsExactly(first.code(), SkillCode.of("NANNY"));
    }

    @Test
    default void a_refused_command_leaves_no_trace_and_its_key_is_free() {
        inSession(s -> {
            assertThatThrownBy(() -> work(s).once("skill.teach", IdempotencyKey.of("k1"), request(s, "a"), () -> {
                        s.catalog().skills().save(skill(new Teach(SkillCode.of("GLASS"), "a")));
                        throw new IllegalStateException("refused");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            return s;
        });
        assertThat(skills()).isEmpty();
        assertThat(teach("k1", new Teach(SkillCode.of("GLASS"), "b")).version()).isEqualTo(1);
    }

    @Test
    default void a_refused_command_inside_another_takes_only_itself_back() {
        inSession(s -> s.atomically(() -> {
            s.catalog().skills().save(skill(new Teach(SkillCode.of("OUTER"), "a")));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> s.atomically(() -> {
                            s.catalog().skills().save(skill(new Teach(SkillCode.of("INNER"), "a")));
                            throw new IllegalStateException("refused");
                        }))
                        .isInstanceOf(IllegalStateException.class);
            }
            return s.atomically(() -> s.catalog().skills().save(skill(new Teach(SkillCode.of("LATER"), "a"))));
        }));
        assertThat(skills()).extracting(Skill::code).containsExactly(SkillCode.of("LATER"), SkillCode.of("OUTER"));
    }

    @Test
    default void a_key_belongs_to_one_actor_one_kind_and_one_branch_and_is_exact() {
        CommandEntry entry = entry("k1", NOW);
        add(entry);
        inSession(s -> {
            CommandLog log = s.work().commands();
            assertThat(log.find(LI, entry.kind(), entry.key())).contains(entry);
            assertThat(log.find(LI, "skill.forget", entry.key())).isEmpty();
            assertThat(log.find(new ActorRef(ActorKind.OPERATOR, "王"), entry.kind(), entry.key()))
                    .isEmpty();
            assertThat(log.find(LI, entry.kind(), IdempotencyKey.of("K1"))).isEmpty();
            assertThat(log.find(LI, entry.kind(), IdempotencyKey.of("k1 "))).isEmpty();
            return log;
        });
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.work().commands().find(LI, entry.kind(), entry.key()))
                    .isEmpty();
        }
    }

    @Test
    default void a_key_that_is_there_already_is_refused_and_the_transaction_goes_on() {
        add(entry("k1", NOW));
        inSession(s -> {
            CommandLog log = s.work().commands();
            assertThatThrownBy(() -> log.add(entry("k1", NOW))).isInstanceOf(StaleWriteException.class);
            log.add(entry("k2", NOW));
            return log;
        });
        Optional<CommandEntry> second =
                inSession(s -> s.work().commands().find(LI, "skill.teach", IdempotencyKey.of("k2")));
        assertThat(second).isPresent();
    }

    @Test
    default void old_commands_are_pruned_and_newer_ones_stay() {
        add(entry("old", NOW.minusNanos(1_000)));
        add(entry("new", NOW));
        long pruned = inSession(s -> s.work().commands().prune(NOW));
        assertThat(pruned).isEqualTo(1);
        inSession(s -> {
            assertThat(s.work().commands().find(LI, "skill.teach", IdempotencyKey.of("old")))
                    .isEmpty();
            assertThat(s.work().commands().find(LI, "skill.teach", IdempotencyKey.of("new")))
                    .isPresent();
            return s;
        });
    }

    private void add(CommandEntry entry) {
        inSession(s -> {
            s.work().commands().add(entry);
            return entry;
        });
    }

    private List<Skill> skills() {
        return inSession(s -> s.catalog().skills().all());
    }

    private Skill teach(String key, Teach command) {
        return inSession(s -> teach(s, key, command));
    }

    private static Skill teach(Session s, String key, Teach command) {
        return work(s).once(
                        "skill.teach",
                        IdempotencyKey.of(key),
                        request(s, command.name()),
                        () -> s.catalog().skills().save(skill(command)));
    }

    private static Work.Request<Skill> request(Session s, String name) {
        return new Work.Request<>(
                new Teach(SkillCode.of("GLASS"), name),
                new Replay<>(
                        skill -> skill.code().value(),
                        code -> s.catalog().skills().find(SkillCode.of(code)).orElseThrow()));
    }

    private static Work work(Session s) {
        return new Work(
                LI,
                NOW,
                new Work.Chance(IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 1), new Random(1)),
                s.work());
    }

    private static Skill skill(Teach command) {
        return new Skill(command.code(), new LocalText(command.name(), command.name()), 0);
    }

    private static CommandEntry entry(String key, Instant at) {
        return new CommandEntry(LI, "skill.teach", IdempotencyKey.of(key), Digest.of(key), "GLASS", at);
    }
}
