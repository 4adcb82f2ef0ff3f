package dev.doorstep.memory;

import dev.doorstep.kernel.EntityId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cursors of lists that are ordered by an instant, then by identity. */
final class PlaceInTime {
    private PlaceInTime() {}

    /** Cuts a page from rows in the order of their places. */
    static <T> Page<T> page(Stream<T> rows, PageRequest page, Function<T, String> place) {
        String after = page.after() == null ? "" : page.after();
        return Page.cut(
                rows.filter(row -> place.apply(row).compareTo(after) > 0)
                        .sorted(Comparator.comparing(place))
                        .limit(page.size() + 1L)
                        .toList(),
                page,
                place);
    }

    /** Returns a place that sorts as text. */
    static String of(Instant at, EntityId id) {
        return "%020d/%s".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, at), id);
    }
}
