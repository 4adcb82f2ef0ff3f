package dev.doorstep.order.waiting;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.WaitingId;
import java.util.List;
import java.util.Optional;

/** Who waits for a slot in a branch. {@code WaitingContract} says what a store owes them. */
public interface WaitingList {
    /** Finds a place in the list, also one that is given up. */
    Optional<WaitingEntry> find(WaitingId id);

    /** Lists those who wait, or have something kept for them: who joined first first. */
    Page<WaitingEntry> open(PageRequest page);

    /** Lists everything that a customer ever waited for, what they joined first first. */
    Page<WaitingEntry> of(CustomerId customer, PageRequest page);

    /**
     * Lists who {@linkplain WaitingState#WAITING waits} and joined before somebody for a span that overlaps theirs: who
     * joined first first.
     */
    List<WaitingEntry> ahead(WaitingEntry entry);

    /**
     * Saves a place in the list and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    WaitingEntry save(WaitingEntry entry);
}
