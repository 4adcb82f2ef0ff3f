package dev.doorstep.review;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.WorkerId;
import java.util.Map;
import java.util.Optional;

/** The reviews of a branch, one an order. */
public interface Reviews {
    /** Finds the review of an order. */
    Optional<Review> of(OrderId order);

    /** Lists the reviews of a worker, the latest first, a page at a time. */
    Page<Review> ofWorker(WorkerId worker, PageRequest page);

    /** Lists the reviews of an offering, the latest first, a page at a time. */
    Page<Review> ofOffering(OfferingId offering, PageRequest page);

    /** Sums the reviews of a worker. */
    ScoreTally tally(WorkerId worker);

    /** Sums the reviews of an offering. */
    ScoreTally tally(OfferingId offering);

    /** Sums the reviews of every worker who has any, by what was sold. */
    Map<WorkerId, Map<OfferingId, ScoreTally>> tallies();

    /**
     * Saves a review and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if its order was reviewed, or the review was saved, since this copy was read
     */
    Review save(Review review);
}
