package dev.doorstep.discovery.search;

import dev.doorstep.kernel.OfferingId;
import java.util.List;

/**
 * One offering that was found.
 *
 * @param offering the code of the offering
 * @param score how well it fits; only to be compared with others of the same search
 * @param words why it was found: the search as it was typed, or words that mean the same as one of it
 */
public record SearchHit(OfferingId offering, long score, List<String> words) {
    /** Keeps its own copy. */
    public SearchHit {
        words = List.copyOf(words);
    }
}
