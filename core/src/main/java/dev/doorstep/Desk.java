package dev.doorstep;

import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.HostTransaction;
import dev.doorstep.spi.SessionMode;
import java.util.function.Function;

/** The four ways into a transaction, for one actor. Immutable and thread-safe. */
public final class Desk {
    private final Engine engine;
    private final Actor actor;

    Desk(Engine engine, Actor actor) {
        this.engine = engine;
        this.actor = actor;
    }

    /**
     * Runs a function in a transaction of its own and commits. After a transient failure the function runs again, so it
     * has no other side effects.
     */
    public <T> T inTransaction(Function<Transaction, T> body) {
        return engine.run(actor, SessionMode.WRITE, body);
    }

    /** Runs a function that only reads; what it writes is undone. */
    public <T> T read(Function<Transaction, T> body) {
        return engine.run(actor, SessionMode.READ, body);
    }

    /**
     * Runs a function in the host's transaction: never commits, closes or repeats it.
     *
     * @param host the host's transaction, such as {@code JdbiStore.transactionOn(connection)}
     */
    public <T> T joining(HostTransaction host, Function<Transaction, T> body) {
        return engine.join(actor, host, body);
    }

    /**
     * Runs a job: long work in many short transactions of its own, told about to a listener, stopped when its thread is
     * interrupted, and safe to start again.
     */
    public <T> T start(Job<T> job, Progress progress) {
        return job.run(this, progress);
    }
}
