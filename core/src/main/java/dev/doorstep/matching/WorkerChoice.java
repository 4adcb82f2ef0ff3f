package dev.doorstep.matching;

import dev.doorstep.kernel.WorkerId;
import java.util.List;

/**
 * Whom the customer wants.
 *
 * @param kind how binding the wish is
 * @param workers the workers wished for, the dearest first; one for {@link Kind#STRICT}, none for {@link Kind#ANY}
 */
public record WorkerChoice(Kind kind, List<WorkerId> workers) {
    /** The most workers that a customer can prefer. */
    public static final int WORKERS_MAX = 20;

    /** How binding the wish is. */
    public enum Kind {
        /** Whoever suits best. */
        ANY,
        /** These first, others if none of them can. */
        PREFERRED,
        /** This one or nobody. */
        STRICT
    }

    /** Rejects a number of workers that the kind does not have. */
    public WorkerChoice {
        workers = List.copyOf(workers);
        boolean plausible = switch (kind) {
            case ANY -> workers.isEmpty();
            case PREFERRED -> !workers.isEmpty() && workers.size() <= WORKERS_MAX;
            case STRICT -> workers.size() == 1;
        };
        if (!plausible) {
            throw new IllegalArgumentException("%d workers are no choice of kind %s.".formatted(workers.size(), kind));
        }
    }

    /** Obtains the choice of whoever suits best. */
    public static WorkerChoice any() {
        return new WorkerChoice(Kind.ANY, List.of());
    }

    /** Obtains the choice of some workers first, the dearest first, and others if none of them can. */
    public static WorkerChoice preferred(List<WorkerId> workers) {
        return new WorkerChoice(Kind.PREFERRED, workers);
    }

    /** Obtains the choice of one worker or nobody. */
    public static WorkerChoice strict(WorkerId worker) {
        return new WorkerChoice(Kind.STRICT, List.of(worker));
    }

    /** Tells whether it is one worker or nobody. */
    public boolean isStrict() {
        return kind == Kind.STRICT;
    }

    /** Tells whether a worker may come at all. */
    public boolean allows(WorkerId worker) {
        return !isStrict() || workers.contains(worker);
    }

    /** Returns how dear a worker is, 0 for the dearest; all who were not wished for share the last rank. */
    public int rankOf(WorkerId worker) {
        int index = workers.indexOf(worker);
        return index < 0 ? workers.size() : index;
    }
}
