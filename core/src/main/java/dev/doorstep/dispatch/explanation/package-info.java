/**
 * Why a worker has a visit and the others have not, as everything stands or as it was decided.
 *
 * <p>A {@link dev.doorstep.dispatch.explanation.VisitExplanation} asks about every worker and every start. A
 * {@link dev.doorstep.dispatch.explanation.Selection} is what is kept of a decision: whoever is left out of it has a
 * reason, or it cannot be made. A plan needs none, because what it was made from is kept whole and says the same at any
 * time.
 */
@NullMarked
package dev.doorstep.dispatch.explanation;

import org.jspecify.annotations.NullMarked;
