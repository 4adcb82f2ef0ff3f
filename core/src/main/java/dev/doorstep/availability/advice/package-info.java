/**
 * What would have to be otherwise for a start that nobody can come at: for every worker the least that helps, from
 * another half hour to another skill.
 *
 * <p>Advice is made of the reasons that the oracle gives: each reason has the smallest change that takes it away, and
 * the changes of a worker are the cheapest that take all of them away, at the start that was asked for or another one
 * of that day. Nothing is advised that the same oracle, asked again about the changed world, does not confirm.
 */
@NullMarked
package dev.doorstep.availability.advice;

import org.jspecify.annotations.NullMarked;
