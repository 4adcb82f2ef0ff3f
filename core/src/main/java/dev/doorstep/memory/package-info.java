/**
 * A store in memory, for the first minutes, for tests and for simulation.
 *
 * <p>Nothing survives the process. Transactions see what others committed and fail on conflicting writes, as on a
 * database.
 */
@NullMarked
package dev.doorstep.memory;

import org.jspecify.annotations.NullMarked;
