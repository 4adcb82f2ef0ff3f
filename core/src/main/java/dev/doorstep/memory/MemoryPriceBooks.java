package dev.doorstep.memory;

import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceBooks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The price books of a branch. */
record MemoryPriceBooks(VersionedView<PriceBook> rows) implements PriceBooks {
    private static final Comparator<PriceBook> EARLIEST_FIRST = Comparator.comparing(PriceBook::effectiveFrom)
            .thenComparing(book -> book.id().value());

    @Override
    public Optional<PriceBook> find(PriceBookId id) {
        return rows.find(id);
    }

    @Override
    public List<PriceBook> all() {
        return rows.all().sorted(EARLIEST_FIRST).toList();
    }

    @Override
    public Optional<PriceBook> at(Instant instant) {
        return rows.all().filter(book -> !book.effectiveFrom().isAfter(instant)).max(EARLIEST_FIRST);
    }

    @Override
    public PriceBook save(PriceBook book) {
        return rows.save(book.id(), book);
    }
}
