package dev.doorstep.availability;

import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import java.time.Instant;

/**
 * Where the claim of a visit goes.
 *
 * @param demand the visit and what it asks
 * @param worker who does it
 * @param start when the time at the door starts, on the grain and within the promise
 */
public record ClaimMove(Demand demand, WorkerId worker, Instant start) {}
