package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.kernel.VisitId;
import java.util.List;
import java.util.Optional;

/**
 * Why a worker does a visit and the others do not, or why nobody does.
 *
 * @param visit the visit
 * @param claim who does it and when; nothing if nobody does
 * @param reason why that worker; nothing if nobody does it
 * @param candidates every worker: whoever does it first, then those who could by what they would add, then the others, those against whom
 *     least stands first
 */
public record VisitExplanation(
        VisitId visit, Optional<Claim> claim, Optional<ChoiceReason> reason, List<Candidate> candidates) {
    /** Keeps its own copy. */
    public VisitExplanation {
        candidates = List.copyOf(candidates);
    }
}
