package dev.doorstep;

import dev.doorstep.kernel.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes what files say over what a store holds, one kind of thing after the other, and counts what became of it. */
final class Merge {
    private final Progress progress;
    private final int kinds;
    private final List<CityImportReport.Count> counts = new ArrayList<>();

    /** Starts with nothing counted; there will be so many kinds. */
    Merge(Progress progress, int kinds) {
        this.progress = progress;
        this.kinds = kinds;
    }

    List<CityImportReport.Count> counts() {
        return List.copyOf(counts);
    }

    /** Writes what is wanted over what is known, and counts it. */
    <T extends Versioned<T>> void over(String kind, List<T> desired, Known<T> known, Consumer<T> save) {
        Tally tally = new Tally();
        for (T next : desired) {
            Optional<T> before = known.find(next);
            T over = before.map(found -> known.over.apply(found, next)).orElse(next);
            boolean same = before.isPresent() && over.equals(before.get());
            if (!same) {
                save.accept(over);
            }
            tally.count(before.isPresent(), same);
        }
        finish(tally.of(kind));
    }

    /** What a file says takes the place of what is known. */
    static <T extends Versioned<T>> BinaryOperator<T> replacing() {
        return (known, next) -> next.withVersion(known.version());
    }

    void finish(CityImportReport.Count count) {
        counts.add(count);
        progress.reached(count.kind(), counts.size(), kinds);
    }

    static <K, T> Map<K, T> byKey(Iterable<T> all, Function<? super T, K> key) {
        Map<K, T> map = new HashMap<>();
        all.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    /** What the store holds of one kind, and how a file goes over it. */
    record Known<T>(Map<Object, T> values, Function<? super T, ?> key, BinaryOperator<T> over) {
        static <T extends Versioned<T>> Known<T> of(Iterable<T> all, Function<? super T, ?> key) {
            return of(all, key, replacing());
        }

        static <T> Known<T> of(Iterable<T> all, Function<? super T, ?> key, BinaryOperator<T> over) {
            return new Known<>(byKey(all, key::apply), key, over);
        }

        Optional<T> find(T value) {
            return Optional.ofNullable(values.get(key.apply(value)));
        }
    }

    /** Counts what happens to the things of one kind. */
    static final class Tally {
        private int added;
        private int changed;
        private int unchanged;

        void count(boolean known, boolean same) {
            if (same) {
                unchanged++;
            } else if (known) {
                changed++;
            } else {
                added++;
            }
        }

        CityImportReport.Count of(String kind) {
            return new CityImportReport.Count(kind, added, changed, unchanged);
        }
    }
}
