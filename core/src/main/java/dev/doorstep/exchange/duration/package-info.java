/**
 * How long work takes, in a file that people can look through and whose bounds they can change: read with every fault
 * named by its place, written always in the same way.
 */
@NullMarked
package dev.doorstep.exchange.duration;

import org.jspecify.annotations.NullMarked;
