/**
 * How fast and how well Doorstep works, measured on public instances that the reader brings along.
 *
 * <p>Never published, and it asserts nothing: it prints one line of JSON per measurement.
 */
@NullMarked
package dev.doorstep.benchmarks;

import org.jspecify.annotations.NullMarked;
