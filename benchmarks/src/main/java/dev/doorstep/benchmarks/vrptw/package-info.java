/**
 * Vehicle routing with time windows, the field's oldest measure of how short the routes are.
 */
@NullMarked
package dev.doorstep.benchmarks.vrptw;

import org.jspecify.annotations.NullMarked;
