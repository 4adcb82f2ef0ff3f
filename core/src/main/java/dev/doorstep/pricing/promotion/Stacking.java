package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Code;
import org.jspecify.annotations.Nullable;

/**
 * How a promotion goes together with others.
 *
 * @param group the code of a group of which at most one is used; nothing if it stands in none
 * @param priority when it is applied, {@value #PRIORITY_MIN} to {@value #PRIORITY_MAX}: smaller ones first, equal ones
 *     by their codes
 * @param exclusive whether it is used alone or not at all
 * @param whenLost what happens when a part of the order is called off and the rest would not have earned it
 */
public record Stacking(@Nullable String group, int priority, boolean exclusive, WhenLost whenLost) {
    /** The priority that is applied first. */
    public static final int PRIORITY_MIN = 0;

    /** The priority that is applied last. */
    public static final int PRIORITY_MAX = 1_000;

    private static final int ORDINARY = 100;

    /** What happens to a discount that the rest of an order would not have earned. */
    public enum WhenLost {
        /** The rest keeps its share of it. */
        KEEP,
        /** What the rest would not have earned is kept back from the refund, as far as that suffices. */
        RECLAIM
    }

    /** Rejects a group that is no code, and priorities outside the limits. */
    public Stacking {
        if (group != null) {
            Code.check(group);
        }
        if (priority < PRIORITY_MIN || priority > PRIORITY_MAX) {
            throw new IllegalArgumentException(
                    "The priority %d is not between %d and %d.".formatted(priority, PRIORITY_MIN, PRIORITY_MAX));
        }
    }

    /** Obtains the usual way: together with everything, and kept by what is left of an order. */
    public static Stacking free() {
        return new Stacking(null, ORDINARY, false, WhenLost.KEEP);
    }

    /** Obtains the same, but at most one of a group. */
    public Stacking oneOf(String other) {
        return new Stacking(other, priority, exclusive, whenLost);
    }

    /** Obtains the same, applied at another time. */
    public Stacking at(int other) {
        return new Stacking(group, other, exclusive, whenLost);
    }

    /** Obtains the same, but used alone or not at all. */
    public Stacking alone() {
        return new Stacking(group, priority, true, whenLost);
    }

    /** Obtains the same, but reclaimed if what is left of an order would not have earned it. */
    public Stacking reclaimed() {
        return new Stacking(group, priority, exclusive, WhenLost.RECLAIM);
    }
}
