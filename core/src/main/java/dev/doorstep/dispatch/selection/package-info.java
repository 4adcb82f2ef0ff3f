/**
 * Why a worker got a visit, or did not, as it was decided: what stood against each of those who were passed over.
 *
 * <p>A {@link dev.doorstep.dispatch.selection.Selection} is what is kept of a decision. Whoever is left out of it has a
 * reason, or it cannot be made. A plan needs none: what it was made from is kept whole, and says the same at any time.
 */
@NullMarked
package dev.doorstep.dispatch.selection;

import org.jspecify.annotations.NullMarked;
