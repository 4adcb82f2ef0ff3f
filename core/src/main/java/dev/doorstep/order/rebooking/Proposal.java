package dev.doorstep.order.rebooking;

import dev.doorstep.availability.Slot;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * A start that can be held now for the same again.
 *
 * @param slot the start, and who comes
 * @param alike in what it is like the one that was promised then, in the order of {@link Likeness}
 */
public record Proposal(Slot slot, Set<Likeness> alike) {
    /** What is alike in most comes first; then what is sooner. */
    static final Comparator<Proposal> BEST_FIRST = Comparator.comparingInt(
                    (Proposal proposal) -> -proposal.alike.size())
            .thenComparing(Proposal::start);

    /** Keeps its own copy. */
    public Proposal {
        EnumSet<Likeness> copy = EnumSet.noneOf(Likeness.class);
        copy.addAll(alike);
        alike = Collections.unmodifiableSet(copy);
    }

    /** Returns when the time at the door starts. */
    public Instant start() {
        return slot.start();
    }
}
