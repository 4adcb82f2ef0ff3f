package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceBooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The price books of a branch, in {@code ds_price_book}: one row a version, never changed. */
final class JdbiPriceBooks implements PriceBooks {
    private static final String COLUMNS = "SELECT saved_at, version, document FROM ds_price_book b ";
    private static final String LATEST = """
        WHERE branch_id = :branch AND NOT EXISTS (
              SELECT 1 FROM ds_price_book later
               WHERE later.branch_id = b.branch_id AND later.id = b.id AND later.version > b.version)\
        """;
    private static final String FIND = COLUMNS + "\n" + """
        WHERE branch_id = :branch AND id = :id ORDER BY version DESC LIMIT 1\
        """;
    private static final String VERSION = COLUMNS + "WHERE branch_id = :branch AND id = :id AND version = :version";
    private static final String REVISIONS = COLUMNS + "WHERE branch_id = :branch AND id = :id ORDER BY version";
    private static final String ALL = COLUMNS + LATEST + " ORDER BY effective_from, id";
    private static final String AT = COLUMNS + "\n" + """
        WHERE branch_id = :branch AND saved_at <= :known AND effective_from <= :effective
          AND (effective_until IS NULL OR effective_until > :effective) AND NOT EXISTS (
              SELECT 1 FROM ds_price_book later
               WHERE later.branch_id = b.branch_id AND later.id = b.id AND later.version > b.version
                 AND later.saved_at <= :known)
        ORDER BY effective_from DESC, id DESC LIMIT 1\
        """;
    private static final String INSERT = """
        INSERT INTO ds_price_book (branch_id, id, version, saved_at, effective_from, effective_until, document)
        VALUES (:branch, :id, :version, :savedAt, :from, :until, :document)\
        """;

    private final Sql sql;

    JdbiPriceBooks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PriceBook> find(PriceBookId id) {
        return sql.query(FIND).bind("id", id).map(JdbiPriceBooks::book).findFirst();
    }

    @Override
    public Optional<PriceBook> find(PriceBookId id, long version) {
        return sql.query(VERSION)
                .bind("id", id)
                .bind("version", version)
                .map(JdbiPriceBooks::book)
                .findFirst();
    }

    @Override
    public List<PriceBook> all() {
        return sql.query(ALL).map(JdbiPriceBooks::book).list();
    }

    @Override
    public List<Revision> revisions(PriceBookId id) {
        return sql.query(REVISIONS)
                .bind("id", id)
                .map((row, context) -> new Revision(book(row, context), Sql.instant(row, "saved_at")))
                .list();
    }

    @Override
    public Optional<PriceBook> at(Instant effective, Instant known) {
        return sql.query(AT)
                .bind("effective", effective)
                .bind("known", known)
                .map(JdbiPriceBooks::book)
                .findFirst();
    }

    @Override
    public PriceBook save(PriceBook book, Instant savedAt) {
        PriceBook saved = book.withVersion(book.version() + 1);
        int inserted = sql.insertIfAbsent(
                INSERT,
                row -> row.bind("id", book.id())
                        .bind("version", saved.version())
                        .bind("savedAt", savedAt)
                        .bind("from", book.effectiveFrom())
                        .bind("until", book.effectiveUntil())
                        .bind("document", Documents.write(saved)));
        if (inserted == 0) {
            throw new StaleWriteException("price_book " + book.id(), book.version());
        }
        return saved;
    }

    private static PriceBook book(ResultSet row, StatementContext context) throws SQLException {
        return Documents.readOften(row.getString("document"), PriceBook.class);
    }
}
