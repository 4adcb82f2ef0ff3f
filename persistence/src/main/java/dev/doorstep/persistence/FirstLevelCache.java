package dev.doorstep.persistence;

import dev.doorstep.kernel.BranchId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one session found, so that it asks the database once: a booking asks for its offering, the category and the
 * branch from several sides. Confined to the session; a table that is written is
 * forgotten.
 */
final class FirstLevelCache {
    private final Map<String, Map<Key, Optional<?>>> tables = new HashMap<>();

    private record Key(BranchId branch, Object id) {}

    /**
     * Returns what was found before, or finds it now.
     *
     * @param id what tells a row from the others of the table; asked with the same one, {@code find} answers the same
     *     type
     */
    @SuppressWarnings("unchecked")
    <T> Optional<T> seen(String table, BranchId branch, Object id, Supplier<Optional<T>> find) {
        Map<Key, Optional<?>> rows = tables.computeIfAbsent(table, name -> new HashMap<>());
        return (Optional<T>) rows.computeIfAbsent(new Key(branch, id), key -> find.get());
    }

    /** Keeps what was found on the way. */
    void keep(String table, BranchId branch, Object id, Optional<?> found) {
        tables.computeIfAbsent(table, name -> new HashMap<>()).put(new Key(branch, id), found);
    }

    /** Forgets a table, because it is written. */
    void forget(String table) {
        tables.remove(table);
    }

    /** Forgets everything, because what was written is undone. */
    void clear() {
        tables.clear();
    }
}
