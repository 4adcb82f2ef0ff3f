package dev.doorstep.matching;

import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.VisitId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one visit asks of whoever does it.
 *
 * @param visit the visit, allocated before anything is held for it
 * @param place the door
 * @param requirement the skill, its level and the credentials
 * @param atDoor the whole time at the door, set-up and clean-up included, travel not; a multiple of the grain, at most a day
 * @param gender the gender that the customer asks for, or nothing
 * @param choice whom the customer wants
 * @param customer who asks
 */
public record Demand(
        VisitId visit,
        GeoPoint place,
        Requirement requirement,
        Duration atDoor,
        @Nullable Gender gender,
        WorkerChoice choice,
        CustomerId customer) {
    /** The longest time at one door. */
    public static final Duration AT_DOOR_MAX = Duration.ofMinutes(Effort.MINUTES_MAX);

    /** Rejects a time at the door that is not positive, too long, or off the grain. */
    public Demand {
        boolean onGrain =
                Grain.LENGTH.multipliedBy(atDoor.dividedBy(Grain.LENGTH)).equals(atDoor);
        if (atDoor.isNegative() || atDoor.isZero() || atDoor.compareTo(AT_DOOR_MAX) > 0 || !onGrain) {
            throw new IllegalArgumentException("%s at the door is no positive multiple of %s up to %s."
                    .formatted(atDoor, Grain.LENGTH, AT_DOOR_MAX));
        }
    }

    /** Returns the same demand for whomever the customer wants instead. */
    public Demand withChoice(WorkerChoice other) {
        return new Demand(visit, place, requirement, atDoor, gender, other, customer);
    }
}
