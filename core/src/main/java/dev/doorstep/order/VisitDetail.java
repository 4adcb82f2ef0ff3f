package dev.doorstep.order;

import dev.doorstep.availability.Claim;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit with all that a customer wants to know of it.
 *
 * @param visit the visit, with what it requires of whoever comes
 * @param worker who comes, or nothing while that is open
 * @param door when somebody is planned to be at the door, or nothing while that is open
 * @param estimatedEnd when the work will be over as things stand, or was; nothing while that is open
 * @param milestones the way to there, in its order; empty while nobody comes
 * @param log what was written down during the work, oldest first
 */
public record VisitDetail(
        Visit visit,
        @Nullable Attendant worker,
        @Nullable TimeWindow door,
        @Nullable Instant estimatedEnd,
        List<Milestone> milestones,
        List<WorkEntry> log) {
    /**
     * Who comes.
     *
     * @param id the identity
     * @param code what the operator's files call them
     * @param name what people call them
     */
    public record Attendant(WorkerId id, PersonCode code, String name) {}

    /** Keeps its own copies. */
    public VisitDetail {
        milestones = List.copyOf(milestones);
        log = List.copyOf(log);
    }

    /**
     * Counts on from what was reached: finished, begun, at the door, or else from the plan, which cannot begin before
     * now.
     */
    static Instant estimatedEnd(Progress progress, Claim claim, Instant now) {
        if (progress.finishedAt() != null) {
            return progress.finishedAt();
        }
        Instant begin = progress.startedAt() != null ? progress.startedAt() : progress.arrivedAt();
        if (begin == null) {
            Instant planned = claim.door().startInclusive();
            begin = planned.isBefore(now) ? now : planned;
        }
        return begin.plus(claim.door().duration());
    }
}
