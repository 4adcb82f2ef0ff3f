package dev.doorstep.order;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The visits of a branch. {@code VisitsContract} says what a store owes them. */
public interface Visits {
    /** Finds a visit. */
    Optional<Visit> find(VisitId id);

    /** Finds several visits; unknown ones are left out. */
    List<Visit> findAll(Collection<VisitId> ids);

    /** Lists the visits of an order, the earliest promise first. */
    default List<Visit> of(OrderId order) {
        return of(List.of(order));
    }

    /** Lists the visits of several orders in one go, the earliest promise first. */
    List<Visit> of(Collection<OrderId> orders);

    /** Lists the visits whose promise starts in a window, the earliest promise first, whatever their state. */
    List<Visit> promisedIn(TimeWindow window);

    /**
     * Lists the visits that somebody is still to come to and whose promise starts at an instant or later, the earliest
     * first, a page at a time.
     */
    Page<Visit> expectedFrom(Instant startInclusive, PageRequest page);

    /** Lists visits whose work was finished before an instant and is not accepted yet, the earliest finished first. */
    List<Visit> unaccepted(Instant finishedBefore, int limit);

    /**
     * Saves a visit and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the visit since this copy was read
     */
    Visit save(Visit visit);
}
