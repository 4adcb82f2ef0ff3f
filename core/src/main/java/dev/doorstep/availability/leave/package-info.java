/**
 * Taking leave: a worker asks, the office approves or refuses, and either may withdraw.
 *
 * <p>Only approved leave keeps visits away. Approving it is a decision about the worker's time like any other: it is
 * written on the version of the worker's calendar, so that no visit is promised into it at the same moment, and it
 * gives up what was promised before.
 */
@NullMarked
package dev.doorstep.availability.leave;

import org.jspecify.annotations.NullMarked;
