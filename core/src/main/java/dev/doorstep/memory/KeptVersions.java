package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A session's view of the values of one branch of which every saved version is kept, under a key of its own.
 *
 * @param <V> the values
 */
final class KeptVersions<V extends Versioned<V>> {
    private final MemoryTable<Kept<V>>.View rows;
    private final Subject<V> subject;
    private final String branch;

    /**
     * A version of a value.
     *
     * @param value the value
     * @param savedAt when it was saved
     */
    record Kept<V>(V value, Instant savedAt) {}

    /**
     * What the values are.
     *
     * @param name what people call one, for the refusal
     * @param code the code of one
     */
    record Subject<V>(String name, Function<V, ? extends Code> code) {}

    KeptVersions(MemoryTable<Kept<V>>.View rows, Subject<V> subject, String branch) {
        this.rows = rows;
        this.subject = subject;
        this.branch = branch;
    }

    Optional<V> find(Code code) {
        return latest(versions(code)).stream().findFirst();
    }

    Optional<V> find(Code code, long version) {
        return rows.find(key(code, version)).map(Kept::value);
    }

    /** Lists the versions of one value, the first one first. */
    Stream<Kept<V>> versions(Code code) {
        return rows.scan(key(code));
    }

    /** Lists the latest versions by their codes. */
    List<V> all() {
        return latest(rows.scan(branch + "/"));
    }

    /** Lists the versions that were the latest at an instant, by their codes. */
    List<V> knownAt(Instant instant) {
        return latest(rows.scan(branch + "/").filter(kept -> !kept.savedAt.isAfter(instant)));
    }

    V save(V value, Instant at) {
        Code code = subject.code.apply(value);
        long current = find(code).map(Versioned::version).orElse(0L);
        if (current != value.version()) {
            throw new StaleWriteException(subject.name + " " + code, value.version());
        }
        V saved = value.withVersion(current + 1);
        rows.replace(key(code, saved.version()), Optional.empty(), new Kept<>(saved, at));
        return saved;
    }

    /** Keys sort the versions of a value, so the last one seen is the latest. */
    private List<V> latest(Stream<Kept<V>> versions) {
        TreeMap<String, V> values = new TreeMap<>();
        versions.map(Kept::value)
                .forEach(value -> values.put(subject.code.apply(value).value(), value));
        return List.copyOf(values.values());
    }

    private String key(Code code) {
        return branch + "/" + code + "/";
    }

    private String key(Code code, long version) {
        return key(code) + "%019d".formatted(version);
    }
}
