/**
 * What happened: the timeline of every order, the outbox that tells others, and the log that makes commands safe to
 * repeat.
 *
 * <p>A change of state, its timeline entry and its outbox message are one transaction.
 */
@NullMarked
package dev.doorstep.event;

import org.jspecify.annotations.NullMarked;
