/**
 * The points of customers: given, spent on orders, given back, expired.
 *
 * <p>Each movement is a journal in the books, where points are a unit of account of their own. Beside them stands the
 * account of each customer, which says until when each of the points can be used; those that expire first are spent
 * first. However many spend at once, nobody spends a point twice.
 */
@NullMarked
package dev.doorstep.payment.points;

import org.jspecify.annotations.NullMarked;
