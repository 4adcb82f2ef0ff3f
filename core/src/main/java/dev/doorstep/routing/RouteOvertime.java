package dev.doorstep.routing;

import java.util.List;

/**
 * Work past the regular end of a route, which costs: from there to when its last stop is over, the ways and the waiting
 * between included. Shifts must run on beyond the regular end to make room for it.
 *
 * @param window from the regular end to the moment from which stops belong to another day and do not count, no earlier
 *     than the last shift ends
 * @param cost what each moment costs, not negative
 */
public record RouteOvertime(Span window, long cost) {
    /** Rejects a negative cost. */
    public RouteOvertime {
        if (cost < 0) {
            throw new IllegalArgumentException("Overtime must not cost less than nothing: %d.".formatted(cost));
        }
    }

    /** Tells whether a stop counts by its start. */
    public boolean counts(long start) {
        return start < window.to();
    }

    /** Returns what a route costs whose last stop that counts is over at a moment. */
    public long costUntil(long end) {
        return Math.max(0, end - window.from()) * cost;
    }

    /** Returns what a route of a problem costs with stops as planned, in their order. */
    public static long costOf(RoutingProblem problem, int route, List<PlannedStop> planned) {
        return problem.frames()
                .get(route)
                .overtime()
                .map(overtime -> planned.stream()
                        .filter(stop -> overtime.counts(stop.start()))
                        .reduce((before, after) -> after)
                        .map(last -> overtime.costUntil(last.start() + problem.service(last.stop(), route)))
                        .orElse(0L))
                .orElse(0L);
    }
}
