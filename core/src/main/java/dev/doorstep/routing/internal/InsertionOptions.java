package dev.doorstep.routing.internal;

import dev.doorstep.routing.InsertionOption;
import java.util.List;

/** Every way to put a stop on a route, exactly. */
public final class InsertionOptions {
    private InsertionOptions() {}

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

    /** Tells whether a stop fits behind a position. */
    private static boolean fits(Model model, RouteState route, int stop, int position) {
        return model.allows(stop, route.route)
                && route.hasRoomFor(stop)
                && route.keepsApart(stop)
                && earliest(model, route, stop, position) <= latest(model, route, stop, position);
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
        Legs legs = model.legs[route.route];
        int leg = legs.duration(route.places[position], model.place[stop]);
        return model.earliestStart(stop, route.route, legs.arrival(route.leave[position], leg));
    }

    private static long latest(Model model, RouteState route, int stop, int position) {
        Legs legs = model.legs[route.route];
        int leg = legs.duration(model.place[stop], route.places[position + 1]);
        return model.latestStart(stop, route.route, legs.departure(route.latest[position + 1], leg));
    }
}
