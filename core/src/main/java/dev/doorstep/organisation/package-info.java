/**
 * Branches with their clock, currency and settings, merchants, and who may do what.
 *
 * <p>Deny by default: an actor may do what one of its permissions allows, within its own branch.
 */
@NullMarked
package dev.doorstep.organisation;

import org.jspecify.annotations.NullMarked;
