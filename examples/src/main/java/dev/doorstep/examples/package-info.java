/**
 * A backend that embeds Doorstep, as small as it gets.
 *
 * <p>Its blocks stand in the README and the how-to pages; a test compares and runs them.
 */
@NullMarked
package dev.doorstep.examples;

import org.jspecify.annotations.NullMarked;
