/**
 * What a category asks of every offering in it: typed attributes, inherited down the tree, so that a new trade needs no
 * code.
 */
@NullMarked
package dev.doorstep.catalog.attribute;

import org.jspecify.annotations.NullMarked;
