package dev.doorstep.routing.crew.internal;

import dev.doorstep.routing.Span;
import dev.doorstep.routing.internal.Smallest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which stops would follow each other well, and which routes may take a stop. Near is what costs little to get to, with
 * little waiting and little lateness whatever the rest of the day (after Vidal, Crainic, Gendreau and Prins 2013,
 * section 4.3).
 */
final class Nearness {
    private static final int NEIGHBOURS_MAX = 40;
    private static final double WAITING_WEIGHT = 0.2;

    private final CrewModel model;
    private final long[] opens;
    private final long[] closes;
    private final double costPerDuration;
    private final int[][] neighbours;
    private final BitSet[] allowed;
    private final int[][] routes;

    Nearness(CrewModel model) {
        this.model = model;
        opens = new long[model.stops];
        closes = new long[model.stops];
        for (int stop = 0; stop < model.stops; stop++) {
            List<Span> windows = model.problem.routing().stops().get(stop).windows();
            opens[stop] = windows.isEmpty() ? 0 : windows.get(0).from();
            closes[stop] =
                    windows.isEmpty() ? 0 : windows.get(windows.size() - 1).to();
            closes[stop] = Math.max(opens[stop], Math.min(closes[stop], model.due[stop]));
        }
        costPerDuration = model.routing.isTrivial() ? 1 : meanCostPerDuration();
        allowed = IntStream.range(0, model.stops)
                .mapToObj(model.routing::allowedRoutes)
                .toArray(BitSet[]::new);
        routes = Arrays.stream(allowed)
                .map(BitSet::stream)
                .map(IntStream::toArray)
                .toArray(int[][]::new);
        neighbours = IntStream.range(0, model.stops).mapToObj(this::nearest).toArray(int[][]::new);
    }

    /** Returns the stops of other visits that are nearest and share a route, nearest first. */
    int[] neighbours(int stop) {
        return neighbours[stop];
    }

    /** Returns the routes that may take a stop. */
    int[] routes(int stop) {
        return routes[stop];
    }

    /** Returns the first moment at which a stop may start on some route, or thereabouts. */
    long opens(int stop) {
        return opens[stop];
    }

    /** Returns the last moment at which a stop may start in time on some route, or thereabouts. */
    long closes(int stop) {
        return closes[stop];
    }

    /** Returns what travel costs in the mean for each unit of its duration. */
    double costPerDuration() {
        return costPerDuration;
    }

    private int[] nearest(int stop) {
        Smallest nearest = new Smallest(NEIGHBOURS_MAX);
        for (int other = 0; other < model.stops; other++) {
            if (model.visitOf[other] != model.visitOf[stop] && allowed[stop].intersects(allowed[other])) {
                nearest.offer((long) Math.min(distance(stop, other), distance(other, stop)), other);
            }
        }
        return nearest.indices();
    }

    private double distance(int from, int to) {
        double duration = model.legs[0].duration(model.place[from], model.place[to]);
        double direct = model.service[from] + duration;
        double waiting = Math.max(0, opens[to] - (closes[from] + direct));
        double late = Math.max(0, opens[from] + direct - closes[to]);
        return model.legs[0].cost(model.place[from], model.place[to])
                + costPerDuration * (WAITING_WEIGHT * waiting + late);
    }

    private double meanCostPerDuration() {
        double cost = 0;
        double duration = 0;
        for (int from = 0; from < model.stops; from++) {
            for (int to = 0; to < model.stops; to++) {
                cost += model.legs[0].cost(model.place[from], model.place[to]);
                duration += model.legs[0].duration(model.place[from], model.place[to]);
            }
        }
        return duration == 0 ? 1 : cost / duration;
    }
}
