/**
 * What a visit costs and why: price books, quotes line by line, and from where to where a price reaches.
 *
 * <p>A quote is a pure function of the version of a book, the request, the instant and what comes off: no clock, no
 * store. Its
 * lines sum exactly to its total, and its digest is the same on every machine.
 */
@NullMarked
package dev.doorstep.pricing;

import org.jspecify.annotations.NullMarked;
