/**
 * What a storage adapter implements: a store opens sessions, a session hands out the ports of one branch.
 *
 * <p>The contracts of the testkit say what each port owes its callers.
 */
@NullMarked
package dev.doorstep.spi;

import org.jspecify.annotations.NullMarked;
