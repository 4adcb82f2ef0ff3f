/**
 * What goes wrong on a day, and what to do about it: imagined without touching anything, or planned around with as few
 * others disturbed as a bound allows.
 *
 * <p>A {@link dev.doorstep.dispatch.disruption.Disruption} makes another day of a
 * {@link dev.doorstep.dispatch.DispatchDay}. The {@link dev.doorstep.dispatch.disruption.Replanner} finds a plan for
 * the visits that it hits. All others are facts, but for so many as the bound says: a visit outside of those is not in
 * the problem at all, so that no planner can move it. The plan is a plan like any other: verified, kept, made again,
 * put into force.
 */
@NullMarked
package dev.doorstep.dispatch.disruption;

import org.jspecify.annotations.NullMarked;
