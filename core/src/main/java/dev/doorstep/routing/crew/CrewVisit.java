package dev.doorstep.routing.crew;

import dev.doorstep.routing.Span;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * A visit that takes several workers: one stop each, on different routes, all of them or none.
 *
 * @param stops the indices of its stops, at least two
 * @param delays by how much each stop but the first may start after the one before it, least and most, never negative
 */
public record CrewVisit(List<Integer> stops, List<Span> delays) {
    /** Work starts at the same moment. */
    public static final Span TOGETHER = new Span(0, 0);

    /** Rejects a visit of one, a stop that is named twice, and delays that are missing or negative. */
    public CrewVisit {
        stops = List.copyOf(stops);
        delays = List.copyOf(delays);
        if (stops.size() < 2 || new HashSet<>(stops).size() < stops.size()) {
            throw new IllegalArgumentException("A crew takes several stops, each once, not %s.".formatted(stops));
        }
        if (delays.size() != stops.size() - 1) {
            throw new IllegalArgumentException(
                    "%d stops have %d delays between them, not %s.".formatted(stops.size(), stops.size() - 1, delays));
        }
        if (delays.stream().anyMatch(delay -> delay.from() < 0)) {
            throw new IllegalArgumentException(
                    "Delays %s must not be negative. Maybe the stops are in the wrong order.".formatted(delays));
        }
    }

    /** Obtains a visit at which all start at the same moment. */
    public static CrewVisit together(List<Integer> stops) {
        return new CrewVisit(stops, Collections.nCopies(Math.max(0, stops.size() - 1), TOGETHER));
    }

    /** Obtains a visit of two, the second of whom starts a delay after the first. */
    public static CrewVisit inSequence(int first, int second, Span delay) {
        return new CrewVisit(List.of(first, second), List.of(delay));
    }
}
