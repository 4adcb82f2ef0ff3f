/**
 * What a branch wants of its plans in a file that people can edit: read with every fault named by its place, written
 * always in the same way.
 */
@NullMarked
package dev.doorstep.exchange.dispatch;

import org.jspecify.annotations.NullMarked;
