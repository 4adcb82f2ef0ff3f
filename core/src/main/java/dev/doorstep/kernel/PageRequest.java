package dev.doorstep.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param size how many items at most, 1 to {@value #SIZE_MAX}
 * @param after the cursor of the page before, or nothing for the first page
 */
public record PageRequest(int size, @Nullable String after) {
    /** The largest page. */
    public static final int SIZE_MAX = 1_000;

    /** Rejects a page that is empty or too large. */
    public PageRequest {
        if (size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("A page of %d items is not between 1 and %d.".formatted(size, SIZE_MAX));
        }
    }

    /** Obtains the first page. */
    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }

    /** Returns the request for the page that a cursor points to. */
    public PageRequest from(String cursor) {
        return new PageRequest(size, cursor);
    }
}
