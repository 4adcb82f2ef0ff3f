/**
 * The same problem for Timefold Solver as its users would write it, solved by its default phases: a peer, not a part
 * of Doorstep's engine.
 */
@NullMarked
package dev.doorstep.benchmarks.vrptw.timefold;

import org.jspecify.annotations.NullMarked;
