package dev.doorstep.availability.advice;

import dev.doorstep.kernel.PersonCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The least that would have to be otherwise for one worker to come.
 *
 * @param worker who could come then
 * @param start when they could come: the start that was asked for, or the one that a change names
 * @param changes what would have to be otherwise, all of it; empty if the worker can come as things stand
 */
public record Advice(PersonCode worker, Instant start, List<Change> changes) {
    /** The least effort first, then the fewest changes, then the code: every tie has an end. */
    static final Comparator<Advice> CHEAPEST_FIRST = Comparator.comparingInt(Advice::effort)
            .thenComparing(advice -> advice.changes.size())
            .thenComparing(advice -> advice.worker.value());

    /** Keeps its own copy. */
    public Advice {
        changes = List.copyOf(changes);
    }

    /** Returns how much all changes together ask of people, in minutes of bother. */
    public int effort() {
        return changes.stream().mapToInt(Change::effort).sum();
    }
}
