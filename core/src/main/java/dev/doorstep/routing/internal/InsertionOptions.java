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
                + (route.length == 0 ? model.useCost[route.route] : 0)
                + overtimeAdded(model, route, stop, position);
    }

    private static long overtimeAdded(Model model, RouteState route, int stop, int position) {
        return model.overtime(route.route) == null
                ? 0
                : route.with(stop, position).overtimeCost() - route.overtimeCost();
    }

    private static long earliest(Model model, RouteState route, int stop, int position) {
        int there = there(model, route, stop, position);
        if (model.hasBreaks(route.route)) {
            int onward = onward(model, route, stop, position);
            return model.breaks(route.route).earliest(route.moments, position, position + 1, there, onward, stop);
        }
        long arrival = model.legs[route.route].arrival(route.moments.leave[position], there);
        return model.earliestStart(stop, route.route, arrival);
    }

    private static long latest(Model model, RouteState route, int stop, int position) {
        int onward = onward(model, route, stop, position);
        if (model.hasBreaks(route.route)) {
            int there = there(model, route, stop, position);
            return model.breaks(route.route).latest(route.moments, position, position + 1, there, onward, stop);
        }
        long departure = model.legs[route.route].departure(route.moments.latest[position + 1], onward);
        return model.latestStart(stop, route.route, departure);
    }

    private static int there(Model model, RouteState route, int stop, int position) {
        return model.legs[route.route].leg(route.places[position], model.place[stop]);
    }

    private static int onward(Model model, RouteState route, int stop, int position) {
        return model.legs[route.route].leg(model.place[stop], route.places[position + 1]);
    }
}
