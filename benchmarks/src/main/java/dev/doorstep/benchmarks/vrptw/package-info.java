/**
 * Vehicle routing with time windows, the oldest measure in the field of how short the routes are.
 */
@NullMarked
package dev.doorstep.benchmarks.vrptw;

import org.jspecify.annotations.NullMarked;
