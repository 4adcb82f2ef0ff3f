package dev.doorstep.routing.internal;

import java.util.Arrays;

/**
 * All routes, the best seen so far, and the way back from a trial. Only routes that a trial touches are copied, once
 * each, and nothing here takes longer because there are more of the others.
 */
public final class Solution {
    /** In place of a route: the stop is on none. */
    static final int UNASSIGNED = -1;

    final Model model;
    final RouteState[] routes;
    final int[] routeOf;
    final IntBag unassigned;
    /** Routes, and stops on none, in all. During a trial, stops that are off their route cost nothing yet. */
    long cost;

    int routesInUse;

    private final Fleet fleet;
    private final RouteState[] copies;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;

    private final RouteState[] best;
    private final int[] stale;
    private final boolean[] isStale;
    private int staleCount;
    private long bestCost;

    private long costBefore;
    private int routesInUseBefore;

    Solution(Model model, Fleet fleet) {
        this.model = model;
        this.fleet = fleet;
        routes = new RouteState[model.routes];
        best = new RouteState[model.routes];
        copies = new RouteState[model.routes];
        for (int route = 0; route < model.routes; route++) {
            routes[route] = new RouteState(model, route);
            best[route] = new RouteState(model, route);
        }
        touched = new int[model.routes];
        isTouched = new boolean[model.routes];
        stale = new int[model.routes];
        isStale = new boolean[model.routes];
        routeOf = new int[model.stops];
        Arrays.fill(routeOf, UNASSIGNED);
        unassigned = new IntBag(model.stops);
        for (int stop = 0; stop < model.stops; stop++) {
            unassigned.add(stop);
            cost = Math.addExact(cost, model.unassignedCost[stop]);
        }
        bestCost = cost;
    }

    long bestCost() {
        return bestCost;
    }

    RouteState[] best() {
        return best;
    }

    /** Returns the routes as they are now. */
    public RouteState[] routes() {
        return routes;
    }

    void beginTrial() {
        costBefore = cost;
        routesInUseBefore = routesInUse;
        touchedCount = 0;
    }

    boolean isTouched(int route) {
        return isTouched[route];
    }

    int touchedCount() {
        return touchedCount;
    }

    int touched(int index) {
        return touched[index];
    }

    /** Takes the stops from one position to another off a route that this trial has not touched. */
    void remove(int route, int first, int last) {
        touch(route);
        RouteState state = routes[route];
        for (int position = first; position <= last; position++) {
            routeOf[state.stops[position]] = UNASSIGNED;
        }
        state.remove(first, last);
    }

    /** Brings a route up to date whose stops were taken off. */
    void refresh(int route) {
        RouteState state = routes[route];
        cost -= state.cost;
        state.refresh();
        cost += state.cost;
        if (state.length == 0) {
            routesInUse--;
            fleet.setIdle(route, true);
        }
    }

    void insert(int route, int position, int stop) {
        touch(route);
        RouteState state = routes[route];
        if (state.length == 0) {
            routesInUse++;
            fleet.setIdle(route, false);
        }
        cost -= state.cost;
        state.insert(position, stop);
        cost += state.cost;
        routeOf[stop] = route;
    }

    private void touch(int route) {
        if (isTouched[route]) {
            return;
        }
        isTouched[route] = true;
        RouteState copy = copies[touchedCount];
        if (copy == null) {
            copy = new RouteState(model, route);
            copies[touchedCount] = copy;
        }
        copy.copyFrom(routes[route]);
        touched[touchedCount++] = route;
    }

    /**
     * Tells whether every route of this trial is in time. Where a way around is shorter, a stop less can make a route
     * late.
     */
    boolean isInTime() {
        for (int i = 0; i < touchedCount; i++) {
            if (!routes[touched[i]].isInTime()) {
                return false;
            }
        }
        return true;
    }

    /** Keeps the trial; the stops that it handled are on a route or on none for good. */
    void accept(int[] handled, int count) {
        for (int i = 0; i < count; i++) {
            unassigned.set(handled[i], routeOf[handled[i]] == UNASSIGNED);
        }
        for (int i = 0; i < touchedCount; i++) {
            int route = touched[i];
            isTouched[route] = false;
            if (!isStale[route]) {
                isStale[route] = true;
                stale[staleCount++] = route;
            }
        }
        touchedCount = 0;
    }

    /** Goes back to what was before the trial. */
    void reject(int[] handled, int count) {
        for (int i = 0; i < count; i++) {
            routeOf[handled[i]] = UNASSIGNED;
        }
        for (int i = 0; i < touchedCount; i++) {
            int route = touched[i];
            isTouched[route] = false;
            RouteState before = copies[i];
            copies[i] = routes[route];
            routes[route] = before;
            fleet.setIdle(route, before.length == 0);
            for (int position = 1; position <= before.length; position++) {
                routeOf[before.stops[position]] = route;
            }
        }
        touchedCount = 0;
        cost = costBefore;
        routesInUse = routesInUseBefore;
    }

    /** Remembers the routes as the best so far. */
    void keepAsBest() {
        for (int i = 0; i < staleCount; i++) {
            isStale[stale[i]] = false;
            best[stale[i]].copyFrom(routes[stale[i]]);
        }
        staleCount = 0;
        bestCost = cost;
    }
}
