package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for every command that is killed with -9 in the middle of its work and run again: it ends as if nobody had
 * disturbed it.
 *
 * <p>A seed decides where the kills hit; {@code -Dkill.seed=…} repeats a run. A kill that comes too late or too early
 * does not count.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KilledCommandContract {
    private static final int KILLS = 3;
    private static final int KILLS_LONG = 20;

    private static final long POLL_NANOS = 200_000;

    /** A machine that is too busy to be hit in time gives up sooner or later. */
    private static final int ATTEMPTS_PER_KILL = 5;

    private Path folder = Path.of("");
    private Shell base = Shell.ticking(folder);
    private List<String> undisturbed = List.of();
    private long span;
    private int writes;
    private long sizeBefore;
    private long sizeAfter;

    /** Makes the database on which the command is run. */
    abstract void prepare(Shell shell) throws Exception;

    /** Returns the command. */
    abstract String[] command();

    /** Looks at what a killed command left; tells how far it got, or nothing if that was not the middle. */
    abstract String reached(Doomed doomed, Shell shell) throws Exception;

    /** Returns those of the acknowledged lines that the command must say again. */
    List<String> promised(List<String> acknowledged) {
        return acknowledged;
    }

    /** Returns all that people see of the work that is done. */
    abstract List<String> seen(Shell shell) throws Exception;

    @BeforeAll
    void run_it_undisturbed(@TempDir Path empty) throws Exception {
        folder = empty;
        base = Shell.ticking(Files.createDirectory(folder.resolve("base")));
        prepare(base);
        Shell shell = copy("undisturbed");
        Doomed spared = Doomed.command(shell.directory(), command());
        awaitBeginning(spared, shell);
        long began = System.nanoTime();
        sizeBefore = base.size();
        sizeAfter = sizeBefore;
        writes = writes(spared, shell, Integer.MAX_VALUE);
        span = System.nanoTime() - began;
        assertThat(spared.await()).isZero();
        undisturbed = seen(shell);
        assertThat(undisturbed).isNotEmpty();
    }

    /** Waits until the command is at work. */
    void awaitBeginning(Doomed doomed, Shell shell) throws InterruptedException {
        doomed.awaitProgress();
    }

    /** Waits for the moment of the kill: here until the file grew by a part of what the undisturbed run wrote. */
    void awaitMoment(Doomed doomed, Shell shell, Random random) throws InterruptedException {
        awaitGrowth(doomed, shell, random.nextDouble());
    }

    /** Waits until the file grew by more than a part of what the undisturbed run wrote, or the command ended. */
    void awaitGrowth(Doomed doomed, Shell shell, double part) {
        long size = sizeBefore + (long) ((sizeAfter - sizeBefore) * part);
        while (shell.size() <= size && doomed.isAlive()) {
            pause(POLL_NANOS);
        }
    }

    /** Waits for a part of the time that the undisturbed run took from its beginning, where the file tells nothing. */
    void awaitTime(double part) {
        pause((long) (span * part));
    }

    /** Waits until the file was written more often than a part of what the undisturbed run did, or the command ended. */
    void awaitWrites(Doomed doomed, Shell shell, double part) {
        writes(doomed, shell, 1 + (int) (writes * part));
    }

    /** Counts how often the file is written until the command ends, as far as somebody who looks now and then can see. */
    private int writes(Doomed doomed, Shell shell, int most) {
        int seen = 0;
        for (long last = shell.written(); seen < most && doomed.isAlive(); pause(POLL_NANOS)) {
            long now = shell.written();
            seen += now == last ? 0 : 1;
            last = now;
            sizeAfter = Math.max(sizeAfter, shell.size());
        }
        return seen;
    }

    @Test
    void a_command_that_is_killed_three_times_ends_as_if_nobody_had() throws Exception {
        kill(KILLS);
    }

    @Test
    @Tag("long")
    void a_command_that_is_killed_twenty_times_ends_as_if_nobody_had() throws Exception {
        kill(KILLS_LONG);
    }

    private void kill(int times) throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        Random random = new Random(seed);
        int hits = 0;
        for (int attempt = 1; hits < times && attempt <= times * ATTEMPTS_PER_KILL; attempt++) {
            Shell shell = copy("killed-" + times + "-" + attempt);
            Doomed doomed = Doomed.command(shell.directory(), command());
            awaitBeginning(doomed, shell);
            awaitMoment(doomed, shell, random);
            boolean atWork = doomed.kill();
            span = atWork ? span : span * 3 / 4; // The machine is quicker than it was for the undisturbed run.
            String reached = atWork ? reached(doomed, shell) : "";
            if (!reached.isEmpty()) {
                hits++;
                System.out.printf(
                        "%s, seed %d, kill %d of %d: %s%n", getClass().getSimpleName(), seed, hits, times, reached);
                goesOn(doomed, shell);
            }
        }
        assertThat(hits).as("kills that hit the middle, seed %d", seed).isEqualTo(times);
    }

    private void goesOn(Doomed doomed, Shell shell) throws Exception {
        for (int run = 0; run < 2; run++) {
            Shell.Ended again = shell.run(command());
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out().lines()).containsAll(promised(doomed.acknowledged()));
            assertThat(seen(shell)).isEqualTo(undisturbed);
        }
    }

    /** Returns where the database was prepared. */
    Shell base() {
        return base;
    }

    /** Copies what was prepared. */
    Shell copy(String name) throws IOException {
        return base.copyTo(Files.createDirectory(folder.resolve(name)));
    }

    /** Waits for a part of a time. */
    static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
