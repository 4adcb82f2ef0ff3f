package dev.doorstep.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /**
     * Hands on the items of a whole list, page by page; each page is read once the one before was taken.
     *
     * @param size the size of the pages, 1 to {@value PageRequest#SIZE_MAX}
     * @param list reads a page
     * @param taker takes the items of a page, possibly none
     */
    public static <T> void each(int size, Function<PageRequest, Page<T>> list, Consumer<List<T>> taker) {
        @Nullable PageRequest request = PageRequest.first(size);
        while (request != null) {
            Page<T> page = list.apply(request);
            taker.accept(page.items);
            request = page.next == null ? null : request.from(page.next);
        }
    }

    /** Reads the items of a whole list, as {@link #each} hands them on. */
    public static <T> List<T> all(int size, Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        each(size, list, all::addAll);
        return all;
    }
}
