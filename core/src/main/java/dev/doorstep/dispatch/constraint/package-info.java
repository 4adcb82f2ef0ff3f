/**
 * What an embedder's own rules see of a plan while it is being made, written as constraints of Timefold Solver.
 *
 * <p>A class that implements Timefold's {@code ConstraintProvider} streams {@link
 * dev.doorstep.dispatch.constraint.DraftRoute} and scores in {@code HardSoftLongScore}; {@link
 * dev.doorstep.dispatch.Planner#timefold(String, Class)} plans by it. The rules of the problem itself are kept by the
 * route search and need not be written again.
 */
@NullMarked
package dev.doorstep.dispatch.constraint;

import org.jspecify.annotations.NullMarked;
