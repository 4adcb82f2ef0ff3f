package dev.doorstep.discovery.search;

import java.util.List;

/** Builds indexes; a host gives its own to the builder to search with an engine of its choice. */
@FunctionalInterface
public interface SearchIndexer {
    /** Builds an index of some offerings. */
    SearchIndex index(List<SearchEntry> entries);
}
