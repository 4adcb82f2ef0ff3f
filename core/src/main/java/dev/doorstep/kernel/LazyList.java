package dev.doorstep.kernel;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made when somebody first looks into it, once, and then stays: what explains an answer costs nothing
 * until it is read. A list like any other, which cannot be changed.
 *
 * @param <E> what is listed
 */
public final class LazyList<E> extends AbstractList<E> implements RandomAccess {
    private final @Nullable Consumer<? super List<E>> check;
    private @Nullable Supplier<? extends List<E>> recipe;
    private volatile @Nullable List<E> made;

    private LazyList(Supplier<? extends List<E>> recipe, @Nullable Consumer<? super List<E>> check) {
        this.recipe = recipe;
        this.check = check;
    }

    /**
     * Obtains a list that is made later.
     *
     * @param recipe makes it; it must not depend on when that is, nor on how often
     */
    public static <E> List<E> of(Supplier<? extends List<E>> recipe) {
        return new LazyList<>(recipe, null);
    }

    /** Obtains an own copy of a list; one that is made later stays so. */
    public static <E> List<E> copyOf(List<E> list) {
        return list instanceof LazyList ? list : List.copyOf(list);
    }

    /**
     * Obtains an own copy of a list that must pass a check: now, or when it is made.
     *
     * @param check throws what it has against the list
     */
    public static <E> List<E> checked(List<E> list, Consumer<? super List<E>> check) {
        if (list instanceof LazyList<E> later) {
            Supplier<? extends List<E>> unused = later.recipe;
            return unused != null && later.check == null
                    ? new LazyList<>(unused, check)
                    : new LazyList<>(later::made, check);
        }
        List<E> copy = List.copyOf(list);
        check.accept(copy);
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

    private List<E> made() {
        List<E> known = made;
        return known == null ? make() : known;
    }

    private synchronized List<E> make() {
        List<E> known = made;
        if (known == null) {
            known = List.copyOf(Objects.requireNonNull(recipe).get());
            if (check != null) {
                check.accept(known);
            }
            made = known;
            recipe = null;
        }
        return known;
    }
}
