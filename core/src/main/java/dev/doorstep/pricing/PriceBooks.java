package dev.doorstep.pricing;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PriceBookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The price books of a branch, each with every version that was ever saved. */
public interface PriceBooks {
    /** Finds the latest version of a book. */
    Optional<PriceBook> find(PriceBookId id);

    /** Finds a book as it was saved once. */
    Optional<PriceBook> find(PriceBookId id, long version);

    /** Lists the latest versions of all books, the earliest effective first, those of one instant by their codes. */
    List<PriceBook> all();

    /** Lists the versions of a book, the first one first. */
    List<Revision> revisions(PriceBookId id);

    /**
     * Finds the book whose prices hold at an instant, as it was known at another: of those in force, the last in
     * the order of
     * {@link #all()}. So a quote that was made yesterday is found to be right by the version of yesterday.
     *
     * @param effective when the prices hold
     * @param known versions saved later are not looked at
     */
    Optional<PriceBook> at(Instant effective, Instant known);

    /**
     * Saves a version of a book and returns it as saved; the versions before it stay. A version of zero is the first.
     *
     * @param savedAt when that is
     * @throws StaleWriteException if somebody saved the book since this copy was read
     */
    PriceBook save(PriceBook book, Instant savedAt);

    /**
     * One version of a book.
     *
     * @param book the book
     * @param savedAt when it was saved
     */
    record Revision(PriceBook book, Instant savedAt) {}
}
