package dev.doorstep.dispatch.explanation;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.dispatch.policy.ExplainedTerm;
import dev.doorstep.dispatch.scoring.Score;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.Visit;
import dev.doorstep.organisation.Branch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a worker does a visit and the others do not, or why nobody does.
 *
 * @param visit the visit
 * @param promise the window in which work must start
 * @param claim who does it and when; nothing if nobody does
 * @param reason why that worker, or why nobody
 * @param candidates every worker: whoever does it first, then those who could by what they would add, then the others,
 *     those against whom least stands first
 * @param terms what the policy says about the visit, and where each value comes from
 * @param scores what the score model of the policy says of those who could come; nothing where none counts
 * @param together who else comes for the same order and when, the earliest first; nothing if nobody else does
 */
public record VisitExplanation(
        VisitId visit,
        TimeWindow promise,
        Optional<Claim> claim,
        ChoiceReason reason,
        List<Candidate> candidates,
        List<ExplainedTerm> terms,
        Map<WorkerId, Score> scores,
        List<Claim> together) {
    /** Keeps its own copies. */
    public VisitExplanation {
        candidates = List.copyOf(candidates);
        terms = List.copyOf(terms);
        scores = Map.copyOf(scores);
        together = List.copyOf(together);
    }

    /**
     * Asks about every worker at every start of a promise.
     *
     * @param others the calendars without the visit
     * @param claim who does it, or nothing
     */
    public static VisitExplanation of(
            CalendarSnapshot others, Demand demand, TimeWindow promise, Optional<Claim> claim) {
        return new Explainer(others, demand, promise).explain(claim);
    }

    /** Asks about every worker at every start of a visit's promise, as everything stands now. */
    public static VisitExplanation now(Scheduling scheduling, Branch branch, Visit visit) {
        LocalDate day = branch.dayOf(visit.promise().startInclusive());
        CalendarSnapshot others = scheduling.snapshot(Staff.all(), day, 2).without(List.of(visit.id()));
        return of(others, visit.demand(), visit.promise(), scheduling.claimOf(visit.id()));
    }

    /** Returns the same explanation with what the policy says. */
    public VisitExplanation with(List<ExplainedTerm> other) {
        return new VisitExplanation(visit, promise, claim, reason, candidates, other, scores, together);
    }

    /** Returns the same explanation with what a score model says. */
    public VisitExplanation with(Map<WorkerId, Score> other) {
        return new VisitExplanation(visit, promise, claim, reason, candidates, terms, other, together);
    }
}
