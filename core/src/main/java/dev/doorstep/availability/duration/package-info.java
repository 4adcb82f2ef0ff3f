/**
 * How long work really takes, and the ways to it: learned from what was done, for every offering, worker and hour, and
 * used from a day on.
 *
 * <p>A {@link dev.doorstep.availability.duration.DurationModel} is a document like a price book: it begins on a day,
 * and every version that was ever saved is kept. Branches that have none, and days before one begins, go by what was
 * sold; so the model is the switch. It lies below the oracle because slots, holds, confirmations and plans must all
 * know the same figure, and it is dated so that the plan of a day and a booking for that day cannot differ. What a
 * visit costs does not depend on it.
 */
@NullMarked
package dev.doorstep.availability.duration;

import org.jspecify.annotations.NullMarked;
