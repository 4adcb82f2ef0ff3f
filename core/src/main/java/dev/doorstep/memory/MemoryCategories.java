package dev.doorstep.memory;

import dev.doorstep.catalog.Categories;
import dev.doorstep.catalog.Category;
import dev.doorstep.kernel.CategoryId;
import java.util.List;
import java.util.Optional;

/** The categories of a branch. */
record MemoryCategories(VersionedView<Category> rows) implements Categories {
    @Override
    public Optional<Category> find(CategoryId id) {
        return rows.find(id);
    }

    @Override
    public List<Category> all() {
        return rows.all().toList();
    }

    @Override
    public Category save(Category category) {
        return rows.save(category.id(), category);
    }
}
