package dev.doorstep.memory;

import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceBooks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The price books of a branch. */
record MemoryPriceBooks(KeptVersions<PriceBook> rows) implements PriceBooks {
    private static final Comparator<PriceBook> EARLIEST_FIRST = Comparator.comparing(PriceBook::effectiveFrom)
            .thenComparing(book -> book.id().value());

    @Override
    public Optional<PriceBook> find(PriceBookId id) {
        return rows.find(id);
    }

    @Override
    public Optional<PriceBook> find(PriceBookId id, long version) {
        return rows.find(id, version);
    }

    @Override
    public List<PriceBook> all() {
        return rows.all().stream().sorted(EARLIEST_FIRST).toList();
    }

    @Override
    public List<Revision> revisions(PriceBookId id) {
        return rows.versions(id)
                .map(kept -> new Revision(kept.value(), kept.savedAt()))
                .toList();
    }

    @Override
    public Optional<PriceBook> at(Instant effective, Instant known) {
        return rows.knownAt(known).stream()
                .filter(book -> book.holdsAt(effective))
                .max(EARLIEST_FIRST);
    }

    @Override
    public PriceBook save(PriceBook book, Instant savedAt) {
        return rows.save(book, savedAt);
    }
}
