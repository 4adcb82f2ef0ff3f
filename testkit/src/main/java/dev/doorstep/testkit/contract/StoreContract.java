package dev.doorstep.testkit.contract;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
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
}
