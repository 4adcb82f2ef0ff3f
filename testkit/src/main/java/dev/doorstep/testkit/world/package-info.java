/**
 * Small worlds to test on: a branch with a few workers, their shifts, leave and claims, by example and at random.
 */
@NullMarked
package dev.doorstep.testkit.world;

import org.jspecify.annotations.NullMarked;
