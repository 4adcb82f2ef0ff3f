package dev.doorstep.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A look again at starts at which nobody can come as things stand: loose visits may make room, each within its promise.
 * Listing, holding and refusing ask the same look, so that what one of them opens the others open as well.
 *
 * <p>It is bounded: it never opens a start that cannot be kept, and may leave one closed that a search over everything
 * would open. It belongs to one question and one thread.
 */
interface SecondLook {
    /** The most visits that one opening moves for each who comes. */
    int MOVED_MAX = 3;

    /** Finds a way to come at a start after all. */
    Optional<Opening> open(Instant start);

    /**
     * Returns some slots and, of all starts that are offered, those that moving others opens as well; the earliest
     * first.
     */
    default List<Slot> complete(List<Slot> plain, Stream<Instant> offered) {
        return listed(plain, offered).toList();
    }

    /** Returns the first few of what {@link #complete} returns, those nearest to an instant first. */
    default List<Slot> nearest(List<Slot> plain, Stream<Instant> offered, Instant to, int max) {
        Stream<Instant> nearestFirst = offered.sorted(
                Comparator.comparing(start -> Duration.between(to, start).abs()));
        return listed(plain, nearestFirst).limit(max).toList();
    }

    /** Finds the earliest of some starts that moving others opens. */
    default Optional<Instant> earliest(Stream<Instant> starts) {
        return starts.filter(start -> open(start).isPresent()).findFirst();
    }

    private Stream<Slot> listed(List<Slot> plain, Stream<Instant> offered) {
        Map<Instant, Slot> free = plain.stream().collect(Collectors.toMap(Slot::start, Function.identity()));
        return offered.flatMap(start ->
                Optional.ofNullable(free.get(start)).or(() -> open(start).map(Opening::slot)).stream());
    }
}
