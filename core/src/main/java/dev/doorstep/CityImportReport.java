package dev.doorstep;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param counts one line a kind of thing, in the order in which they are written
 * @param skipped how many rows were left out because they are bad
 */
public record CityImportReport(List<Count> counts, int skipped) {
    /** Keeps its own copy. */
    public CityImportReport {
        counts = List.copyOf(counts);
    }

    /**
     * What an import did with one kind of thing.
     *
     * @param kind the kind, such as {@code workers}
     * @param added how many were not known before
     * @param changed how many were known otherwise
     * @param unchanged how many were known as they are, and not written
     */
    public record Count(String kind, int added, int changed, int unchanged) {}

    /** Tells how many things were written. */
    public int written() {
        return counts.stream()
                .mapToInt(count -> count.added() + count.changed())
                .sum();
    }
}
