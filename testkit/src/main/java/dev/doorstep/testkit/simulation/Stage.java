package dev.doorstep.testkit.simulation;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Job;
import dev.doorstep.PayoutJob;
import dev.doorstep.Progress;
import dev.doorstep.SettlementJob;
import dev.doorstep.Transaction;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.event.Replay;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plays steps: each once, in a transaction of its own, with identities of its own. For one thread. */
public final class Stage {
    private static final String KIND = "simulation.step";
    private static final String NOT_YET = "";

    private final VirtualClock clock;
    private final long seed;
    private final SeededIds ids;
    private final Doorstep doorstep;
    private final Actor system;

    /**
     * Sets a stage up.
     *
     * @param store the store, with its schema
     * @param start where the clock stands first
     * @param seed decides every identity, and whatever is left to chance
     * @param system runs the jobs and reads
     */
    public Stage(Store store, Instant start, long seed, Actor system) {
        this.clock = VirtualClock.at(start);
        this.seed = seed;
        this.ids = new SeededIds(clock, seed);
        this.doorstep = Doorstep.builder().store(store).clock(clock).ids(ids).build();
        this.system = system;
    }

    private record Step(long seed, String key) {}

    /** Moves the clock on; an instant that is over already leaves it where it is. */
    public void moveTo(Instant at) {
        if (at.isAfter(clock.instant())) {
            clock.moveTo(at);
        }
    }

    /** Tells where the clock stands. */
    public Instant now() {
        return clock.instant();
    }

    /** Obtains a number of 0 to {@code bound - 1} that depends on the seed and a name only. */
    int chance(String name, int bound) {
        return (int) Long.remainderUnsigned(SeededIds.hash(seed, "chance/" + name), bound);
    }

    /**
     * Plays a step and answers its outcome; a refusal is one, {@code refused:<code>}. What was played already is
     * answered only.
     */
    public String play(Actor actor, String key, Function<Transaction, String> step) {
        return doorstep.as(actor).inTransaction(t -> {
            ids.begin(key);
            return once(t, key, () -> refusable(t, step));
        });
    }

    /**
     * Runs a job of one transaction unless it was finished before: a killed attempt has used no identity, so the next
     * has the same.
     */
    void runWhole(String key, Job<?> job, Progress progress) {
        run(key, job, progress, () -> key + "/whole");
    }

    /** Runs a job unless it was finished before. */
    public void run(String key, Job<?> job, Progress progress) {
        run(key, job, progress, () -> attempt(key));
    }

    private void run(String key, Job<?> job, Progress progress, Supplier<String> identities) {
        Desk desk = doorstep.as(system);
        if (isPlayed(key)) {
            return;
        }
        ids.begin(identities.get());
        desk.start(job, progress);
        ids.begin(key);
        desk.inTransaction(t -> once(t, key, () -> "done"));
    }

    /** Settles a period that is over and pays it, unless that was done before, and tells which run it was. */
    public SettlementRunId settle(TimeWindow period, Progress progress) {
        run("settlement/" + period, new SettlementJob(period), progress);
        SettlementRunId run = read(t -> t.settlement().runs().stream()
                .filter(found -> found.period().equals(period))
                .findFirst()
                .orElseThrow()
                .id());
        run("payout/" + period, new PayoutJob(run), progress);
        return run;
    }

    /** Reads as whoever runs the jobs. */
    public <T> T read(Function<Transaction, T> body) {
        return doorstep.as(system).read(body);
    }

    /** A job of many transactions that was killed has used some of its identities: every attempt has its own. */
    private String attempt(String key) {
        int attempt = 1;
        while (isPlayed(key + "/attempt/" + attempt)) {
            attempt++;
        }
        String name = key + "/attempt/" + attempt;
        return doorstep.as(system).inTransaction(t -> once(t, name, () -> name));
    }

    private boolean isPlayed(String key) {
        return !doorstep.as(system).read(t -> once(t, key, () -> NOT_YET)).equals(NOT_YET);
    }

    private String once(Transaction t, String key, Supplier<String> decision) {
        Replay<String> asItWas = new Replay<>(outcome -> outcome, outcome -> outcome);
        return t.work().once(KIND, IdempotencyKey.of(key), new Work.Request<>(new Step(seed, key), asItWas), decision);
    }

    private static String refusable(Transaction t, Function<Transaction, String> step) {
        try {
            return t.work().atomically(() -> step.apply(t));
        } catch (LostRaceException | StaleWriteException raced) {
            throw raced;
        } catch (DoorstepException refused) {
            return "refused:" + refused.code();
        }
    }
}
