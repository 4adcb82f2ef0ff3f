/**
 * Who goes where on a day: makes the plan of a day's visits, checks it, puts it into force, and says why.
 *
 * <p>A {@link dev.doorstep.dispatch.DispatchProblem} is all that a plan depends on, a
 * {@link dev.doorstep.dispatch.DispatchPlan} is the answer; between them stand {@link dev.doorstep.dispatch.Planner}s,
 * which find routes, and the {@link dev.doorstep.dispatch.PlanVerifier}, which knows the rules a second time and
 * believes no planner. The rules are those of {@code matching} and {@code availability}: what the oracle refuses no
 * plan contains, and why a visit stayed undone is what the oracle says against every worker. A plan moves claims within
 * their promises; it never takes a claim away.
 */
@NullMarked
package dev.doorstep.dispatch;

import org.jspecify.annotations.NullMarked;
