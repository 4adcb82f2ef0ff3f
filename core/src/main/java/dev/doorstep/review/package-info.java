/**
 * What customers say about finished work: one review an order, and ratings that a single one cannot turn.
 *
 * <p>A review rates the worker and the offering at once.
 */
@NullMarked
package dev.doorstep.review;

import org.jspecify.annotations.NullMarked;
