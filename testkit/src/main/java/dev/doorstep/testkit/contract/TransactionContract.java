package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Transaction;
import dev.doorstep.TransactionReport;
import dev.doorstep.catalog.Skill;
import dev.doorstep.customer.Customer;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.event.Replay;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.organisation.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What every store owes a caller of {@link Doorstep}: refusals that leave no trace, and no update lost among threads.
 */
public interface TransactionContract extends StoreContract {
    /** The first of two rows that transactions fight about. */
    SkillCode LEFT = SkillCode.of("LEFT");

    /** The second. */
    SkillCode RIGHT = SkillCode.of("RIGHT");

    /**
     * A command without any content.
     *
     * @param code the skill to teach
     */
    record Teach(SkillCode code) {}

    @Test
    default void after_a_refusal_the_transaction_goes_on_without_what_was_refused() {
        desk().inTransaction(t -> t.customers().save(Specimens.customer("C1")));
        desk().inTransaction(t -> {
            assertThatThrownBy(() -> t.customers().save(Specimens.customer("C1")))
                    .isInstanceOf(StaleWriteException.class);
            assertThatThrownBy(() -> t.customers().save(Specimens.customer("C1").withVersion(7)))
                    .isInstanceOf(StaleWriteException.class);
            return t.customers().save(Specimens.customer("C2"));
        });
        List<Customer> left =
                desk().read(t -> t.customers().all(PageRequest.first(10))).items();
        assertThat(left)
                .containsExactly(
                        Specimens.customer("C1").withVersion(1),
                        Specimens.customer("C2").withVersion(1));
    }

    @Test
    default void what_a_reader_writes_is_undone() {
        desk().read(t -> t.customers().save(Specimens.customer("C1")));
        assertThat(desk().read(t -> t.customers().all(PageRequest.first(10))).items())
                .isEmpty();
    }

    @Test
    default void two_transactions_that_block_each_other_both_end_well() throws Exception {
        desk().inTransaction(t -> List.of(teach(t, LEFT), teach(t, RIGHT)));
        Queue<TransactionReport> reports = new ConcurrentLinkedQueue<>();
        Desk heard =
                Doorstep.builder().store(store()).listener(reports::add).build().as(Actor.administrator("li", BRANCH));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        together(List.of(
                () -> heard.inTransaction(crossing(bothHoldOne, LEFT, RIGHT)::apply),
                () -> heard.inTransaction(crossing(bothHoldOne, RIGHT, LEFT)::apply)));
        List<Skill> skills = desk().read(t -> t.catalog().skills());
        assertThat(skills).extracting(Skill::version).containsExactly(3L, 3L);
        assertThat(reports).extracting(TransactionReport::code).containsOnly("ok");
        assertThat(reports)
                .extracting(TransactionReport::attempts)
                .as("one of them had to run again")
                .anyMatch(attempts -> attempts > 1);
    }

    @Test
    default void no_update_is_lost_among_threads() throws Exception {
        int threads = 8;
        int rounds = 5;
        desk().inTransaction(t -> teach(t, LEFT));
        List<Callable<Object>> bodies = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            bodies.add(() -> {
                for (int round = 0; round < rounds; round++) {
                    untilSaved();
                }
                return "done";
            });
        }
        together(bodies);
        assertThat(desk().read(t -> t.catalog().skills()).get(0).version()).isEqualTo(1 + (long) threads * rounds);
    }

    @Test
    default void one_command_sent_by_many_at_once_acts_once_and_answers_all() throws Exception {
        AtomicInteger acts = new AtomicInteger();
        List<Callable<Object>> bodies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            bodies.add(() -> desk().inTransaction(t -> onlyOnce(t, acts)));
        }
        List<Object> answers = together(bodies);
        List<Skill> skills = desk().read(t -> t.catalog().skills());
        assertThat(skills).hasSize(1);
        assertThat(answers).hasSize(8).containsOnly(skills.get(0));
    }

    private Desk desk() {
        return Doorstep.builder().store(store()).build().as(Actor.administrator("li", BRANCH));
    }

    private static Skill teach(Transaction t, SkillCode code) {
        return t.catalog().save(new Skill(code, new LocalText("擦玻璃", "Window cleaning"), 0));
    }

    private static Skill again(Transaction t, SkillCode code) {
        return t.catalog()
                .save(t.catalog().skills().stream()
                        .filter(skill -> skill.code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }

    /** Saves two skills, and between them waits, the first time only, until the other transaction has saved one too. */
    private static Crossing crossing(CyclicBarrier bothHoldOne, SkillCode first, SkillCode second) {
        AtomicBoolean waited = new AtomicBoolean();
        return t -> {
            try {
                again(t, first);
                if (!waited.getAndSet(true)) {
                    await(bothHoldOne);
                }
                return again(t, second);
            } catch (StaleWriteException overtaken) {
                throw new LostRaceException("skill");
            }
        };
    }

    /** A body of a transaction. */
    @FunctionalInterface
    interface Crossing {
        /** Runs in a transaction. */
        Skill apply(Transaction t);
    }

    private void untilSaved() {
        while (true) {
            try {
                desk().inTransaction(t -> again(t, LEFT));
                return;
            } catch (StaleWriteException lost) {
                Thread.onSpinWait();
            }
        }
    }

    private static Skill onlyOnce(Transaction t, AtomicInteger acts) {
        Replay<Skill> replay = new Replay<>(
                skill -> skill.code().value(),
                code -> t.catalog().skills().stream()
                        .filter(skill -> skill.code().value().equals(code))
                        .findFirst()
                        .orElseThrow());
        Teach command = new Teach(LEFT);
        return t.work().once("skill.teach", IdempotencyKey.of("k"), new Work.Request<>(command, replay), () -> {
            SkillCode code = SkillCode.of("T" + acts.incrementAndGet());
            return teach(t, code);
        });
    }

    private static List<Object> together(List<? extends Callable<?>> bodies) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(bodies.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            bodies.forEach(body -> running.add(threads.submit(body)));
            List<Object> answers = new ArrayList<>();
            for (Future<?> each : running) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The other transaction did not come this far.", e);
        }
    }
}
