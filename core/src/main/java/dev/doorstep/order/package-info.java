/**
 * What customers bought and what became of it: orders, their visits, booking, and the way from the promise to the
 * finished work.
 *
 * <p>Who does a visit, and when, is read from its claim only. A change of state and its timeline entry are one
 * transaction.
 */
@NullMarked
package dev.doorstep.order;

import org.jspecify.annotations.NullMarked;
