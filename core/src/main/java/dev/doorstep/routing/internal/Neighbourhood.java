package dev.doorstep.routing.internal;

import java.util.Arrays;
import java.util.Comparator;

/** Which stops lie near each other, and which routes suit a stop. Computed once; a search looks no further first. */
final class Neighbourhood {
    /** How many neighbours of a stop are known. */
    private static final int STOPS_MAX = 120;
    /**
     * How many kinds of routes are known as near to a stop. A stop that at most so many routes may take tries them all.
     */
    private static final int KINDS_MAX = 16;

    private final int[][] stops;
    private final int[][] kinds;
    private final int[][] onlyRoutes;

    Neighbourhood(Model model, Fleet fleet) {
        stops = new int[model.stops][];
        kinds = new int[model.stops][];
        onlyRoutes = new int[model.stops][];
        for (int stop = 0; stop < model.stops; stop++) {
            stops[stop] = nearestStops(model, stop);
            onlyRoutes[stop] = allowedRoutes(model, stop);
            kinds[stop] = nearestKinds(model, fleet, stop);
            if (onlyRoutes[stop].length > KINDS_MAX) {
                onlyRoutes[stop] = new int[0];
            }
        }
    }

    /** Returns the nearest other stops, nearest first. */
    int[] stops(int stop) {
        return stops[stop];
    }

    /** Returns the kinds of routes that would take a stop for least, cheapest first. */
    int[] kinds(int stop) {
        return kinds[stop];
    }

    /** Returns all routes that may take a stop if they are few, or else none. */
    int[] onlyRoutes(int stop) {
        return onlyRoutes[stop];
    }

    private static int[] nearestStops(Model model, int stop) {
        Legs legs = model.nearness;
        int row = model.place[stop] * legs.size;
        long[] keys = new long[model.stops];
        for (int other = 0; other < model.stops; other++) {
            int cell = row + model.place[other];
            keys[other] = Math.min(legs.costFrom[cell], legs.costTo[cell]);
        }
        keys[stop] = Long.MAX_VALUE;
        return smallest(keys, Math.min(STOPS_MAX, model.stops - 1));
    }

    private static int[] allowedRoutes(Model model, int stop) {
        int[] allowed = new int[model.routes];
        int count = 0;
        for (int route = 0; route < model.routes; route++) {
            if (model.allows(stop, route)) {
                allowed[count++] = route;
            }
        }
        return Arrays.copyOf(allowed, count);
    }

    private static int[] nearestKinds(Model model, Fleet fleet, int stop) {
        long[] keys = new long[fleet.kindCount()];
        int count = 0;
        for (int kind = 0; kind < keys.length; kind++) {
            int route = fleet.exampleOf(kind);
            boolean allowed = model.allows(stop, route);
            keys[kind] = allowed ? model.costAlone(stop, route) : Long.MAX_VALUE;
            count += allowed ? 1 : 0;
        }
        return smallest(keys, Math.min(KINDS_MAX, count));
    }

    /** Returns the indices of the smallest keys in order, ties by index. */
    private static int[] smallest(long[] keys, int count) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        long bound = count == 0 ? Long.MIN_VALUE : sorted[count - 1];
        int[] indices = new int[keys.length];
        int found = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int index = 0; index < keys.length && found < count; index++) {
                if (pass == 0 ? keys[index] < bound : keys[index] == bound) {
                    indices[found++] = index;
                }
            }
        }
        return sortedByKey(keys, indices, count);
    }

    private static int[] sortedByKey(long[] keys, int[] indices, int count) {
        return Arrays.stream(indices, 0, count)
                .boxed()
                .sorted(Comparator.comparingLong(index -> keys[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
