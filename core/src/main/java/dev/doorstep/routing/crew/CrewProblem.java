package dev.doorstep.routing.crew;

import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.TravelMatrix;
import java.util.BitSet;
import java.util.List;

/**
 * Stops to be put on routes, some of which belong together.
 *
 * <p>A plan is feasible if it is a feasible one of the routing problem, and the stops of every crew are all undone or
 * all on different routes, with starts as their delays ask. A worker waits for the others without cost. Lateness
 * costs on top of what the routing problem says.
 *
 * @param routing stops, routes, travel and what they cost
 * @param crews which stops belong together; every stop to at most one crew
 * @param lateness from when on a start is late, and what that costs
 */
public record CrewProblem(RoutingProblem routing, List<CrewVisit> crews, Lateness lateness) {
    /**
     * Rejects stops that the routing problem does not have or that belong to two crews, moments that are missing, and
     * times that depend on the route or on the time of day, breaks, overtime, and stops that are kept apart by the
     * routing problem rather than by a crew.
     */
    public CrewProblem {
        crews = List.copyOf(crews);
        int stops = routing.stops().size();
        if (!routing.services().isAsGiven()) {
            throw new IllegalArgumentException("Stops of a crew take as long whichever route they are on.");
        }
        if (!routing.travel().stream().allMatch(TravelMatrix::isSteady)) {
            throw new IllegalArgumentException("Ways between crews that meet take as long whenever somebody leaves.");
        }
        if (!routing.frames().stream().allMatch(frame -> frame.breaks().isEmpty())) {
            throw new IllegalArgumentException(
                    "Routes of crews that meet have no breaks. Maybe two shifts say the same.");
        }
        if (!routing.frames().stream().allMatch(frame -> frame.overtime().isEmpty())) {
            throw new IllegalArgumentException("Routes of crews that meet cost no overtime.");
        }
        if (!routing.compatibility().apart().isEmpty()) {
            throw new IllegalArgumentException("Stops of a crew are apart already. Maybe the others are one as well.");
        }
        if (!lateness.due().isEmpty() && lateness.due().size() != stops) {
            throw new IllegalArgumentException("%d stops are due at %d moments."
                    .formatted(stops, lateness.due().size()));
        }
        BitSet seen = new BitSet();
        for (CrewVisit crew : crews) {
            for (int stop : crew.stops()) {
                if (stop < 0 || stop >= stops || seen.get(stop)) {
                    throw new IllegalArgumentException(
                            "Stop %d of %s is unknown or belongs to two crews.".formatted(stop, crew));
                }
                seen.set(stop);
            }
        }
    }
}
