/**
 * Price books and price requests in files that people can read, and write in an editor.
 *
 * <p>A file is YAML (JSON is YAML too). What is read and written again is the same to the byte; a fault is named by
 * its place and says
 * what to do. The shapes are documented in docs/reference/price-book.schema.json and price-request.schema.json.
 */
@NullMarked
package dev.doorstep.exchange.price;

import org.jspecify.annotations.NullMarked;
