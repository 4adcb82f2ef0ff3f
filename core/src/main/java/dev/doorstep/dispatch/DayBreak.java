package dev.doorstep.dispatch;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.routing.RouteBreak;
import dev.doorstep.routing.Span;
import dev.doorstep.workforce.FloatingBreak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The break of a worker on the day of a problem.
 *
 * @param rest the break, or nothing for whoever has none
 * @param window when it may be; nothing if there is none, or the clocks of the day leave no time for it
 */
record DayBreak(@Nullable FloatingBreak rest, Optional<TimeWindow> window) {
    static DayBreak of(DispatchProblem problem, WorkerTime time) {
        FloatingBreak rest = time.worker().limits().rest();
        return new DayBreak(
                rest,
                Optional.ofNullable(rest)
                        .flatMap(due -> due.on(
                                problem.day(), problem.calendars().terms().zone())));
    }

    /** Returns the same in seconds from an instant on. */
    List<RouteBreak> onRoute(Instant origin) {
        return rest == null
                ? List.of()
                : window.stream()
                        .map(open -> new RouteBreak(
                                new Span(seconds(origin, open.startInclusive()), seconds(origin, open.endExclusive())),
                                rest.length().toSeconds()))
                        .toList();
    }

    /** Tells whether there is time for it between doors, the earliest first, however far they are from one another. */
    boolean fitsBetween(List<TimeWindow> doors) {
        return rest != null && window.stream().anyMatch(open -> rest.fitsBetween(doors, open));
    }

    private static long seconds(Instant origin, Instant instant) {
        return Duration.between(origin, instant).toSeconds();
    }
}
