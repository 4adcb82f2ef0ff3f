/**
 * What can be booked: categories, offerings with their durations and requirements, and the skills they ask for.
 *
 * <p>An order keeps what it was sold; changing or retiring an offering never changes an order.
 */
@NullMarked
package dev.doorstep.catalog;

import org.jspecify.annotations.NullMarked;
