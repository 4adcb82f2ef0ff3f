package dev.doorstep.dispatch;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.Travel;
import java.time.Instant;

/**
 * A visit on a route.
 *
 * @param visit the visit
 * @param door the whole time at the door
 * @param travel the way there, from the door before or from home
 * @param settled whether it was there before the plan and the plan could not touch it
 */
public record PlannedVisit(VisitId visit, TimeWindow door, Travel travel, boolean settled) {
    /** Returns when the worker must set out at the latest. */
    public Instant departBy() {
        return door.startInclusive().minus(travel.duration());
    }
}
