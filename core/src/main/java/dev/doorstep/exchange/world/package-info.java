/**
 * A city on a page: a branch, its workers and what they have to do already, in a file, and what a visit asks in
 * another, so that slots can be listed and explained without any database.
 *
 * <p>A file is JSON or YAML; a fault is named by its place and says what to do. The shapes are documented in
 * docs/reference/world.schema.json and slot-query.schema.json.
 */
@NullMarked
package dev.doorstep.exchange.world;

import org.jspecify.annotations.NullMarked;
