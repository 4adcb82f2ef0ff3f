package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceBooks;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The price books of a branch, every version under a key of its own. */
record MemoryPriceBooks(MemoryTable<PriceBooks.Revision>.View rows, String branch) implements PriceBooks {
    private static final Comparator<PriceBook> EARLIEST_FIRST = Comparator.comparing(PriceBook::effectiveFrom)
            .thenComparing(book -> book.id().value());

    @Override
    public Optional<PriceBook> find(PriceBookId id) {
        return latest(rows.scan(key(id))).stream().findFirst();
    }

    @Override
    public Optional<PriceBook> find(PriceBookId id, long version) {
        return rows.find(key(id, version)).map(Revision::book);
    }

    @Override
    public List<PriceBook> all() {
        return latest(rows.scan(branch + "/")).stream().sorted(EARLIEST_FIRST).toList();
    }

    @Override
    public List<Revision> revisions(PriceBookId id) {
        return rows.scan(key(id)).toList();
    }

    @Override
    public Optional<PriceBook> at(Instant effective, Instant known) {
        return latest(rows.scan(branch + "/")
                        .filter(revision -> !revision.savedAt().isAfter(known)))
                .stream()
                .filter(book -> book.holdsAt(effective))
                .max(EARLIEST_FIRST);
    }

    @Override
    public PriceBook save(PriceBook book, Instant savedAt) {
        long current = find(book.id()).map(PriceBook::version).orElse(0L);
        if (current != book.version()) {
            throw new StaleWriteException("price book " + book.id(), book.version());
        }
        PriceBook saved = book.withVersion(current + 1);
        rows.replace(key(book.id(), saved.version()), Optional.empty(), new Revision(saved, savedAt));
        return saved;
    }

    /** Keys sort the versions of a book, so the last one seen is the latest. */
    private static Collection<PriceBook> latest(Stream<Revision> revisions) {
        TreeMap<String, PriceBook> books = new TreeMap<>();
        revisions.map(Revision::book).forEach(book -> books.put(book.id().value(), book));
        return books.values();
    }

    private String key(PriceBookId id) {
        return branch + "/" + id + "/";
    }

    private String key(PriceBookId id, long version) {
        return key(id) + "%019d".formatted(version);
    }
}
