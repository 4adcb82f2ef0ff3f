package dev.doorstep.routing;

import java.util.List;
import java.util.Optional;

/**
 * What a route must fit into: one worker's day, or one vehicle.
 *
 * <p>Getting to the first stop and away from the last one costs, but lies outside of the shifts: a worker leaves home
 * early enough. A depot window binds both.
 *
 * @param startPlace the index of the place where it starts, or {@link #NOWHERE}
 * @param endPlace the index of the place where it ends, or {@link #NOWHERE} for an open end
 * @param travel the index of the travel matrix that it moves by
 * @param shifts the spans, in order and disjoint, in one of which all of a stop's service must lie
 * @param limits how much it can take
 * @param useCost what it costs as soon as it has a stop, not negative
 * @param depotWindow if present: it leaves its start no earlier and reaches its end no later
 * @param breaks rests that float, in the order in which they are had; their windows are in order and disjoint
 * @param overtime if present: what work past its regular end costs
 */
public record RouteFrame(
        int startPlace,
        int endPlace,
        int travel,
        List<Span> shifts,
        RouteLimits limits,
        long useCost,
        Optional<Span> depotWindow,
        List<RouteBreak> breaks,
        Optional<RouteOvertime> overtime) {
    /** The place that is no place: getting there and away takes nothing. */
    public static final int NOWHERE = -1;

    /** Rejects negative numbers, shifts or breaks that are out of order or overlap, and shifts behind all overtime. */
    public RouteFrame {
        shifts = List.copyOf(shifts);
        breaks = List.copyOf(breaks);
        if (startPlace < NOWHERE || endPlace < NOWHERE || travel < 0 || useCost < 0) {
            throw new IllegalArgumentException("Places %d and %d, travel %d and use cost %d must not be negative."
                    .formatted(startPlace, endPlace, travel, useCost));
        }
        requireOrdered(shifts, "shifts");
        long last = shifts.isEmpty()
                ? Long.MIN_VALUE
                : shifts.get(shifts.size() - 1).to();
        if (overtime.filter(late -> late.window().to() < last).isPresent()) {
            throw new IllegalArgumentException("The last of the shifts %s ends behind all overtime %s."
                    .formatted(shifts, overtime.get().window()));
        }
        requireOrdered(breaks.stream().map(RouteBreak::window).toList(), "breaks");
    }

    /** Obtains the frame of a route from a place and back there, by the first matrix, without limits. */
    public static RouteFrame from(int place, List<Span> shifts) {
        return new RouteFrame(
                place, place, 0, shifts, RouteLimits.NONE, 0, Optional.empty(), List.of(), Optional.empty());
    }

    /** Returns this frame with other limits. */
    public RouteFrame withLimits(RouteLimits replacement) {
        return new RouteFrame(
                startPlace, endPlace, travel, shifts, replacement, useCost, depotWindow, breaks, overtime);
    }

    /** Returns this frame with a window that binds departure and return. */
    public RouteFrame withDepotWindow(Span replacement) {
        return new RouteFrame(
                startPlace, endPlace, travel, shifts, limits, useCost, Optional.of(replacement), breaks, overtime);
    }

    /** Returns this frame with other breaks. */
    public RouteFrame withBreaks(List<RouteBreak> replacement) {
        return new RouteFrame(
                startPlace, endPlace, travel, shifts, limits, useCost, depotWindow, replacement, overtime);
    }

    /** Returns this frame with work past its regular end that costs. */
    public RouteFrame withOvertime(RouteOvertime replacement) {
        return new RouteFrame(
                startPlace, endPlace, travel, shifts, limits, useCost, depotWindow, breaks, Optional.of(replacement));
    }

    static void requireOrdered(List<Span> spans, String name) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() < spans.get(i - 1).to()) {
                throw new IllegalArgumentException("The %s %s and %s overlap or are out of order."
                        .formatted(name, spans.get(i - 1), spans.get(i)));
            }
        }
    }
}
