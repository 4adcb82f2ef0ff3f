package dev.doorstep.catalog;

import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A node in the tree of services.
 *
 * @param id the code of the category
 * @param parent the category above, or nothing for a root
 * @param name what people call it
 * @param position its place among its siblings, the smallest first
 * @param version how often it was saved
 */
public record Category(CategoryId id, @Nullable CategoryId parent, LocalText name, int position, long version)
        implements Versioned<Category> {
    @Override
    public Category withVersion(long saved) {
        return new Category(id, parent, name, position, saved);
    }
}
