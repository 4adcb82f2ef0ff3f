package dev.doorstep.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> what is listed
 * @param items the items of the page, in the order of the list
 * @param next the cursor of the next page, or nothing on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Keeps its own copy of the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from a list that was read one item longer than the page.
     *
     * @param found the items found, at most one more than asked for
     * @param request what was asked for
     * @param cursor the cursor that points behind an item
     */
    public static <T> Page<T> cut(List<T> found, PageRequest request, Function<T, String> cursor) {
        if (found.size() <= request.size()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, request.size());
        return new Page<>(items, cursor.apply(items.get(items.size() - 1)));
    }
}
