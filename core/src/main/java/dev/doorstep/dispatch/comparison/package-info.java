/**
 * Two plans side by side: what each costs customers and workers, and who would go elsewhere.
 *
 * <p>Everything is computed from the plans and from what they were made from
 * ({@link dev.doorstep.dispatch.DispatchProblem}), but for incomes, which are read from the orders as they are now;
 * nothing changes. Times are whole minutes,
 * rounded down, and shares are basis points, so that equal plans have equal figures.
 */
@NullMarked
package dev.doorstep.dispatch.comparison;

import org.jspecify.annotations.NullMarked;
