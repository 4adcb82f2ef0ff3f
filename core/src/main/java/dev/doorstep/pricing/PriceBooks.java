package dev.doorstep.pricing;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PriceBookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The price books of a branch. */
public interface PriceBooks {
    /** Finds a book by its code. */
    Optional<PriceBook> find(PriceBookId id);

    /** Lists all books, the earliest first, those of one instant by their codes. */
    List<PriceBook> all();

    /**
     * Finds the book whose prices hold at an instant: the last of those, in the order of {@link #all()}, not effective
     * later.
     */
    Optional<PriceBook> at(Instant instant);

    /**
     * Saves a book with all its tariffs and surcharges and returns it as saved. A version of zero inserts, any other
     * replaces.
     *
     * @throws StaleWriteException if somebody saved the book since this copy was read
     */
    PriceBook save(PriceBook book);
}
