package dev.doorstep.persistence;

import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The place behind a row of a list that is ordered by an instant, then by identity. */
record Cursor(Instant at, UUID id) {
    static Cursor parse(String text) {
        int slash = text.indexOf('/');
        return new Cursor(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }

    /**
     * Returns the condition that rows lie behind the place at which a page begins, if it is not the first one.
     *
     * @param column the column of the instants by which the list is ordered
     */
    static String behind(String column, PageRequest page) {
        return page.after() == null
                ? ""
                : " AND (%1$s > :afterAt OR (%1$s = :afterAt AND id > :afterId))".formatted(column);
    }

    /**
     * Reads a page of a list.
     *
     * @param query the list, with the condition of {@link #behind}, and with the limit {@code :limit}
     * @param cursor the place of a row
     */
    static <T> Page<T> page(Query query, PageRequest page, RowMapper<T> mapper, Function<T, Cursor> cursor) {
        if (page.after() != null) {
            Cursor after = parse(page.after());
            query.bind("afterAt", after.at).bind("afterId", after.id);
        }
        return Page.cut(
                query.bind("limit", page.size() + 1).map(mapper).list(),
                page,
                row -> cursor.apply(row).toString());
    }

    @Override
    public String toString() {
        return at + "/" + id;
    }
}
