/**
 * Who does the work: workers with skills, credentials, a home base and limits.
 *
 * <p>A credential counts for a visit only if it is valid through the visit's end.
 */
@NullMarked
package dev.doorstep.workforce;

import org.jspecify.annotations.NullMarked;
