/**
 * What a branch need not keep for ever, cleared away once it is old: nothing that says what was agreed, done or paid.
 */
@NullMarked
package dev.doorstep.upkeep;

import org.jspecify.annotations.NullMarked;
