package dev.doorstep.availability.advice;

import dev.doorstep.availability.Opening;
import java.util.List;
import java.util.Optional;

/**
 * Whether a start can be held as it is, and if not what would help.
 *
 * @param opening how the start can be held now, perhaps with others making room; nothing if it cannot
 * @param workers the least that would have to be otherwise for each worker to come, the cheapest first; whom nothing
 *     helps is left out
 */
public record SlotAdvice(Optional<Opening> opening, List<Advice> workers) {
    /** Keeps its own copy. */
    public SlotAdvice {
        workers = List.copyOf(workers);
    }
}
