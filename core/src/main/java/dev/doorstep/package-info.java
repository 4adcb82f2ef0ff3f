/**
 * Doorstep itself: the builder, the ways into a transaction, and the transaction with its services.
 *
 * <p>Everything starts at {@link dev.doorstep.Doorstep#builder()}.
 */
@NullMarked
package dev.doorstep;

import org.jspecify.annotations.NullMarked;
