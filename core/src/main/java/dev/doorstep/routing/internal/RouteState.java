package dev.doorstep.routing.internal;

import java.util.List;

/**
 * One route as it stands. For every position it knows the earliest moment that the route can leave it and the latest
 * moment that work can start there with all that follows in time, which is what makes an insertion a matter of one
 * look.
 */
public final class RouteState {
    final Model model;
    final int route;
    final int length;
    final int[] stops;
    final int[] places;
    final long[] leave;
    final long[] latest;
    /** The cost from a position to the next. */
    final long[] legCosts;

    private long service;
    private long load;

    private RouteState(Model model, int route, List<Integer> order) {
        this.model = model;
        this.route = route;
        length = order.size();
        stops = new int[length + 2];
        places = new int[length + 2];
        leave = new long[length + 2];
        latest = new long[length + 2];
        legCosts = new long[length + 2];
        places[0] = model.startPlace[route];
        places[length + 1] = model.endPlace[route];
        order.forEach(this::count);
        for (int position = 1; position <= length; position++) {
            stops[position] = order.get(position - 1);
            places[position] = model.place[stops[position]];
        }
        schedule();
    }

    /** Returns the routes in force as they are, feasible or not. */
    public static RouteState[] inForce(Model model) {
        return all(model, model.problem.current().routes());
    }

    /** Returns routes with their stops in order, feasible or not; those that are left out at the end are empty. */
    public static RouteState[] all(Model model, List<List<Integer>> stops) {
        RouteState[] states = new RouteState[model.routes];
        for (int route = 0; route < model.routes; route++) {
            states[route] = of(model, route, route < stops.size() ? stops.get(route) : List.of());
        }
        return states;
    }

    /** Returns a route with some stops in their order, feasible or not. */
    public static RouteState of(Model model, int route, List<Integer> stops) {
        return new RouteState(model, route, stops);
    }

    /** Tells whether the limits leave room for a stop. */
    boolean hasRoomFor(int stop) {
        return length < model.stopsMax[route]
                && service + model.service(stop, route) <= model.serviceMax[route]
                && load + model.demand[stop] <= model.capacity[route];
    }

    /** Tells whether no stop is here that a stop shares no route with. */
    boolean keepsApart(int stop) {
        for (int other : model.apart(stop)) {
            if (holds(other)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether every stop may be here, the limits hold and everything is in time. */
    public boolean isFeasible() {
        for (int position = 1; position <= length; position++) {
            if (!model.allows(stops[position], route) || !keepsApart(stops[position])) {
                return false;
            }
        }
        return length <= model.stopsMax[route]
                && service <= model.serviceMax[route]
                && load <= model.capacity[route]
                && isInTime();
    }

    /** An empty route always is. */
    private boolean isInTime() {
        Legs legs = model.legs[route];
        long end = legs.arrival(leave[length], legs.duration(places[length], places[length + 1]));
        return length == 0 || end <= model.due[route];
    }

    private void count(int stop) {
        service += model.service(stop, route);
        load += model.demand[stop];
    }

    private void schedule() {
        Legs legs = model.legs[route];
        leave[0] = model.ready[route];
        latest[length + 1] = model.due[route];
        for (int position = 0; position <= length && length > 0; position++) {
            legCosts[position] = legs.cost(places[position], places[position + 1]);
        }
        for (int position = 1; position <= length; position++) {
            int leg = legs.duration(places[position - 1], places[position]);
            long arrival = legs.arrival(leave[position - 1], leg);
            leave[position] = model.leave(stops[position], route, arrival);
        }
        for (int position = length; position >= 1; position--) {
            int leg = legs.duration(places[position], places[position + 1]);
            long departure = legs.departure(latest[position + 1], leg);
            latest[position] = model.latestStart(stops[position], route, departure);
        }
    }

    /** Returns the index of this route. */
    public int index() {
        return route;
    }

    /** Tells whether a stop is on this route. */
    public boolean holds(int stop) {
        for (int position = 1; position <= length; position++) {
            if (stops[position] == stop) {
                return true;
            }
        }
        return false;
    }
}
