package dev.doorstep.catalog;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CategoryId;
import java.util.List;
import java.util.Optional;

/** The categories of a branch. */
public interface Categories {
    /** Finds one by its code. */
    Optional<Category> find(CategoryId id);

    /** Lists all of them by their codes. */
    List<Category> all();

    /**
     * Saves one and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    Category save(Category category);
}
