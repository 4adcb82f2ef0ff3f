package dev.doorstep.order.course;

import dev.doorstep.availability.Claim;
import dev.doorstep.kernel.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a worker is expected at a door as things stand, beside when they were planned to be there.
 *
 * @param claim for which visit, and what its customer was promised
 * @param reached what really happened so far
 * @param isOver whether there is nothing left to do there
 * @param planned the times that were planned
 * @param expected the times that were reached, and for the rest those that are expected
 * @param slack how much longer than expected the worker may take to get there, or to get done if they are there,
 *     without breaking a promise, here or after it, or being later still for one that is broken; nothing if none
 *     depends on it
 */
public record Expectation(
        Claim claim,
        Progress reached,
        boolean isOver,
        Times planned,
        Times expected,
        @Nullable Duration slack) {
    /**
     * The points on the way of a visit.
     *
     * @param departure when the worker sets out; what was planned is the latest moment for it
     * @param arrival when the worker is at the door
     * @param start when work begins
     * @param end when work is finished
     */
    public record Times(Instant departure, Instant arrival, Instant start, Instant end) {}

    /** Returns the visit. */
    public VisitId visit() {
        return claim.visit();
    }

    /** Returns how much after its promised window the worker comes to the door; zero if the promise is kept. */
    public Duration late() {
        Duration late = Duration.between(claim.promise().endExclusive(), expected.arrival());
        return late.isNegative() ? Duration.ZERO : late;
    }

    /** Returns how much later than planned the work ends, negative for earlier. */
    public Duration behind() {
        return Duration.between(planned.end(), expected.end());
    }

    /** Returns the way to there and through, as planned and as far as it was reached, in its order. */
    public List<Milestone> milestones() {
        return List.of(
                new Milestone(Milestone.Kind.DEPARTURE, planned.departure(), reached.departedAt()),
                new Milestone(Milestone.Kind.ARRIVAL, planned.arrival(), reached.arrivedAt()),
                new Milestone(Milestone.Kind.START, planned.start(), reached.startedAt()),
                new Milestone(Milestone.Kind.END, planned.end(), reached.finishedAt()));
    }
}
