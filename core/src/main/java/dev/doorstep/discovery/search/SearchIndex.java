package dev.doorstep.discovery.search;

import java.util.List;

/** Offerings that can be found by words. Immutable, and safe to use by many threads at once. */
public interface SearchIndex {
    /** The longest search, in characters; what is longer is cut. */
    int LENGTH_MAX = 200;

    /**
     * Finds offerings, the best first, ties by their codes. The same words give the same answer.
     *
     * @param words what somebody typed
     * @param limit the most hits, 1 or more
     */
    List<SearchHit> search(String words, int limit);
}
