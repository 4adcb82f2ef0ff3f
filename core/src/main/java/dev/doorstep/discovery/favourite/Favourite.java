package dev.doorstep.discovery.favourite;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a customer comes back to.
 *
 * @param <T> what it is: the code of an offering, or the identity of a worker
 * @param what the favourite
 * @param since when it became one
 */
public record Favourite<T>(T what, Instant since) {
    /** Lists favourites as they are shown: the latest first, those of the same moment by the text of what they are. */
    public static <T> List<Favourite<T>> latestFirst(Stream<Favourite<T>> favourites) {
        return favourites
                .sorted(Comparator.comparing(Favourite<T>::since)
                        .reversed()
                        .thenComparing(favourite -> favourite.what().toString()))
                .toList();
    }
}
