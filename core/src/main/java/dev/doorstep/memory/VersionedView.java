package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Versioned;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session's view of the versioned rows of one branch.
 *
 * @param <V> the rows
 */
final class VersionedView<V extends Versioned<V>> {
    private final MemoryTable<V>.View rows;
    private final String name;
    private final String branch;

    VersionedView(MemoryTable<V>.View rows, String name, String branch) {
        this.rows = rows;
        this.name = name;
        this.branch = branch;
    }

    Optional<V> find(Object id) {
        return rows.find(key(id));
    }

    Stream<V> all() {
        return rows.scan(key(""));
    }

    V save(Object id, V value) {
        Optional<V> read = find(id);
        long current = read.map(Versioned::version).orElse(0L);
        if (current != value.version()) {
            throw new StaleWriteException(name + " " + id, value.version());
        }
        V saved = value.withVersion(current + 1);
        rows.replace(key(id), read, saved);
        return saved;
    }

    private String key(Object id) {
        return branch + "/" + id;
    }
}
