package dev.doorstep.marketing;

import dev.doorstep.event.StaleWriteException;
import java.util.Optional;

/** What a branch gives for new customers; there is one program at a time. */
public interface ReferralPrograms {
    /** Finds the program, if one was saved. */
    Optional<ReferralProgram> current();

    /**
     * Saves the program and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the program since this copy was read
     */
    ReferralProgram save(ReferralProgram program);
}
