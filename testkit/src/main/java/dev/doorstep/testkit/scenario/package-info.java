/**
 * One story of a small city, told as given, when and then: a city and a moment, what its people do, and what must have
 * become of it.
 *
 * <p>A scenario is a YAML or JSON document, or the same told in Java; both are read by the same reader, played through
 * the public API on a virtual clock, and end the same on any store. The rows of {@code given} are those of a city's
 * files; whatever a scenario leaves out stands in {@code town.yaml}.
 */
@NullMarked
package dev.doorstep.testkit.scenario;

import org.jspecify.annotations.NullMarked;
