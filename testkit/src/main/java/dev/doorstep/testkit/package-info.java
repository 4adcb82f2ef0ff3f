/**
 * What testers of a service built on Doorstep hold in their hands: contracts, worlds, scenarios, a clock that they
 * move.
 */
@NullMarked
package dev.doorstep.testkit;

import org.jspecify.annotations.NullMarked;
