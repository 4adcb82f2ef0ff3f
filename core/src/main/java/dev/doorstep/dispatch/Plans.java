package dev.doorstep.dispatch;

import dev.doorstep.kernel.PlanId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The plans of a branch. {@code PlansContract} says what a store owes them. */
public interface Plans {
    /** Finds a plan. */
    Optional<PlanRecord> find(PlanId id);

    /** Lists the plans of a day, the latest first. */
    List<PlanRecord> of(LocalDate day);

    /**
     * Saves a plan and returns it as saved. A version of zero inserts, any other replaces the state.
     *
     * @throws dev.doorstep.event.StaleWriteException if somebody saved the plan since this copy was read
     */
    PlanRecord save(PlanRecord record);

    /** Keeps what a plan was made from, once. */
    void keep(PlanId id, DaySnapshot snapshot);

    /** Finds what a plan was made from. */
    Optional<DaySnapshot> snapshot(PlanId id);

    /** Forgets what the plans of all days before a day were made from, and tells of how many plans that was. */
    long forget(LocalDate before);
}
