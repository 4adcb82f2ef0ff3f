package dev.doorstep.routing.internal;

/**
 * Looks for the place where a stop adds least: with an occasional blink, so that a place that would be the best is
 * passed over.
 *
 * <p>Whether a blink happens is asked only of a place that would become the best, which comes to the same.
 */
final class Insertion {
    /** In place of a node: no place is good enough. */
    static final int NONE = -1;

    private final Solution solution;
    private final Model model;
    private final Chance chance;
    private final double blinkRate;

    private int stop;
    /** When the stop must have been reached, and when it can be left: what is closer to hand than a leg. */
    private long arrivalMax;

    private long leaveMin;
    private long bestCost;
    private int bestBefore;

    Insertion(Solution solution, Chance chance, double blinkRate) {
        this.solution = solution;
        this.model = solution.model;
        this.chance = chance;
        this.blinkRate = blinkRate;
    }

    /** Begins to look for a place that adds less than a bound. */
    void begin(int wanted, long bound) {
        stop = wanted;
        arrivalMax = model.lastStart(wanted);
        leaveMin = model.firstStart(wanted) + model.serviceMin[wanted];
        bestCost = bound;
        bestBefore = NONE;
    }

    /** Returns the node behind which the stop adds least, of all that were tried, or {@link #NONE}. */
    int before() {
        return bestBefore;
    }

    /**
     * Tries the places behind stops that are on a route.
     *
     * @param legCosts what the legs from them cost: what one costs more than the leg that it replaces is added at least
     */
    void tryBehind(int[] stops, int[] legCosts) {
        for (int i = 0; i < stops.length; i++) {
            int node = stops[i];
            if (legCosts[i] - solution.legCost[node] < bestCost && solution.routeOf[node] != Solution.UNASSIGNED) {
                tryBetween(node, solution.next[node]);
            }
        }
    }

    /** Tries the places ahead of stops that are on a route, likewise. */
    void tryAhead(int[] stops, int[] legCosts) {
        for (int i = 0; i < stops.length; i++) {
            int node = stops[i];
            if (solution.routeOf[node] != Solution.UNASSIGNED) {
                int before = solution.previous[node];
                if (legCosts[i] - solution.legCost[before] < bestCost) {
                    tryBetween(before, node);
                }
            }
        }
    }

    /** Tries every place of a route. */
    void tryRoute(int route) {
        int end = solution.end(route);
        int before = solution.start(route);
        while (before != end) {
            int after = solution.next[before];
            tryBetween(before, after);
            before = after;
        }
    }

    /** Tries the last place of a route. */
    void tryLast(int route) {
        int end = solution.end(route);
        tryBetween(solution.previous[end], end);
    }

    private void tryBetween(int before, int after) {
        if (solution.leave[before] > arrivalMax || solution.latest[after] < leaveMin) {
            return;
        }
        int route = solution.routeOf[before];
        Legs legs = model.legs[route];
        int row = model.place[stop] * legs.size;
        int there = row + solution.place[before];
        int back = row + solution.place[after];
        long added = legs.costTo[there] + legs.costFrom[back] - solution.legCost[before] + fixedCost(route);
        if (added >= bestCost
                || !isInTime(before, after, route, legs.legTo[there], legs.legFrom[back])
                || !model.allows(stop, route)
                || !solution.hasRoomFor(stop, route)
                || !solution.keepsApart(stop, route)) {
            return;
        }
        added += overtimeAdded(before, after, route, legs.legTo[there], legs.legFrom[back]);
        if (added >= bestCost || (blinkRate > 0 && chance.unit() <= blinkRate)) {
            return;
        }
        bestCost = added;
        bestBefore = before;
    }

    private long overtimeAdded(int before, int after, int route, int there, int back) {
        Overtime overtime = model.overtime(route);
        return overtime == null
                ? 0
                : overtime.costWith(solution, stop, before, after, there, back) - solution.overtimeCost[route];
    }

    private long fixedCost(int route) {
        return model.stopRouteCost(stop, route) + (solution.length[route] == 0 ? model.useCost[route] : 0);
    }

    private boolean isInTime(int before, int after, int route, int there, int back) {
        if (model.hasBreaks(route)) {
            return model.breaks(route).fits(solution.moments, before, after, there, back, stop);
        }
        Legs legs = model.legs[route];
        return model.leave(stop, route, legs.arrival(solution.leave[before], there))
                <= legs.departure(solution.latest[after], back);
    }
}
