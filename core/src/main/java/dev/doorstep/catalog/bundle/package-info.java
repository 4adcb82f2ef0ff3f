/**
 * What is sold together at one price: packages of several services, and books of several visits of one.
 *
 * <p>The price of a package is shared among its parts exactly, so that a part that is given back or settled has its own
 * amount.
 */
@NullMarked
package dev.doorstep.catalog.bundle;

import org.jspecify.annotations.NullMarked;
