package dev.doorstep.availability;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import java.time.Duration;
import java.time.Instant;

/**
 * Where the claim of a visit goes.
 *
 * @param demand the visit and what it asks
 * @param promise the window that was told to the customer
 * @param worker who does it
 * @param start when the time at the door starts, on the grain and within the promise
 */
public record ClaimMove(Demand demand, TimeWindow promise, WorkerId worker, Instant start) {
    /** Returns the whole time at the door as it is sold, or settled. */
    public TimeWindow door() {
        return TimeWindow.of(start, demand.atDoor());
    }

    /** Returns the same move at a time at the door that is settled. */
    ClaimMove lasting(Duration atDoor) {
        return new ClaimMove(demand.lasting(atDoor), promise, worker, start);
    }
}
