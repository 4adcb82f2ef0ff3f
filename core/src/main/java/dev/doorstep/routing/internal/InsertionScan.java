package dev.doorstep.routing.internal;

import dev.doorstep.routing.InsertionOption;
import java.util.List;

/** Looks for the place where a stop fits into a route. */
public final class InsertionScan {
    /** Where no position is good enough. */
    static final int NONE = -1;

    private final Model model;
    private final Chance chance;
    private final double blinkRate;

    private long bestCost;

    /** Looks with an occasional blink: a position that would be the best is passed over at the rate. */
    InsertionScan(Model model, Chance chance, double blinkRate) {
        this.model = model;
        this.chance = chance;
        this.blinkRate = blinkRate;
    }

    /** Returns what the position that was found last adds to the cost. */
    long cost() {
        return bestCost;
    }

    /** Returns the position behind which a stop adds least, if less than the bound, or {@link #NONE}. */
    int best(RouteState route, int stop, long bound) {
        if (!route.hasRoomFor(stop)) {
            return NONE;
        }
        long fixed = model.stopRouteCost(stop, route.route) + (route.length == 0 ? model.useCost[route.route] : 0);
        int found = scan(route, stop, bound - fixed);
        bestCost += fixed;
        return found;
    }

    /** Whether a blink happens is asked only of a position that would become the best, which comes to the same. */
    private int scan(RouteState route, int stop, long bound) {
        Legs legs = model.legs[route.route];
        Starts starts = model.starts;
        int matrixRow = model.place[stop] * legs.size;
        int startRow = starts.row(model.roster[route.route], stop);
        long service = model.service[stop];
        long lastStart = starts.lastClose(startRow);
        long firstEnd = starts.firstOpen(startRow) + service;
        int[] places = route.places;
        int found = NONE;
        long best = bound;
        for (int position = 0; position <= route.length; position++) {
            if (route.leave[position] > lastStart) {
                break;
            }
            int before = matrixRow + places[position];
            int after = matrixRow + places[position + 1];
            long added = legs.costTo[before] + legs.costFrom[after] - route.legCosts[position];
            long latest = route.latest[position + 1];
            if (added >= best || firstEnd > latest) {
                continue;
            }
            long start = starts.next(startRow, route.leave[position] + legs.durationTo[before]);
            if (start + service + legs.durationFrom[after] <= latest
                    && start < Starts.NEVER
                    && !(blinkRate > 0 && chance.unit() <= blinkRate)) {
                best = added;
                found = position;
            }
        }
        bestCost = best;
        return found;
    }

    /** Tells whether a stop fits behind a position. */
    static boolean fits(Model model, RouteState route, int stop, int position) {
        return model.allows(stop, route.route)
                && route.hasRoomFor(stop)
                && earliest(model, route, stop, position) <= latest(model, route, stop, position);
    }

    /** Adds every way to put a stop on a route. */
    public static void options(Model model, RouteState route, int stop, List<InsertionOption> options) {
        for (int position = 0; position <= route.length; position++) {
            if (fits(model, route, stop, position)) {
                options.add(new InsertionOption(
                        route.route,
                        position,
                        added(model, route, stop, position),
                        earliest(model, route, stop, position),
                        latest(model, route, stop, position)));
            }
        }
    }

    private static long added(Model model, RouteState route, int stop, int position) {
        Legs legs = model.legs[route.route];
        return legs.cost(route.places[position], model.place[stop])
                + legs.cost(model.place[stop], route.places[position + 1])
                - route.legCosts[position]
                + model.stopRouteCost(stop, route.route)
                + (route.length == 0 ? model.useCost[route.route] : 0);
    }

    private static long earliest(Model model, RouteState route, int stop, int position) {
        int leg = model.legs[route.route].duration(route.places[position], model.place[stop]);
        return model.earliestStart(stop, route.route, route.leave[position] + leg);
    }

    private static long latest(Model model, RouteState route, int stop, int position) {
        int leg = model.legs[route.route].duration(model.place[stop], route.places[position + 1]);
        long moment = route.latest[position + 1] - leg - model.service[stop];
        return model.starts.previous(model.starts.row(model.roster[route.route], stop), moment);
    }
}
