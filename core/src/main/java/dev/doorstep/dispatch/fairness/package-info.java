/**
 * How evenly the plan of a day shares out the work, the bound that a policy may set, and the proof where no plan can
 * keep it.
 *
 * <p>What is shared is the time at doors, for which workers are paid, among those who have a shift that day; the
 * measure is the Gini coefficient, 0 where all have the same.
 */
@NullMarked
package dev.doorstep.dispatch.fairness;

import org.jspecify.annotations.NullMarked;
