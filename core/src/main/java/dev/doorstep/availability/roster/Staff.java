package dev.doorstep.availability.roster;

import dev.doorstep.kernel.WorkerId;
import java.util.Collection;
import java.util.Set;

/**
 * Whose time a question is about: everybody in the branch, or some workers.
 *
 * @param everybody whether it is about everybody
 * @param workers the workers it is about, empty for everybody
 */
public record Staff(boolean everybody, Set<WorkerId> workers) {
    /** Rejects everybody but some. */
    public Staff {
        workers = Set.copyOf(workers);
        if (everybody && !workers.isEmpty()) {
            throw new IllegalArgumentException("Everybody needs no list of %d workers.".formatted(workers.size()));
        }
    }

    /** Obtains everybody in the branch. */
    public static Staff all() {
        return new Staff(true, Set.of());
    }

    /** Obtains some workers. */
    public static Staff of(Collection<WorkerId> workers) {
        return new Staff(false, Set.copyOf(workers));
    }

    /** Obtains one worker. */
    public static Staff of(WorkerId worker) {
        return new Staff(false, Set.of(worker));
    }

    /** Tells whether a worker belongs to it. */
    public boolean contains(WorkerId worker) {
        return everybody || workers.contains(worker);
    }
}
