/**
 * What a branch wants of its plans, from a day on: a document that people write, with a part of its own for each
 * category that needs one.
 *
 * <p>The same value is what the search weighs, what a plan keeps and what an explanation names: nothing of it is
 * written down elsewhere. A plan names the version that it was made under, and every version stays.
 */
@NullMarked
package dev.doorstep.dispatch.policy;

import org.jspecify.annotations.NullMarked;
