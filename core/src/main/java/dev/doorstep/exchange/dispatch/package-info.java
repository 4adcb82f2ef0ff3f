/** Reading and writing dispatch policies. */
@NullMarked
package dev.doorstep.exchange.dispatch;

import org.jspecify.annotations.NullMarked;
