package dev.doorstep.order;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.order.course.Milestone;
import dev.doorstep.order.course.ProgressPing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit with all that a customer wants to know of it.
 *
 * @param visit the visit, with what it requires of whoever comes
 * @param worker who comes, or nothing while that is open
 * @param expectation when they are planned and expected to come, as their day goes; nothing while that is open
 * @param seen where they were seen last on the way to this door; nothing before and after, or if nobody told
 * @param log what was written down during the work, oldest first
 */
public record VisitDetail(
        Visit visit,
        @Nullable Attendant worker,
        @Nullable Expectation expectation,
        @Nullable ProgressPing seen,
        List<WorkEntry> log) {
    /**
     * Who comes.
     *
     * @param id the identity
     * @param code what the operator's files call them
     * @param name what people call them
     */
    public record Attendant(WorkerId id, PersonCode code, String name) {}

    /** Keeps its own copy. */
    public VisitDetail {
        log = List.copyOf(log);
    }

    /** Returns when somebody is planned to be at the door, or nothing while that is open. */
    public @Nullable TimeWindow door() {
        return expectation == null ? null : expectation.claim().door();
    }

    /** Returns when the worker will be at the door as things stand, or was; nothing while that is open. */
    public @Nullable Instant estimatedArrival() {
        return expectation == null ? null : expectation.expected().arrival();
    }

    /** Returns when the work will be over as things stand, or was; nothing while that is open. */
    public @Nullable Instant estimatedEnd() {
        return expectation == null ? null : expectation.expected().end();
    }

    /** Returns the way to there, in its order; empty while nobody comes. */
    public List<Milestone> milestones() {
        return expectation == null ? List.of() : expectation.milestones();
    }
}
