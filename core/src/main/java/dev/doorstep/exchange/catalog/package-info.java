/**
 * The file of a catalog: skills, categories, offerings with everything that is written about them, packages, and what
 * branches change of a shared catalog. YAML, of which JSON is a part; one file, or a folder of them that are read as
 * one.
 *
 * <p>{@link dev.doorstep.exchange.catalog.CatalogFile} reads and writes it; what is written, read and written again is
 * the same to the byte. Its shape stands in {@code docs/reference/catalog.schema.json}.
 */
@NullMarked
package dev.doorstep.exchange.catalog;

import org.jspecify.annotations.NullMarked;
