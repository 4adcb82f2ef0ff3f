package dev.doorstep.dispatch;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.routing.Travel;
import java.util.List;

/**
 * The day of one worker in a plan.
 *
 * @param worker whose day it is
 * @param code what the operator's files call them
 * @param visits the visits in their order, at least one
 * @param homeward the way from the last door to where the day ends, mostly home
 */
public record PlannedRoute(WorkerId worker, PersonCode code, List<PlannedVisit> visits, Travel homeward) {
    /** Rejects a day without visits. */
    public PlannedRoute {
        visits = List.copyOf(visits);
        if (visits.isEmpty()) {
            throw new IllegalArgumentException("The route of worker %s has no visits.".formatted(code));
        }
    }

    /** Returns how far the worker goes, the ways from home and to where the day ends included. */
    public long metres() {
        return homeward.metres()
                + visits.stream().mapToLong(visit -> visit.travel().metres()).sum();
    }
}
