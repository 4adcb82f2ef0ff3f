/**
 * A day of dispatch to look at: the routes on a map, the day of every worker, what stayed undone and why, in one page
 * that needs nothing but a browser.
 *
 * <p>A {@link dev.doorstep.dispatch.board.Board} is what the page shows, for whoever draws their own.
 */
@NullMarked
package dev.doorstep.dispatch.board;

import org.jspecify.annotations.NullMarked;
