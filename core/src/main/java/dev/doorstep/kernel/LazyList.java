package dev.doorstep.kernel;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made when somebody first looks into it, once, and then stays: what explains an answer costs nothing
 * until it is read. A list like any other, which cannot be changed. Those who know something of the list before it is
 * made extend it, and hold it to that.
 *
 * @param <E> what is listed
 */
public class LazyList<E> extends AbstractList<E> implements RandomAccess {
    private @Nullable Supplier<? extends List<E>> recipe;
    private volatile @Nullable List<E> made;

    /**
     * Starts a list that is made later.
     *
     * @param recipe makes it; it must not depend on when that is, nor on how often
     */
    protected LazyList(Supplier<? extends List<E>> recipe) {
        this.recipe = recipe;
    }

    /**
     * Obtains a list that is made later.
     *
     * @param recipe makes it; it must not depend on when that is, nor on how often
     */
    public static <E> List<E> of(Supplier<? extends List<E>> recipe) {
        return new LazyList<>(recipe);
    }

    /** Obtains an own copy of a list; one that is made later stays so. */
    public static <E> List<E> copyOf(List<E> list) {
        return list instanceof LazyList ? list : List.copyOf(list);
    }

    /**
     * Obtains an own copy of a list that must keep a promise: now, or when it is made.
     *
     * @param promise what is known of it already
     * @param check throws what it has against the list, given the promise
     */
    public static <E, P> List<E> checked(List<E> list, P promise, BiConsumer<? super List<E>, ? super P> check) {
        if (list instanceof LazyList<E> later) {
            return new Promised<>(later.unmade(), promise, check);
        }
        List<E> copy = List.copyOf(list);
        check.accept(copy, promise);
        return copy;
    }

    @Override
    public E get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }

    /** Throws what it has against the list once that is made; nobody sees a list that does not pass. */
    protected void check(List<E> found) {}

    /** Returns the recipe while nobody looked, so that what lies between is not kept. */
    private Supplier<? extends List<E>> unmade() {
        Supplier<? extends List<E>> unused = recipe;
        return unused != null && getClass() == LazyList.class ? unused : this::made;
    }

    private List<E> made() {
        List<E> known = made;
        return known == null ? make() : known;
    }

    private synchronized List<E> make() {
        List<E> known = made;
        if (known == null) {
            known = List.copyOf(Objects.requireNonNull(recipe).get());
            check(known);
            made = known;
            recipe = null;
        }
        return known;
    }

    private static final class Promised<E, P> extends LazyList<E> {
        private final P promise;
        private final BiConsumer<? super List<E>, ? super P> check;

        Promised(Supplier<? extends List<E>> recipe, P promise, BiConsumer<? super List<E>, ? super P> check) {
            super(recipe);
            this.promise = promise;
            this.check = check;
        }

        @Override
        protected void check(List<E> found) {
            check.accept(found, promise);
        }
    }
}
