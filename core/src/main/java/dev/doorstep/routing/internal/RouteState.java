package dev.doorstep.routing.internal;

import java.util.Arrays;
import java.util.List;

/**
 * One route while it is worked on. For every position it knows the earliest moment that the route can leave it and the latest
 * moment that work can start there with all that follows in time, which is what makes an insertion a matter of one look.
 */
public final class RouteState {
    final Model model;
    int route;
    int length;
    int[] stops = new int[10];
    int[] places = new int[10];
    long[] leave = new long[10];
    long[] latest = new long[10];
    /** The cost from a position to the next. */
    long[] legCosts = new long[10];

    /** Legs, use and stops on this route, in all. */
    long cost;

    long service;
    long load;

    RouteState(Model model, int route) {
        this.model = model;
        this.route = route;
        refresh();
    }

    /** Returns the routes in force as they are, feasible or not. */
    public static RouteState[] inForce(Model model) {
        List<List<Integer>> current = model.problem.current().routes();
        RouteState[] states = new RouteState[model.routes];
        for (int route = 0; route < model.routes; route++) {
            states[route] = of(model, route, route < current.size() ? current.get(route) : List.of());
        }
        return states;
    }

    /** Returns a route with some stops in their order, feasible or not. */
    public static RouteState of(Model model, int route, List<Integer> stops) {
        RouteState state = new RouteState(model, route);
        for (int stop : stops) {
            state.place(state.length, stop);
        }
        state.refresh();
        return state;
    }

    /** Tells whether the limits leave room for a stop. */
    boolean hasRoomFor(int stop) {
        return length < model.stopsMax[route]
                && service + model.service[stop] <= model.serviceMax[route]
                && load + model.demand[stop] <= model.capacity[route];
    }

    /** Tells whether every stop and the end are reached in time; an empty route always is. */
    boolean isInTime() {
        long end = leave[length] + model.legs[route].duration(places[length], places[length + 1]);
        return length == 0 || (leave[length] < Starts.NEVER && end <= model.due[route]);
    }

    /** Tells whether every stop may be here, the limits hold and everything is in time. */
    public boolean isFeasible() {
        for (int position = 1; position <= length; position++) {
            if (!model.allows(stops[position], route)) {
                return false;
            }
        }
        return length <= model.stopsMax[route]
                && service <= model.serviceMax[route]
                && load <= model.capacity[route]
                && isInTime();
    }

    /** Puts a stop behind a position and brings everything up to date. */
    void insert(int position, int stop) {
        place(position, stop);
        int at = position + 1;
        Legs legs = model.legs[route];
        cost += model.stopRouteCost(stop, route) - legCosts[at] + (length == 1 ? model.useCost[route] : 0);
        legCosts[position] = legs.cost(places[position], places[at]);
        legCosts[at] = legs.cost(places[at], places[at + 1]);
        cost += legCosts[position] + legCosts[at];
        refreshLeaves(at);
        refreshLatest(at);
    }

    private void place(int position, int stop) {
        reserve(length + 3);
        int at = position + 1;
        int tail = length + 1 - position;
        System.arraycopy(stops, at, stops, at + 1, tail);
        System.arraycopy(places, at, places, at + 1, tail);
        System.arraycopy(leave, at, leave, at + 1, tail);
        System.arraycopy(latest, at, latest, at + 1, tail);
        System.arraycopy(legCosts, position, legCosts, at, tail);
        stops[at] = stop;
        places[at] = model.place[stop];
        length++;
        service += model.service[stop];
        load += model.demand[stop];
    }

    /** Takes off the stops from one position to another; {@link #refresh} must follow. */
    void remove(int first, int last) {
        for (int position = first; position <= last; position++) {
            service -= model.service[stops[position]];
            load -= model.demand[stops[position]];
        }
        System.arraycopy(stops, last + 1, stops, first, length - last);
        System.arraycopy(places, last + 1, places, first, length - last);
        length -= last - first + 1;
    }

    /** Computes everything that follows from the order of the stops. */
    void refresh() {
        Legs legs = model.legs[route];
        places[0] = model.startPlace[route];
        places[length + 1] = model.endPlace[route];
        leave[0] = model.ready[route];
        latest[length + 1] = model.due[route];
        cost = length == 0 ? 0 : model.useCost[route];
        for (int position = 0; position <= length; position++) {
            legCosts[position] = length == 0 ? 0 : legs.cost(places[position], places[position + 1]);
            cost += legCosts[position];
            cost += position == 0 ? 0 : model.stopRouteCost(stops[position], route);
        }
        for (int position = 1; position <= length; position++) {
            leave[position] = leaveAfter(position);
        }
        for (int position = length; position >= 1; position--) {
            latest[position] = latestBefore(position);
        }
    }

    private void refreshLeaves(int from) {
        for (int position = from; position <= length; position++) {
            long after = leaveAfter(position);
            if (position > from && after == leave[position]) {
                return;
            }
            leave[position] = after;
        }
    }

    private void refreshLatest(int from) {
        for (int position = from; position >= 1; position--) {
            long before = latestBefore(position);
            if (position < from && before == latest[position]) {
                return;
            }
            latest[position] = before;
        }
    }

    private long leaveAfter(int position) {
        int stop = stops[position];
        long arrival = leave[position - 1] + model.legs[route].duration(places[position - 1], places[position]);
        long start = model.earliestStart(stop, route, arrival);
        return start >= Starts.NEVER ? Starts.NEVER : start + model.service[stop];
    }

    private long latestBefore(int position) {
        int stop = stops[position];
        long moment = latest[position + 1]
                - model.legs[route].duration(places[position], places[position + 1])
                - model.service[stop];
        return model.starts.previous(model.starts.row(model.roster[route], stop), moment);
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

    int positionOf(int stop) {
        int position = 1;
        while (stops[position] != stop) {
            position++;
        }
        return position;
    }

    void copyFrom(RouteState other) {
        reserve(other.length + 2);
        route = other.route;
        length = other.length;
        cost = other.cost;
        service = other.service;
        load = other.load;
        int count = length + 2;
        System.arraycopy(other.stops, 0, stops, 0, count);
        System.arraycopy(other.places, 0, places, 0, count);
        System.arraycopy(other.leave, 0, leave, 0, count);
        System.arraycopy(other.latest, 0, latest, 0, count);
        System.arraycopy(other.legCosts, 0, legCosts, 0, count);
    }

    private void reserve(int count) {
        if (count > stops.length) {
            int size = 2 * count;
            stops = Arrays.copyOf(stops, size);
            places = Arrays.copyOf(places, size);
            leave = Arrays.copyOf(leave, size);
            latest = Arrays.copyOf(latest, size);
            legCosts = Arrays.copyOf(legCosts, size);
        }
    }
}
