/**
 * What keeps a worker from visits, said openly: who blocked them, why, since when and until when, and what came of
 * their objection.
 *
 * <p>There is no other way to keep a worker away for who they are: {@link dev.doorstep.workforce.block.Block} cannot be
 * made without a reason, somebody who answers for it and a day on which it ends or is looked at again. A block counts
 * for visits that begin on its days; what was promised before stays promised.
 */
@NullMarked
package dev.doorstep.workforce.block;

import org.jspecify.annotations.NullMarked;
