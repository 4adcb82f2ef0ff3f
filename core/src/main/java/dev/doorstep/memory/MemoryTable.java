package dev.doorstep.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind, by a text key that begins with the branch.
 *
 * @param <V> the rows, immutable
 */
final class MemoryTable<V> {
    private static final String AFTER_EVERY_KEY = "\uffff";

    private final ConcurrentNavigableMap<String, V> committed = new ConcurrentSkipListMap<>();
    private final Publication publication;

    /** Opens a table whose changes are published together with those of others. */
    MemoryTable(Publication publication) {
        this.publication = publication;
    }

    /** Opens a session's view: what is committed, under what the session itself changed. */
    View open() {
        return new View();
    }

    /** What one session sees and changes; confined to its thread. */
    final class View implements Undoable {
        private final Map<String, Optional<V>> reads = new HashMap<>();
        private Map<String, Change<V>> changes = new HashMap<>();

        Optional<V> find(String key) {
            Change<V> change = changes.get(key);
            if (change != null) {
                return Optional.ofNullable(change.after);
            }
            Optional<V> found = look(key);
            reads.put(key, found);
            return found;
        }

        /** Lists the rows whose keys begin with a prefix, by their keys. */
        Stream<V> scan(String prefix) {
            NavigableMap<String, V> seen = publication.read(() -> look(prefix, prefix + AFTER_EVERY_KEY));
            changes.forEach((key, change) -> {
                if (!key.startsWith(prefix)) {
                    return;
                }
                if (change.after == null) {
                    seen.remove(key);
                } else {
                    seen.put(key, change.after);
                }
            });
            return seen.values().stream();
        }

        /** Puts a row: if it is another than when it was last looked for, the commit conflicts. */
        void put(String key, V value) {
            change(key, value);
        }

        /**
         * Replaces a row, or removes it, as it was decided on when read: if it is another by now, the commit conflicts.
         */
        void replace(String key, Optional<V> read, @Nullable V after) {
            Change<V> earlier = changes.get(key);
            changes.put(key, new Change<>(earlier == null ? read.orElse(null) : earlier.before, after));
        }

        void remove(String key) {
            change(key, null);
        }

        private void change(String key, @Nullable V after) {
            Optional<V> read = reads.getOrDefault(key, look(key));
            replace(key, read, after);
        }

        private Optional<V> look(String key) {
            return publication.read(() -> Optional.ofNullable(committed.get(key)));
        }

        /** Copies one by one: a copy of the whole counts its rows first, and fails when one is removed meanwhile. */
        private NavigableMap<String, V> look(String from, String to) {
            NavigableMap<String, V> seen = new TreeMap<>();
            committed.subMap(from, to).forEach(seen::put);
            return seen;
        }

        @Override
        public Runnable mark() {
            Map<String, Change<V>> kept = new HashMap<>(changes);
            return () -> changes = kept;
        }

        @Override
        public boolean conflicts() {
            return changes.entrySet().stream()
                    .anyMatch(entry -> !Objects.equals(committed.get(entry.getKey()), entry.getValue().before));
        }

        @Override
        public void publish() {
            changes.forEach((key, change) -> {
                if (change.after == null) {
                    committed.remove(key);
                } else {
                    committed.put(key, change.after);
                }
            });
        }
    }

    /** A row as it was when the session first changed it, and as the session leaves it; nothing means no row. */
    private record Change<V>(@Nullable V before, @Nullable V after) {}

    /** What a session does to all its views at once. */
    interface Undoable {
        /** Remembers the state of the view and returns what brings it back. */
        Runnable mark();

        /** Tells whether somebody committed a change to a row that this session changed as well. */
        boolean conflicts();

        /** Makes the changes visible to everybody, in a {@link Publication} with those of the other views. */
        void publish();
    }
}
