package dev.doorstep.discovery.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is known of a customer who wants to be shown something.
 *
 * @param at the moment
 * @param traces what they did
 * @param tags what they say that they like, and the segments that they belong to
 */
public record Taste(Instant at, List<Trace> traces, Set<String> tags) {
    /** Keeps its own copies. */
    public Taste {
        traces = List.copyOf(traces);
        tags = Set.copyOf(tags);
    }
}
