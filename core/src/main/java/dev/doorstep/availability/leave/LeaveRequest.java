package dev.doorstep.availability.leave;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.kernel.VisitId;
import java.util.List;

/**
 * A leave and what it hits.
 *
 * @param leave the leave
 * @param hits the visits that are promised in that time, the earliest first; approving the leave takes them from the
 *     worker
 */
public record LeaveRequest(Leave leave, List<VisitId> hits) {
    /** Keeps its own copy. */
    public LeaveRequest {
        hits = List.copyOf(hits);
    }
}
