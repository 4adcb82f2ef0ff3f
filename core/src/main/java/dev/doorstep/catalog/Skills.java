package dev.doorstep.catalog;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.SkillCode;
import java.util.List;
import java.util.Optional;

/** The skills of a branch. */
public interface Skills {
    /** Finds one by its code. */
    Optional<Skill> find(SkillCode id);

    /** Lists all of them by their codes. */
    List<Skill> all();

    /**
     * Saves one and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    Skill save(Skill skill);
}
