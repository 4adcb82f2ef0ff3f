/**
 * Who does the work: workers with skills, credentials, a home, the areas that they go to, and limits.
 *
 * <p>A credential or a skill counts for a visit only if it is valid through the visit's end. An area is one of a sealed
 * family ({@link dev.doorstep.workforce.ServiceArea}): it gates and says how far a door lies outside.
 */
@NullMarked
package dev.doorstep.workforce;

import org.jspecify.annotations.NullMarked;
