package dev.doorstep.dispatch.comparison;

import java.util.List;
import java.util.function.ToLongFunction;

/** What a plan is judged by; of every figure less is better. */
public enum Figure {
    /** The visits that nobody does. */
    UNDONE(day -> day.plan().unassigned().size()),
    /** The visits whose customers and workers must be told: somebody else comes, or at another time than the calendars say. */
    TOLD(DayPlan::told),
    /** How far all workers go, home included. */
    METRES(day -> day.plan().metres()),
    /** The minutes that all workers are at doors and on the way, home included. */
    WORKING_MINUTES(day -> minutes(day.loads())),
    /** The minutes of that outside of shifts. */
    OVERTIME_MINUTES(day ->
            day.loads().stream().mapToLong(load -> load.overtime().toMinutes()).sum()),
    /** The workers who go out. */
    WORKERS(day -> day.plan().routes().size()),
    /** The minutes between the working times of whoever works longest and whoever works least, of those on shift. */
    SPREAD_MINUTES(day -> Fairness.of(day.loads()).spreadMinutes()),
    /** How unevenly the working time is shared among those on shift: the Gini coefficient, 0 for evenly, in basis points. */
    GINI_BASIS_POINTS(day -> Fairness.of(day.loads()).giniBasisPoints());

    private final ToLongFunction<DayPlan> value;

    Figure(ToLongFunction<DayPlan> value) {
        this.value = value;
    }

    /** Returns the figure of a plan. */
    public long of(DayPlan day) {
        return value.applyAsLong(day);
    }

    private static long minutes(List<WorkerLoad> loads) {
        return loads.stream().mapToLong(load -> load.working().toMinutes()).sum();
    }
}
