/**
 * The command line of the operators: {@code doorstep <noun> <verb>}.
 *
 * <p>A command asks the library and answers a report; it knows no rules and renders nothing.
 * {@link dev.doorstep.cli.Main} chooses the exit code, prints the report and turns failures into one line each.
 */
@NullMarked
package dev.doorstep.cli;

import org.jspecify.annotations.NullMarked;
