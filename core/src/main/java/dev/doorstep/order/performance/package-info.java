/**
 * How work really went, beside how it was planned: how long it took, how punctually it began, how long the ways were;
 * and what is learned from that for the days ahead.
 *
 * <p>Only finished visits count of which begin and end are known. What is planned is read from the claims, what really
 * happened from the progress of the visits; nothing else is kept. Days that were agreed with a worker, those of an
 * engagement, are no work of a certain length and do not count.
 */
@NullMarked
package dev.doorstep.order.performance;

import org.jspecify.annotations.NullMarked;
