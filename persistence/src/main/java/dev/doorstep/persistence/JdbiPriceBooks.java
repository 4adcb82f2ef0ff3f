package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceBooks;
import dev.doorstep.pricing.Surcharge;
import dev.doorstep.pricing.Tariff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The price books of a branch, in {@code ds_price_book} with {@code ds_tariff} and {@code ds_surcharge}. */
final class JdbiPriceBooks implements PriceBooks {
    private static final String COLUMNS = "SELECT id, effective_from, currency, version FROM ds_price_book ";
    private static final String FIND = COLUMNS + "WHERE branch_id = :branch AND id = :id";
    private static final String ALL = COLUMNS + "WHERE branch_id = :branch ORDER BY effective_from, id";
    private static final String AT = COLUMNS + "\n" + """
            WHERE branch_id = :branch AND effective_from <= :at ORDER BY effective_from DESC, id DESC LIMIT 1""";
    private static final String INSERT = """
            INSERT INTO ds_price_book (branch_id, id, effective_from, currency, version)
            VALUES (:branch, :id, :from, :currency, 1)""";
    private static final String UPDATE = """
            UPDATE ds_price_book SET effective_from = :from, currency = :currency, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";
    private static final String TARIFFS = """
            SELECT offering_id, kind, amount_minor, min_units FROM ds_tariff
             WHERE branch_id = :branch AND book_id = :book ORDER BY place""";
    private static final String INSERT_TARIFF = """
            INSERT INTO ds_tariff (branch_id, book_id, offering_id, place, kind, amount_minor, min_units)
            VALUES (:branch, :book, :offering, :place, :kind, :amount, :minUnits)""";
    private static final String DELETE_TARIFFS = "DELETE FROM ds_tariff WHERE branch_id = :branch AND book_id = :book";
    private static final String SURCHARGES =
            "SELECT document FROM ds_surcharge WHERE branch_id = :branch AND book_id = :book ORDER BY place";
    private static final String INSERT_SURCHARGE = """
            INSERT INTO ds_surcharge (branch_id, book_id, code, place, document)
            VALUES (:branch, :book, :code, :place, :document)""";
    private static final String DELETE_SURCHARGES =
            "DELETE FROM ds_surcharge WHERE branch_id = :branch AND book_id = :book";

    private final Sql sql;

    JdbiPriceBooks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PriceBook> find(PriceBookId id) {
        return sql.query(FIND)
                .bind("id", id)
                .map(JdbiPriceBooks::cover)
                .findFirst()
                .map(this::whole);
    }

    @Override
    public List<PriceBook> all() {
        List<Cover> covers = sql.query(ALL).map(JdbiPriceBooks::cover).list();
        return covers.stream().map(this::whole).toList();
    }

    @Override
    public Optional<PriceBook> at(Instant instant) {
        return sql.query(AT)
                .bind("at", instant)
                .map(JdbiPriceBooks::cover)
                .findFirst()
                .map(this::whole);
    }

    @Override
    public PriceBook save(PriceBook book) {
        if (book.version() == 0) {
            sql.insert("ds_price_book " + book.id(), () -> write(INSERT, book));
        } else {
            replace(book);
        }
        insertTariffs(book);
        insertSurcharges(book);
        return book.withVersion(book.version() + 1);
    }

    private void replace(PriceBook book) {
        if (write(UPDATE, book) == 0) {
            throw new StaleWriteException("ds_price_book " + book.id(), book.version());
        }
        sql.update(DELETE_TARIFFS).bind("book", book.id()).execute();
        sql.update(DELETE_SURCHARGES).bind("book", book.id()).execute();
    }

    private int write(String statement, PriceBook book) {
        return sql.update(statement)
                .bind("id", book.id())
                .bind("from", book.effectiveFrom())
                .bind("currency", book.currency().getCurrencyCode())
                .bind("version", book.version())
                .execute();
    }

    private void insertTariffs(PriceBook book) {
        PreparedBatch batch = sql.batch(INSERT_TARIFF);
        int place = 0;
        for (Tariff tariff : book.tariffs()) {
            batch.bind("branch", sql.branch())
                    .bind("book", book.id())
                    .bind("offering", tariff.offering())
                    .bind("place", place++)
                    .bind("kind", tariff.kind())
                    .bind("amount", tariff.amount().amountMinor())
                    .bind("minUnits", tariff.minUnits())
                    .add();
        }
        batch.execute();
    }

    private void insertSurcharges(PriceBook book) {
        if (book.surcharges().isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.batch(INSERT_SURCHARGE);
        int place = 0;
        for (Surcharge surcharge : book.surcharges()) {
            batch.bind("branch", sql.branch())
                    .bind("book", book.id())
                    .bind("code", surcharge.code())
                    .bind("place", place++)
                    .bind("document", Documents.write(surcharge))
                    .add();
        }
        batch.execute();
    }

    private PriceBook whole(Cover cover) {
        List<Tariff> tariffs = sql.query(TARIFFS)
                .bind("book", cover.id)
                .map((row, context) -> tariff(row, cover.currency))
                .list();
        List<Surcharge> surcharges = sql.query(SURCHARGES)
                .bind("book", cover.id)
                .map((row, context) -> Documents.read(row.getString("document"), Surcharge.class))
                .list();
        return new PriceBook(cover.id, cover.effectiveFrom, tariffs, surcharges, cover.version);
    }

    /** A book without what stands in it. */
    private record Cover(PriceBookId id, Instant effectiveFrom, Currency currency, long version) {}

    private static Cover cover(ResultSet row, StatementContext context) throws SQLException {
        return new Cover(
                PriceBookId.of(row.getString("id")),
                Sql.instant(row, "effective_from"),
                Currency.getInstance(row.getString("currency")),
                row.getLong("version"));
    }

    private static Tariff tariff(ResultSet row, Currency currency) throws SQLException {
        return new Tariff(
                OfferingId.of(row.getString("offering_id")),
                Tariff.Kind.valueOf(row.getString("kind")),
                Money.ofMinor(row.getLong("amount_minor"), currency),
                row.getInt("min_units"));
    }
}
