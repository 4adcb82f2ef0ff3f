/**
 * The words that every other package speaks: money, time, places, identities, actors, errors and pages.
 *
 * <p>It sees nothing else of Doorstep and no library but Guava, SLF4J and the maker of identities.
 */
@NullMarked
package dev.doorstep.kernel;

import org.jspecify.annotations.NullMarked;
