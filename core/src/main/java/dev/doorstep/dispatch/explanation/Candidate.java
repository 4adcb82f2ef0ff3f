package dev.doorstep.dispatch.explanation;

import dev.doorstep.availability.Fit;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import java.util.List;
import java.util.Optional;

/**
 * One worker and one visit: how the worker could do it, or what stands against that.
 *
 * @param worker the worker
 * @param code what the operator's files call them
 * @param wishRank how far down the customer's list the worker is, 0 for the one wished for most
 * @param fit how the worker could do it with the least added travel; nothing if they cannot
 * @param blockers what stands against the worker at the start at which least does; empty if they can
 */
public record Candidate(WorkerId worker, PersonCode code, int wishRank, Optional<Fit> fit, List<Blocker> blockers) {
    /** Keeps its own copy. */
    public Candidate {
        blockers = List.copyOf(blockers);
    }
}
