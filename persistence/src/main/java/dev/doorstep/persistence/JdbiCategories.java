package dev.doorstep.persistence;

import dev.doorstep.catalog.Categories;
import dev.doorstep.catalog.Category;
import dev.doorstep.kernel.CategoryId;
import java.util.List;
import java.util.Optional;

/** The categories of a branch, in the table {@code ds_category}. */
final class JdbiCategories implements Categories {
    private final DocumentTable<Category> rows;

    JdbiCategories(Sql sql) {
        rows = new DocumentTable<>(sql, "ds_category", Category.class);
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
