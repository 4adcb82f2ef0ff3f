/**
 * Finding offerings by words, in Chinese and in English, as customers type them: colloquial, mixed and misspelt.
 *
 * <p>An index is a value: it is built from the offerings that can be booked, answers from memory, and is built anew
 * when the catalog changed. {@link dev.doorstep.discovery.search.BigramIndexer} comes with Doorstep; a host that runs a
 * search engine puts its own {@link dev.doorstep.discovery.search.SearchIndexer} in its place.
 */
@NullMarked
package dev.doorstep.discovery.search;

import org.jspecify.annotations.NullMarked;
