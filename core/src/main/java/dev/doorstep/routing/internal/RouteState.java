package dev.doorstep.routing.internal;

import dev.doorstep.routing.PlannedStop;
import java.util.ArrayList;
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
    final Moments moments;
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
        moments = new Moments(length + 2, model.breakCount(route) + 1);
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

    /** Returns the route with one more stop behind a position, feasible or not. */
    RouteState with(int stop, int position) {
        List<Integer> order = new ArrayList<>(length + 1);
        for (int i = 1; i <= length; i++) {
            order.add(stops[i]);
        }
        order.add(position, stop);
        return of(model, route, order);
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

    /** Tells whether all stops start and the end is reached in time, breaks included; an empty route always is. */
    public boolean isInTime() {
        if (length == 0) {
            return true;
        }
        int leg = leg(length);
        return model.hasBreaks(route)
                ? model.breaks(route).follows(moments, length, length + 1, leg)
                : model.legs[route].arrival(moments.leave[length], leg) <= model.due[route];
    }

    private void count(int stop) {
        service += model.service(stop, route);
        load += model.demand[stop];
    }

    private void schedule() {
        Legs legs = model.legs[route];
        for (int position = 0; position <= length && length > 0; position++) {
            legCosts[position] = legs.cost(places[position], places[position + 1]);
        }
        if (model.hasBreaks(route)) {
            scheduleWithBreaks(model.breaks(route));
            return;
        }
        moments.leave[0] = model.ready[route];
        moments.latest[length + 1] = model.due[route];
        for (int position = 1; position <= length; position++) {
            long arrival = legs.arrival(moments.leave[position - 1], leg(position - 1));
            moments.leave[position] = model.leave(stops[position], route, arrival);
        }
        for (int position = length; position >= 1; position--) {
            long departure = legs.departure(moments.latest[position + 1], leg(position));
            moments.latest[position] = model.latestStart(stops[position], route, departure);
        }
    }

    private void scheduleWithBreaks(Breaks breaks) {
        breaks.writeStart(moments, 0);
        breaks.writeEnd(moments, length + 1);
        for (int position = 1; position <= length; position++) {
            breaks.writeLeave(moments, position - 1, position, leg(position - 1), stops[position]);
        }
        for (int position = length; position >= 1; position--) {
            breaks.writeLatest(moments, position, position + 1, leg(position), stops[position]);
        }
    }

    /** Returns the leg from a position to the next. */
    int leg(int position) {
        return model.legs[route].leg(places[position], places[position + 1]);
    }

    /** Returns what the route costs for overtime, if it is in time. */
    long overtimeCost() {
        Overtime overtime = model.overtime(route);
        if (overtime == null) {
            return 0;
        }
        int last = lastCounted(overtime);
        return last == 0 ? 0 : overtime.cost(end(overtime, last));
    }

    /** Returns the position of the last stop that counts for overtime, or 0. */
    int lastCounted(Overtime overtime) {
        int position = length;
        while (position > 0 && !overtime.counts(stops[position], end(overtime, position))) {
            position--;
        }
        return position;
    }

    /** Returns when the stop at a position can be over. */
    long end(Overtime overtime, int position) {
        return overtime.end(moments, position - 1, position + 1, leg(position - 1), leg(position), stops[position]);
    }

    /**
     * Returns the stops with their starts, if the route is in time: each starts as early as it can, one after the
     * other, so that all breaks can still be had and overtime costs no more than it must. Breaks that fit into waiting
     * are had first.
     */
    public List<PlannedStop> planned() {
        return new Timetable(this).stops();
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
