package dev.doorstep.payment.points;

import dev.doorstep.event.StaleWriteException;
import java.util.Optional;

/** How the customers of a branch earn points; there is one program at a time. */
public interface PointsPrograms {
    /** Finds the program, if one was saved. */
    Optional<PointsProgram> current();

    /**
     * Saves the program and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the program since this copy was read
     */
    PointsProgram save(PointsProgram program);
}
