package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.util.Optional;

/**
 * What a plan changes for one visit: whom it takes from, whom it goes to, and who must be told.
 *
 * @param order the order of the visit
 * @param visit the visit
 * @param from who has it now and when; nothing if nobody has
 * @param to who gets it and when
 */
public record PlanChange(OrderId order, VisitId visit, Optional<Stand> from, Stand to) {
    /**
     * Who is at the door, and when.
     *
     * @param worker who
     * @param door the whole time at the door
     */
    public record Stand(WorkerId worker, TimeWindow door) {
        /** Obtains where a claim has somebody. */
        public static Stand of(Claim claim) {
            return new Stand(claim.worker(), claim.door());
        }
    }

    /** Tells whether somebody else comes than before. */
    public boolean isReassigned() {
        return from.filter(stand -> stand.worker().equals(to.worker())).isEmpty();
    }
}
