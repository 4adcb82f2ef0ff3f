/**
 * A week of a city, played on a virtual clock as its customers, workers and operators would play it.
 *
 * <p>Every step is one transaction and remembers its outcome, so a play that was stopped anywhere goes on and doubles
 * nothing.
 */
@NullMarked
package dev.doorstep.testkit.simulation;

import org.jspecify.annotations.NullMarked;
