/**
 * What people read about an offering before and after it is done: how the work goes, what good work is, what is brought
 * along, and pictures.
 *
 * <p>Nothing here is computed with but the weights of a checklist: content is text with an order and times.
 */
@NullMarked
package dev.doorstep.catalog.content;

import org.jspecify.annotations.NullMarked;
