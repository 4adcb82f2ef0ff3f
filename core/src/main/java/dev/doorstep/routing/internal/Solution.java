package dev.doorstep.routing.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All routes as chains of nodes, and the way back from a trial.
 *
 * <p>A node is a stop, by its index, or the start or the end of a route. For every node on a route the solution knows
 * the earliest moment that the route can leave it and the latest moment that work can start there with all that follows
 * in time, which makes an insertion a matter of one look. A trial notes what it changes and nothing else, so nothing
 * here takes longer because there are more of the others.
 */
final class Solution {
    /** In place of a route: the stop is on none. */
    static final int UNASSIGNED = -1;

    private static final int SPARE_NODES = 2;

    final Model model;

    /** By node. Of a stop that is on no route, only {@link #routeOf} and {@link #place} mean something. */
    final int[] next;

    final int[] previous;
    final int[] routeOf;
    final int[] place;
    final Moments moments;
    /** The first layers of the moments, as close to hand as can be. */
    final long[] leave;

    final long[] latest;
    /** The cost from a node to the next; nothing on an empty route. */
    final long[] legCost;

    /** By route. */
    final int[] length;

    final long[] service;
    final long[] load;

    final long[] overtimeCost;

    final IntBag unassigned;
    /** Routes, and stops on none, in all. During a trial, stops that are off their route cost nothing yet. */
    long cost;

    int routesInUse;

    private final Fleet fleet;
    private final Journal journal;
    private final Incumbent incumbent;

    Solution(Model model, Fleet fleet) {
        this.model = model;
        this.fleet = fleet;
        int nodes = model.stops + 2 * model.routes;
        next = new int[nodes];
        previous = new int[nodes];
        routeOf = new int[nodes];
        place = Arrays.copyOf(model.place, nodes);
        moments = new Moments(nodes + SPARE_NODES, model.breaksMax() + 1);
        leave = moments.leave;
        latest = moments.latest;
        legCost = new long[nodes];
        length = new int[model.routes];
        service = new long[model.routes];
        load = new long[model.routes];
        overtimeCost = new long[model.routes];
        unassigned = new IntBag(model.stops);
        Arrays.fill(routeOf, UNASSIGNED);
        for (int route = 0; route < model.routes; route++) {
            empty(route);
        }
        for (int stop = 0; stop < model.stops; stop++) {
            unassigned.add(stop);
            cost = Math.addExact(cost, model.unassignedCost[stop]);
        }
        journal = new Journal(this);
        incumbent = new Incumbent(this);
    }

    private void empty(int route) {
        int start = start(route);
        int end = end(route);
        next[start] = end;
        previous[end] = start;
        routeOf[start] = route;
        routeOf[end] = route;
        place[start] = model.startPlace[route];
        place[end] = model.endPlace[route];
        if (model.hasBreaks(route)) {
            model.breaks(route).writeStart(moments, start);
            model.breaks(route).writeEnd(moments, end);
        } else {
            leave[start] = model.ready[route];
            latest[end] = model.due[route];
        }
    }

    /** Returns the node where a route starts. */
    int start(int route) {
        return model.stops + route;
    }

    /** Returns the node where a route ends. */
    int end(int route) {
        return model.stops + model.routes + route;
    }

    /** Returns a node of no route, whose moments are for notes. */
    int spareNode(int index) {
        return next.length + index;
    }

    /** Tells whether a node is a stop, and neither start nor end of a route. */
    boolean isStop(int node) {
        return node < model.stops;
    }

    Incumbent incumbent() {
        return incumbent;
    }

    void beginTrial() {
        journal.begin();
    }

    /** Tells whether this trial has changed a route. */
    boolean isTouched(int route) {
        return journal.holdsRoute(route);
    }

    int touchedCount() {
        return journal.routeCount();
    }

    int touched(int index) {
        return journal.route(index);
    }

    /** Tells whether the limits of a route leave room for a stop. */
    boolean hasRoomFor(int stop, int route) {
        return length[route] < model.stopsMax[route]
                && service[route] + model.service(stop, route) <= model.serviceMax[route]
                && load[route] + model.demand[stop] <= model.capacity[route];
    }

    /** Tells whether no stop is on a route that a stop shares no route with. */
    boolean keepsApart(int stop, int route) {
        for (int other : model.apart(stop)) {
            if (routeOf[other] == route) {
                return false;
            }
        }
        return true;
    }

    /** Puts a stop behind a node. */
    void insert(int stop, int before) {
        int route = routeOf[before];
        int after = next[before];
        journal.noteRoute(route);
        journal.note(before);
        journal.note(stop);
        journal.note(after);
        cost += model.stopRouteCost(stop, route) - legCost[before];
        if (length[route] == 0) {
            open(route);
        }
        count(stop, route, 1);
        routeOf[stop] = route;
        link(before, stop);
        link(stop, after);
        cost += legCost[before] + legCost[stop];
        writeLeave(stop, route);
        writeLatest(stop, route);
        refreshLeaves(after);
        refreshLatest(before);
        countOvertime(route);
    }

    /** Takes the stops from one to another further on off their route. */
    void remove(int first, int last) {
        int route = routeOf[first];
        int before = previous[first];
        int after = next[last];
        journal.noteRoute(route);
        journal.note(before);
        journal.note(after);
        cost -= legCost[before];
        for (int node = first; node != after; node = next[node]) {
            journal.note(node);
            cost -= legCost[node] + model.stopRouteCost(node, route);
            count(node, route, -1);
            routeOf[node] = UNASSIGNED;
        }
        link(before, after);
        if (length[route] == 0) {
            close(route);
        }
        cost += legCost[before];
        refreshLeaves(after);
        refreshLatest(before);
        countOvertime(route);
    }

    /** Exchanges what follows two nodes on different routes. */
    void exchangeTails(int one, int other) {
        int routeOfOne = routeOf[one];
        int routeOfOther = routeOf[other];
        int tailOfOne = next[one];
        int tailOfOther = next[other];
        detach(one);
        detach(other);
        move(tailOfOne, routeOfOther);
        move(tailOfOther, routeOfOne);
        join(one, tailOfOther);
        join(other, tailOfOne);
    }

    private void detach(int head) {
        int route = routeOf[head];
        if (length[route] == 0) {
            open(route);
        }
        journal.noteRoute(route);
        journal.note(head);
        journal.note(end(route));
        cost -= legCost[head];
    }

    /** Moves a stop and all that follow it to a route, which they are not linked with yet. */
    private void move(int first, int to) {
        for (int node = first; isStop(node); node = next[node]) {
            int from = routeOf[node];
            journal.note(node);
            cost += model.stopRouteCost(node, to) - model.stopRouteCost(node, from) - legCost[node];
            count(node, from, -1);
            count(node, to, 1);
            routeOf[node] = to;
        }
    }

    /** Links a head with a tail that was moved to its route, and both with the end. */
    private void join(int head, int first) {
        int route = routeOf[head];
        int before = head;
        for (int node = first; isStop(node); node = next[node]) {
            link(before, node);
            cost += legCost[before];
            writeLeave(node, route);
            before = node;
        }
        int end = end(route);
        link(before, end);
        if (length[route] == 0) {
            close(route);
        }
        cost += legCost[before];
        writeLeave(end, route);
        for (int node = before; node != head; node = previous[node]) {
            writeLatest(node, route);
        }
        refreshLatest(head);
        countOvertime(route);
    }

    private void countOvertime(int route) {
        Overtime overtime = model.overtime(route);
        if (overtime != null) {
            cost -= overtimeCost[route];
            overtimeCost[route] = overtimeOf(route, overtime);
            cost += overtimeCost[route];
        }
    }

    private long overtimeOf(int route, Overtime overtime) {
        Legs legs = model.legs[route];
        for (int node = previous[end(route)]; isStop(node); node = previous[node]) {
            int there = legs.leg(place[previous[node]], place[node]);
            int onward = legs.leg(place[node], place[next[node]]);
            long end = overtime.end(moments, previous[node], next[node], there, onward, node);
            if (overtime.counts(node, end)) {
                return overtime.cost(end);
            }
        }
        return 0;
    }

    private void count(int stop, int route, int sign) {
        length[route] += sign;
        service[route] += sign * model.service(stop, route);
        load[route] += sign * model.demand[stop];
    }

    private void open(int route) {
        routesInUse++;
        fleet.setIdle(route, false);
        cost += model.useCost[route];
    }

    private void close(int route) {
        routesInUse--;
        fleet.setIdle(route, true);
        cost -= model.useCost[route];
        legCost[start(route)] = 0;
    }

    private void link(int before, int after) {
        next[before] = after;
        previous[after] = before;
        legCost[before] = model.legs[routeOf[before]].cost(place[before], place[after]);
    }

    /** Brings the moments of leaving up to date from a node on, as far as they change. */
    private void refreshLeaves(int from) {
        int route = routeOf[from];
        int end = end(route);
        int node = from;
        while (writeLeave(node, route) && node != end) {
            node = next[node];
        }
    }

    /** Brings the latest starts up to date from a node backwards, as far as they change. */
    private void refreshLatest(int from) {
        int route = routeOf[from];
        int node = from;
        while (isStop(node) && writeLatest(node, route)) {
            node = previous[node];
        }
    }

    /** Writes when a route can leave a node, or get to its end, and tells whether that is news. */
    private boolean writeLeave(int node, int route) {
        int before = previous[node];
        Legs legs = model.legs[route];
        int leg = legs.leg(place[before], place[node]);
        if (model.hasBreaks(route)) {
            journal.note(node);
            Breaks breaks = model.breaks(route);
            return isStop(node)
                    ? breaks.writeLeave(moments, before, node, leg, node)
                    : breaks.writeArrival(moments, before, node, leg);
        }
        long arrival = legs.arrival(leave[before], leg);
        long moment = isStop(node) ? model.leave(node, route, arrival) : arrival;
        if (moment == leave[node]) {
            return false;
        }
        journal.note(node);
        leave[node] = moment;
        return true;
    }

    /** Writes when a stop must start, and tells whether that is news. */
    private boolean writeLatest(int stop, int route) {
        int after = next[stop];
        Legs legs = model.legs[route];
        int leg = legs.leg(place[stop], place[after]);
        if (model.hasBreaks(route)) {
            journal.note(stop);
            return model.breaks(route).writeLatest(moments, stop, after, leg, stop);
        }
        long moment = model.latestStart(stop, route, legs.departure(latest[after], leg));
        if (moment == latest[stop]) {
            return false;
        }
        journal.note(stop);
        latest[stop] = moment;
        return true;
    }

    /** Tells whether a node could be next to another one, which is on the same route or one that is alike. */
    boolean follows(int before, int after, int leg) {
        int route = routeOf[before];
        return model.hasBreaks(route)
                ? model.breaks(route).follows(moments, before, after, leg)
                : model.legs[route].arrival(leave[before], leg) <= latest[after];
    }

    /**
     * Tells whether every route of this trial is in time. Where a way around is shorter, a stop less can make a route
     * late.
     */
    boolean isInTime() {
        for (int i = 0; i < journal.routeCount(); i++) {
            int route = journal.route(i);
            if (length[route] > 0 && !isInTime(route)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInTime(int route) {
        int last = previous[end(route)];
        return model.hasBreaks(route)
                ? follows(last, end(route), model.legs[route].leg(place[last], place[end(route)]))
                : leave[end(route)] <= model.due[route];
    }

    /** Returns the stops of every route in their order. */
    List<List<Integer>> stops() {
        return stops(next);
    }

    /** Returns the stops of a route in their order. */
    List<Integer> stopsOf(int route) {
        return stopsOf(route, next);
    }

    /** Returns the same of routes that are chained otherwise. */
    List<List<Integer>> stops(int[] chain) {
        List<List<Integer>> stops = new ArrayList<>();
        for (int route = 0; route < model.routes; route++) {
            stops.add(stopsOf(route, chain));
        }
        return stops;
    }

    private List<Integer> stopsOf(int route, int[] chain) {
        List<Integer> own = new ArrayList<>();
        for (int node = chain[start(route)]; isStop(node); node = chain[node]) {
            own.add(node);
        }
        return own;
    }

    /** Returns what temperatures are measured by; a leg costs at least 1. */
    Cooling.Scale scale() {
        double sum = 0;
        long legs = 0;
        for (int node = 0; node < next.length; node++) {
            boolean isLeg = routeOf[node] != UNASSIGNED && length[routeOf[node]] > 0 && node != end(routeOf[node]);
            sum += isLeg ? legCost[node] : 0;
            legs += isLeg ? 1 : 0;
        }
        double assigned = model.stops - unassigned.count();
        return new Cooling.Scale(Math.max(1, sum / Math.max(1, legs)), assigned / Math.max(1, routesInUse));
    }

    /** Keeps the trial; the stops that it handled are on a route or on none for good. */
    void accept(int[] handled, int count) {
        for (int i = 0; i < count; i++) {
            unassigned.set(handled[i], routeOf[handled[i]] == UNASSIGNED);
        }
        for (int i = 0; i < journal.nodeCount(); i++) {
            incumbent.markStale(journal.node(i));
        }
    }

    /** Goes back to what was before the trial. */
    void reject() {
        journal.undo();
        for (int i = 0; i < journal.routeCount(); i++) {
            fleet.setIdle(journal.route(i), length[journal.route(i)] == 0);
        }
    }
}
