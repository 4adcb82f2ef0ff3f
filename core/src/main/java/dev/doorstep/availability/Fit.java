package dev.doorstep.availability;

import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Demand;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;

/**
 * One way to do a visit that stands against every rule.
 *
 * @param worker who does it
 * @param door the whole time at the door
 * @param addedTravel how much longer the worker's way of that day gets, home and back included; negative where travel
 * times
 *     contradict one another
 * @param departBy when the worker must leave the door before at the latest, or home
 */
public record Fit(Worker worker, TimeWindow door, Duration addedTravel, Instant departBy) {
    /** Returns the slot of its start, at which so many can come and nobody better. */
    Slot slot(int workers) {
        return new Slot(door.startInclusive(), workers, worker.id(), addedTravel);
    }

    /** Returns a claim that stands for this way while others are looked for; it is never kept. */
    Claim standIn(ClaimId id, Demand demand) {
        return new Claim(
                id, worker.id(), demand.visit(), door, demand.place().point(), door, ClaimState.TENTATIVE, null);
    }

    static Fit of(Attempt attempt) {
        Way way = Way.of(attempt);
        return new Fit(
                attempt.time().worker(),
                attempt.door(),
                way.added(),
                attempt.start().minus(way.in()));
    }
}
