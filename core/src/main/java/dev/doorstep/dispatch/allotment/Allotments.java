package dev.doorstep.dispatch.allotment;

import dev.doorstep.dispatch.explanation.Selection;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the visits of a branch have come in finding their workers. {@code AllotmentsContract} says what a store owes
 * them.
 */
public interface Allotments {
    /** Finds the allotment of a visit. */
    Optional<Allotment> find(VisitId visit);

    /** Lists what nobody has yet, what is due first first, what waits for a dispatcher last. */
    List<Allotment> open(int limit);

    /** Lists what nobody has yet and was due by an instant, the earliest due first. */
    List<Allotment> dueBy(Instant instant, int limit);

    /** Lists what was begun in a window, the first begun first. */
    List<Allotment> begunIn(TimeWindow window);

    /**
     * Saves an allotment and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    Allotment save(Allotment allotment);

    /** Keeps what was decided last about a visit; what was decided before is forgotten. */
    void keep(Selection selection);

    /** Finds what was decided last about a visit. */
    Optional<Selection> selection(VisitId visit);
}
