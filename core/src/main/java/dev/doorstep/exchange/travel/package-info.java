/**
 * The roads of a city in a file, as operators measure them or have a map service measure them: what it takes from every
 * door to every door, perhaps by the hour.
 *
 * <p>A file is JSON; a fault is named by its place and says what to do. The shape is documented in
 * docs/reference/travel.schema.json, and what is odd about a file is found by {@link
 * dev.doorstep.exchange.travel.TravelFacts}.
 */
@NullMarked
package dev.doorstep.exchange.travel;

import org.jspecify.annotations.NullMarked;
