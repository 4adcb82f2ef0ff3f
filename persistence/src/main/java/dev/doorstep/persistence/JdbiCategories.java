package dev.doorstep.persistence;

import com.google.common.collect.ImmutableList;
import dev.doorstep.catalog.Categories;
import dev.doorstep.catalog.Category;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.OfferingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The categories of a branch, in the table {@code ds_category}. */
final class JdbiCategories implements Categories {
    private static final String TABLE = "ds_category";
    private static final String OF_OFFERING =
            "SELECT version, document FROM ds_category WHERE branch_id = :branch AND id = (" + JdbiOfferings.CATEGORY_AT
                    + ")";

    private final Sql sql;
    private final DocumentTable<Category> rows;

    JdbiCategories(Sql sql) {
        this.sql = sql;
        rows = new DocumentTable<>(sql, TABLE, Category.class);
    }

    /** Has the category of an offering read on the way, unless it is known, by {@code :offering} as of {@code :at}. */
    void along(RoundTrip trip, KnownAnswers answers, OfferingId offering, Instant at) {
        answers.<Category>ask(
                trip,
                new KnownAnswers.Question(ImmutableList.of(Authored.OFFERING, Authored.CATEGORY), at, offering),
                found -> found.forEach(category -> sql.keep(TABLE, category.id(), Optional.of(category))),
                taker -> trip.add(RoundTrip.Shape.DOCUMENT, OF_OFFERING, rows::row, taker));
    }

    @Override
    public Optional<Category> find(CategoryId id) {
        return rows.find(id);
    }

    @Override
    public List<Category> all() {
        return rows.all();
    }

    @Override
    public Category save(Category category) {
        return rows.save(category.id(), category);
    }
}
