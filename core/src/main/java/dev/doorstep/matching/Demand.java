package dev.doorstep.matching;

import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Task;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one visit asks of whoever does it.
 *
 * @param visit the visit, allocated before anything is held for it
 * @param place where the door is
 * @param requirement the skill, its level and the credentials
 * @param atDoor the whole time at the door that is sold, set-up and clean-up included, travel not; a multiple of the
 *     grain, at most a day. How long it takes one worker is up to the branch's durations
 * @param gender the gender that the customer asks for, or nothing
 * @param choice whom the customer wants
 * @param declinedBy who was asked and declined, and is not asked again
 * @param customer who asks
 * @param offering what is sold, or nothing for time that is agreed and takes as long whoever comes
 * @param companions who else comes for the same order, none of them whoever does this visit; empty for one who comes
 *     alone
 */
public record Demand(
        VisitId visit,
        Place place,
        Requirement requirement,
        Duration atDoor,
        @Nullable Gender gender,
        WorkerChoice choice,
        Set<WorkerId> declinedBy,
        CustomerId customer,
        @Nullable OfferingId offering,
        List<Companion> companions) {
    /** The longest time at one door. */
    public static final Duration AT_DOOR_MAX = Duration.ofMinutes(Effort.MINUTES_MAX);

    /** Rejects a time at the door that is not positive, too long, or off the grain. */
    @SuppressWarnings("NullAway") // A document leaves out what is empty.
    public Demand {
        declinedBy = Set.copyOf(declinedBy);
        companions = companions == null ? List.of() : List.copyOf(companions);
        boolean onGrain =
                Grain.LENGTH.multipliedBy(atDoor.dividedBy(Grain.LENGTH)).equals(atDoor);
        if (atDoor.isNegative() || atDoor.isZero() || atDoor.compareTo(AT_DOOR_MAX) > 0 || !onGrain) {
            throw new IllegalArgumentException("%s at the door is no positive multiple of %s up to %s."
                    .formatted(atDoor, Grain.LENGTH, AT_DOOR_MAX));
        }
    }

    /** Obtains what a visit asks of one worker who comes alone. */
    public Demand(
            VisitId visit,
            Place place,
            Requirement requirement,
            Duration atDoor,
            @Nullable Gender gender,
            WorkerChoice choice,
            Set<WorkerId> declinedBy,
            CustomerId customer,
            @Nullable OfferingId offering) {
        this(visit, place, requirement, atDoor, gender, choice, declinedBy, customer, offering, List.of());
    }

    /** Obtains what a visit asks of one worker who comes alone and takes as long whoever it is. */
    public Demand(
            VisitId visit,
            Place place,
            Requirement requirement,
            Duration atDoor,
            @Nullable Gender gender,
            WorkerChoice choice,
            Set<WorkerId> declinedBy,
            CustomerId customer) {
        this(visit, place, requirement, atDoor, gender, choice, declinedBy, customer, null);
    }

    /** Obtains what a visit to a customer's home asks, by whoever can do it. */
    public static Demand of(VisitId visit, Customer customer, Task task) {
        return new Demand(
                visit,
                customer.home().place(),
                task.requirement(),
                task.atDoor(),
                null,
                WorkerChoice.any(),
                Set.of(),
                customer.id(),
                task.offering());
    }

    /** Returns the same demand for whom the customer wishes. */
    public Demand wishing(WorkerChoice wished, @Nullable Gender wishedGender) {
        return new Demand(
                visit, place, requirement, atDoor, wishedGender, wished, declinedBy, customer, offering, companions);
    }

    /** Returns the same demand of another visit. */
    Demand of(VisitId other) {
        return new Demand(
                other, place, requirement, atDoor, gender, choice, declinedBy, customer, offering, companions);
    }

    /** Returns the same demand of a visit for whose order these come besides. */
    Demand beside(List<Companion> others) {
        return new Demand(visit, place, requirement, atDoor, gender, choice, declinedBy, customer, offering, others);
    }

    /** Tells whether somebody else comes for the same order. */
    public boolean isOfCrew() {
        return !companions.isEmpty();
    }

    /** Tells whether a visit is one of the others of the same order. */
    public boolean isBeside(VisitId other) {
        for (Companion companion : companions) {
            if (companion.visit().equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the same demand for other work at the same door. */
    public Demand asking(Requirement other, Duration time) {
        return new Demand(visit, place, other, time, gender, choice, declinedBy, customer, offering, companions);
    }

    /** Returns the same demand for whomever the customer wants instead. */
    public Demand withChoice(WorkerChoice other) {
        return new Demand(visit, place, requirement, atDoor, gender, other, declinedBy, customer, offering, companions);
    }

    /** Returns the same demand for an offering, or for none. */
    public Demand selling(@Nullable OfferingId sold) {
        return new Demand(visit, place, requirement, atDoor, gender, choice, declinedBy, customer, sold, companions);
    }

    /** Returns the same demand for a time that is settled, whoever comes. */
    public Demand lasting(Duration settled) {
        return asking(requirement, settled).selling(null);
    }

    /** Returns the same demand, declined by exactly these. */
    public Demand declinedBy(Set<WorkerId> others) {
        return new Demand(visit, place, requirement, atDoor, gender, choice, others, customer, offering, companions);
    }

    /** Returns the same demand after one more worker declined it. */
    public Demand declined(WorkerId worker) {
        Set<WorkerId> all = new HashSet<>(declinedBy);
        all.add(worker);
        return declinedBy(all);
    }
}
