package dev.doorstep.dispatch.internal.timefold;

import java.util.List;

/**
 * A change of one route: what stands in a part of it leaves, and other stops come in its place.
 *
 * @param from where the part begins, from 0
 * @param to where it ends, itself not in it
 */
record Splice(Route route, int from, int to, List<Stop> coming) {
    Splice {
        coming = List.copyOf(coming);
    }

    /** Returns the least change that makes a route that of a target. */
    static Splice towards(Route route, List<Stop> target) {
        List<Stop> stops = route.stops();
        int shorter = Math.min(stops.size(), target.size());
        int from = 0;
        while (from < shorter && stops.get(from) == target.get(from)) {
            from++;
        }
        int after = 0;
        while (after < shorter - from && last(stops, after) == last(target, after)) {
            after++;
        }
        return new Splice(route, from, stops.size() - after, target.subList(from, target.size() - after));
    }

    private static Stop last(List<Stop> stops, int before) {
        return stops.get(stops.size() - 1 - before);
    }

    List<Stop> leaving() {
        return List.copyOf(route.stops().subList(from, to));
    }
}
