package dev.doorstep.dispatch.comparison;

import dev.doorstep.dispatch.fairness.Shares;

/**
 * How two plans share out the same thing.
 *
 * @param measure what is shared, in its unit
 * @param before the shares of the first plan
 * @param after the shares of the second plan
 */
public record ShareChange(Measure measure, Shares before, Shares after) {
    /** Tells whether the second plan is the less even one, by the Gini coefficient. */
    public boolean isWorse() {
        return after.giniBasisPoints() > before.giniBasisPoints();
    }
}
