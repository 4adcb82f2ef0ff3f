package dev.doorstep.routing.crew.internal;

import dev.doorstep.routing.RouteLimits;
import java.util.Arrays;

/**
 * All routes as linked stops, and what they cost but for lateness. Every change is written down, so that it can be
 * taken back, and so that {@link Schedule} knows where starts may move.
 */
final class LinkedRoutes {
    /** In place of a route: the stop is on none. */
    static final int NONE = -1;

    final CrewModel model;
    /** By node. */
    final int[] next;

    final int[] previous;
    final int[] routeOf;

    /** What all routes and all stops undone cost. */
    long cost;

    private final int[] length;
    private final long[] service;
    private final long[] demand;

    /** What was done since the trial began: a stop was taken from behind a node, or put there. */
    private int[] changed = new int[64];

    private int[] behind = new int[64];
    private boolean[] wasLinked = new boolean[64];
    private int changes;
    private long costBefore;

    LinkedRoutes(CrewModel model) {
        this.model = model;
        next = new int[model.nodes];
        previous = new int[model.nodes];
        routeOf = new int[model.nodes];
        length = new int[model.routes];
        service = new long[model.routes];
        demand = new long[model.routes];
        Arrays.fill(routeOf, NONE);
        for (int route = 0; route < model.routes; route++) {
            next[model.head(route)] = model.tail(route);
            previous[model.tail(route)] = model.head(route);
            routeOf[model.head(route)] = route;
            routeOf[model.tail(route)] = route;
        }
        for (int stop = 0; stop < model.stops; stop++) {
            cost = Math.addExact(cost, model.undoneCost[stop]);
        }
    }

    void beginTrial() {
        changes = 0;
        costBefore = cost;
    }

    int changes() {
        return changes;
    }

    int changed(int index) {
        return changed[index];
    }

    int behind(int index) {
        return behind[index];
    }

    boolean isOnRoute(int stop) {
        return routeOf[stop] >= 0;
    }

    /** Tells whether a visit is done: all its stops are on routes, or none is. */
    boolean isDone(int visit) {
        return isOnRoute(model.firstStop(visit));
    }

    int length(int route) {
        return length[route];
    }

    /** Tells whether a stop may go on a route: by rule, by limits, and because nobody of its crew is there. */
    boolean allows(int stop, int route) {
        return model.routing.allows(stop, route) && hasRoom(stop, route) && !hasCrewOf(stop, route);
    }

    private boolean hasRoom(int stop, int route) {
        RouteLimits limits = model.limits[route];
        return length[route] < limits.stopsMax()
                && service[route] + model.service[stop] <= limits.serviceMax()
                && demand[route] + model.demand[stop] <= limits.capacity();
    }

    private boolean hasCrewOf(int stop, int route) {
        int visit = model.visitOf[stop];
        for (int i = model.firstMember[visit]; i < model.firstMember[visit + 1]; i++) {
            if (routeOf[model.members[i]] == route && model.members[i] != stop) {
                return true;
            }
        }
        return false;
    }

    /** Returns what a stop would add behind a node. */
    long addedCost(int stop, int node) {
        return detour(stop, node, next[node]);
    }

    /** Returns what all would cost with a stop taken from where it is and put behind another node. */
    long costWith(int stop, int node) {
        return cost + addedCost(stop, node) - detour(stop, previous[stop], next[stop]);
    }

    private long detour(int stop, int before, int after) {
        int route = routeOf[before];
        return model.legCost(route, before, stop)
                + model.legCost(route, stop, after)
                - model.legCost(route, before, after)
                + model.routing.stopRouteCost(stop, route);
    }

    /** Takes a stop off its route. */
    void unlink(int stop) {
        int before = previous[stop];
        write(stop, before, false);
        detach(stop);
        cost += model.undoneCost[stop] - addedCost(stop, before);
    }

    /** Puts a stop behind a node. */
    void link(int stop, int node) {
        write(stop, node, true);
        cost += addedCost(stop, node) - model.undoneCost[stop];
        attach(stop, node);
    }

    /** Takes all stops off, for good. */
    void clear() {
        for (int stop = 0; stop < model.stops; stop++) {
            if (isOnRoute(stop)) {
                unlink(stop);
            }
        }
        beginTrial();
    }

    /** Takes everything back. */
    void undo() {
        for (int i = changes - 1; i >= 0; i--) {
            if (wasLinked[i]) {
                detach(changed[i]);
            } else {
                attach(changed[i], behind[i]);
            }
        }
        changes = 0;
        cost = costBefore;
    }

    private void detach(int stop) {
        int route = routeOf[stop];
        int before = previous[stop];
        int after = next[stop];
        next[before] = after;
        previous[after] = before;
        routeOf[stop] = NONE;
        length[route]--;
        service[route] -= model.service[stop];
        demand[route] -= model.demand[stop];
    }

    private void attach(int stop, int node) {
        int route = routeOf[node];
        int after = next[node];
        next[node] = stop;
        previous[stop] = node;
        next[stop] = after;
        previous[after] = stop;
        routeOf[stop] = route;
        length[route]++;
        service[route] += model.service[stop];
        demand[route] += model.demand[stop];
    }

    private void write(int stop, int node, boolean linked) {
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, 2 * changes);
            behind = Arrays.copyOf(behind, 2 * changes);
            wasLinked = Arrays.copyOf(wasLinked, 2 * changes);
        }
        changed[changes] = stop;
        behind[changes] = node;
        wasLinked[changes++] = linked;
    }
}
