package dev.doorstep.dispatch.comparison;

import dev.doorstep.dispatch.fairness.Shares;
import java.util.List;

/** What a plan is judged by; of every figure less is better. */
public enum Figure {
    /** The visits that nobody does. */
    UNDONE,
    /**
     * The visits whose customers and workers must be told: somebody else comes, or at another time than the calendars
     * say.
     */
    TOLD,
    /** How far all workers go, home included. */
    METRES,
    /** The minutes that all workers are at doors and on the way, home included. */
    WORKING_MINUTES,
    /** The minutes of that outside of shifts. */
    OVERTIME_MINUTES,
    /** The part of all shifts in which nobody is at a door or on the way, in basis points; 0 without any shift. */
    IDLE_BASIS_POINTS,
    /** The workers who go out. */
    WORKERS,
    /** The minutes between the working times of whoever works longest and whoever works least, of those on shift. */
    SPREAD_MINUTES,
    /**
     * How unevenly the working time is shared among those on shift: the Gini coefficient, 0 for evenly, in basis
     * points.
     */
    GINI_BASIS_POINTS,
    /** The same of the time at doors alone, which a policy may bound. */
    DOOR_GINI_BASIS_POINTS;

    /** Returns the figure of a plan. */
    public long of(DayPlan day) {
        return of(day, day.loads());
    }

    /** Returns the figure of a plan whose loads are known: several figures come from them. */
    long of(DayPlan day, List<WorkerLoad> loads) {
        return switch (this) {
            case UNDONE -> day.plan().unassigned().size();
            case TOLD -> day.told();
            case METRES -> day.plan().metres();
            case WORKING_MINUTES ->
                loads.stream().mapToLong(load -> load.working().toMinutes()).sum();
            case OVERTIME_MINUTES ->
                loads.stream().mapToLong(load -> load.overtime().toMinutes()).sum();
            case IDLE_BASIS_POINTS -> StaffUse.of(loads).idleBasisPoints();
            case WORKERS -> day.plan().routes().size();
            case SPREAD_MINUTES -> shares(loads).spread();
            case GINI_BASIS_POINTS -> shares(loads).giniBasisPoints();
            case DOOR_GINI_BASIS_POINTS -> day.evenness().shares().giniBasisPoints();
        };
    }

    private static Shares shares(List<WorkerLoad> loads) {
        return new Shares(loads.stream()
                .filter(WorkerLoad::isOnShift)
                .map(load -> load.working().toMinutes())
                .toList());
    }
}
