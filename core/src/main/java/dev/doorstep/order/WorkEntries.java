package dev.doorstep.order;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.VisitId;
import java.util.List;
import java.util.Optional;

/** What the workers of a branch wrote down during visits. {@code VisitsContract} says what a store owes them. */
public interface WorkEntries {
    /** Finds an entry. */
    Optional<WorkEntry> find(NoteId id);

    /** Lists the entries of a visit, the oldest identity first. */
    List<WorkEntry> of(VisitId visit);

    /**
     * Saves an entry and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the entry since this copy was read
     */
    WorkEntry save(WorkEntry entry);
}
