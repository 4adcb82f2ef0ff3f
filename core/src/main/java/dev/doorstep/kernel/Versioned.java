package dev.doorstep.kernel;

/**
 * A value that is saved again and again, each time on the version that was read.
 *
 * @param <T> the value itself
 */
public interface Versioned<T> {
    /** Returns how often the value was saved; zero for one that never was. */
    long version();

    /** Returns the same value as its store numbers it. */
    T withVersion(long version);
}
