package dev.doorstep.persistence;

import dev.doorstep.kernel.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The place behind a row of a list that is ordered by an instant, then by identity. */
record Cursor(Instant at, UUID id) {
    static Cursor parse(String text) {
        int slash = text.indexOf('/');
        return new Cursor(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }

    /**
     * Binds the place behind which a page begins, as {@code afterAt} and {@code afterId}, if it is not the first one.
     */
    static Query bind(Query query, PageRequest page) {
        if (page.after() == null) {
            return query;
        }
        Cursor cursor = parse(page.after());
        return query.bind("afterAt", cursor.at).bind("afterId", cursor.id);
    }

    @Override
    public String toString() {
        return at + "/" + id;
    }
}
