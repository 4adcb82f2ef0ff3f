package dev.doorstep.dispatch.explanation;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a visit: who had it, why, and what stood against the others.
 *
 * @param visit the visit
 * @param at when it was decided
 * @param chosen who had it, or nothing if nobody did
 * @param reason why they, or why nobody
 * @param excluded those who could not have had it; all other workers could
 */
public record Selection(
        VisitId visit, Instant at, @Nullable WorkerId chosen, ChoiceReason reason, List<Exclusion> excluded) {
    /** Keeps its own copy. */
    public Selection {
        excluded = List.copyOf(excluded);
    }

    /** Obtains what is kept of a decision that was explained as it was made. */
    public static Selection of(VisitExplanation explanation, Instant at, ChoiceReason reason) {
        return new Selection(
                explanation.visit(),
                at,
                explanation.claim().map(claim -> claim.worker()).orElse(null),
                reason,
                explanation.candidates().stream()
                        .filter(candidate -> candidate.fit().isEmpty())
                        .map(Selection::exclusion)
                        .toList());
    }

    private static Exclusion exclusion(Candidate candidate) {
        return new Exclusion(candidate.worker(), candidate.blockers());
    }

    /** Returns what stood against a worker; empty for whoever could have had the visit. */
    public List<Blocker> against(WorkerId worker) {
        return excluded.stream()
                .filter(exclusion -> exclusion.worker().equals(worker))
                .findFirst()
                .map(Exclusion::reasons)
                .orElse(List.of());
    }
}
