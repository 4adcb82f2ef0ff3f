package dev.doorstep.testkit.contract;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** What all contracts share: an empty store, and a session on it. */
public interface StoreContract {
    /** The branch that contracts work in. */
    BranchId BRANCH = BranchId.of("SH");

    /** Supplies the store under test: with its schema, without any rows of the branches that the contract uses. */
    Store store();

    /** Runs a function in a session and commits. */
    default <T> T inSession(Function<Session, T> body) {
        try (Session session = store().open(BRANCH, SessionMode.WRITE)) {
            T outcome = body.apply(session);
            session.commit();
            return outcome;
        }
    }

    /** Runs a function in a session and commits, again as often as the store calls its failure transient. */
    default <T> T again(Function<Session, T> body) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inSession(body);
            } catch (RuntimeException failure) {
                if (!store().isTransient(failure) || attempt == 1_000) {
                    throw failure;
                }
                LockSupport.parkNanos(100_000L * attempt);
            }
        }
    }
}
