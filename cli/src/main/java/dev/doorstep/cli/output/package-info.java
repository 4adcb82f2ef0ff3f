/**
 * What commands answer, and its three forms: aligned tables, JSON and CSV.
 *
 * <p>Tables align by display width: a Chinese character takes two columns of a terminal.
 */
@NullMarked
package dev.doorstep.cli.output;

import org.jspecify.annotations.NullMarked;
