package dev.doorstep.cli.output;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A list whose values are made when an iterator gets to them, each once. Whoever asks for its size waits for all of
 * them.
 */
final class GrowingList<S, T> extends AbstractList<T> {
    private final Iterator<S> source;
    private final Function<S, T> make;
    private final List<T> made = new ArrayList<>();

    GrowingList(Iterator<S> source, Function<S, T> make) {
        this.source = source;
        this.make = make;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < made.size() || source.hasNext();
            }

            @Override
            public T next() {
                if (next == made.size()) {
                    made.add(make.apply(source.next()));
                }
                return made.get(next++);
            }
        };
    }

    @Override
    public T get(int index) {
        while (index >= made.size() && source.hasNext()) {
            made.add(make.apply(source.next()));
        }
        return made.get(index);
    }

    @Override
    public int size() {
        source.forEachRemaining(value -> made.add(make.apply(value)));
        return made.size();
    }
}
