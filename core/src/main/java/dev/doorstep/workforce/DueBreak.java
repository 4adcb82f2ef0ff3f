package dev.doorstep.workforce;

import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A break on one of its days. It is had where the worker was or, once they got there, where they are expected next; not
 * on the way.
 *
 * @param rest the break
 * @param window when it may be on that day, no shorter than it is
 */
public record DueBreak(FloatingBreak rest, TimeWindow window) {
    /** Finds the break of whoever is expected nowhere from an instant on, as early as they can have it. */
    public Optional<TimeWindow> from(Instant free) {
        Instant start = free.isAfter(window.startInclusive()) ? free : window.startInclusive();
        return Optional.of(TimeWindow.of(start, rest.length())).filter(window::encloses);
    }

    /**
     * Finds the break between two doors, as early as it can be had at the first of them or, if it is too late for that,
     * at the next one.
     *
     * @param free when the worker can leave the first door; {@link Instant#MIN} for whoever comes from home
     * @param expected when they must be at the next one
     * @param arrival when they get from one to the other, by when they set out
     */
    public Optional<TimeWindow> between(Instant free, Instant expected, UnaryOperator<Instant> arrival) {
        return from(free)
                .filter(had -> !arrival.apply(had.endExclusive()).isAfter(expected))
                .or(() -> from(arrival.apply(free))
                        .filter(had -> !had.endExclusive().isAfter(expected)));
    }

    /** Tells whether there is time for it between doors, the earliest first, however far they are from one another. */
    public boolean fitsBetween(List<TimeWindow> doors) {
        Instant free = Instant.MIN;
        for (TimeWindow door : doors) {
            if (between(free, door.startInclusive(), UnaryOperator.identity()).isPresent()) {
                return true;
            }
            free = door.endExclusive().isAfter(free) ? door.endExclusive() : free;
        }
        return from(free).isPresent();
    }
}
