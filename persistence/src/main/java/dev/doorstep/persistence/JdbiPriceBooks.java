package dev.doorstep.persistence;

import com.google.common.collect.ImmutableList;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.persistence.EffectiveTable.Period;
import dev.doorstep.persistence.EffectiveTable.Rows;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceBooks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The price books of a branch, in {@code ds_price_book}. */
final class JdbiPriceBooks implements PriceBooks {
    private static final String REVISIONS = """
        SELECT saved_at, document FROM ds_price_book WHERE branch_id = :branch AND id = :id ORDER BY version\
        """;
    private static final String AT = """
        SELECT version, document FROM ds_price_book b
         WHERE branch_id = :branch AND saved_at <= :known AND effective_from <= :effective
           AND (effective_until IS NULL OR effective_until > :effective) AND NOT EXISTS (
               SELECT 1 FROM ds_price_book later
                WHERE later.branch_id = b.branch_id AND later.id = b.id AND later.version > b.version
                  AND later.saved_at <= :known)
         ORDER BY effective_from DESC, id DESC LIMIT 1\
        """;

    private static final String TABLE = "ds_price_book";

    private final Sql sql;
    private final EffectiveTable<PriceBook> books;

    JdbiPriceBooks(Sql sql) {
        this.sql = sql;
        this.books = new EffectiveTable<>(sql, new Rows<>(TABLE, "price_book", PriceBook.class));
    }

    @Override
    public Optional<PriceBook> find(PriceBookId id) {
        return books.find(id);
    }

    @Override
    public Optional<PriceBook> find(PriceBookId id, long version) {
        return books.find(id, version);
    }

    @Override
    public List<PriceBook> all() {
        return books.all();
    }

    @Override
    public List<Revision> revisions(PriceBookId id) {
        return sql.query(REVISIONS)
                .bind("id", id)
                .map((row, context) -> new Revision(books.row(row, context), Sql.instant(row, "saved_at")))
                .list();
    }

    @Override
    public Optional<PriceBook> at(Instant effective, Instant known) {
        return sql.seen(
                TABLE,
                new Asked(effective, known),
                () -> sql.query(AT)
                        .bind("effective", effective)
                        .bind("known", known)
                        .map(books::row)
                        .findFirst());
    }

    /**
     * Has the book that held then, as it was known then, read on the way, unless it is known, by {@code :effective} and
     * {@code :known}.
     */
    void along(RoundTrip trip, KnownAnswers answers, Instant instant) {
        answers.<PriceBook>ask(
                trip,
                new KnownAnswers.Question(ImmutableList.of(Authored.PRICE_BOOK), instant, TABLE),
                sql.keepingFirst(TABLE, new Asked(instant, instant)),
                taker -> trip.add(RoundTrip.Shape.DOCUMENT, AT, books::row, taker));
    }

    /** When a book must hold, and by when it must have been saved. */
    private record Asked(Instant effective, Instant known) {}

    @Override
    public PriceBook save(PriceBook book, Instant savedAt) {
        return books.save(book.id(), new Period(book.effectiveFrom(), book.effectiveUntil()), book, savedAt);
    }
}
