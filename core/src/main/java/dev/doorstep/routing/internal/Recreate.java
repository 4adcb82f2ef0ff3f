package dev.doorstep.routing.internal;

/**
 * Puts absent stops back, one after the other, each where it adds least: greedy insertion with blinks of Christiaens
 * and Vanden Berghe 2020, section 5.3, tried only in routes near the stop, and in all others if none of those takes it.
 */
final class Recreate {
    private static final double BLINK_RATE = 0.01;
    /**
     * How often stops are put back even where that costs more than to leave them out: several may share what one cannot
     * carry.
     */
    private static final double INSIST_RATE = 0.1;

    private final Model model;
    private final Solution solution;
    private final Fleet fleet;
    private final Neighbourhood neighbourhood;
    private final Chance chance;
    private final InsertionScan scan;
    private final InsertionOrder order;

    /** The number of the attempt that tried a route, or an idle route of a kind, last. */
    private final long[] routeTried;

    private final long[] kindTried;
    private long attempt;
    private boolean insists;

    private int bestRoute;
    private int bestPosition;
    private long bestCost;

    Recreate(Solution solution, Fleet fleet, Neighbourhood neighbourhood, Chance chance) {
        this.model = solution.model;
        this.solution = solution;
        this.fleet = fleet;
        this.neighbourhood = neighbourhood;
        this.chance = chance;
        scan = new InsertionScan(model, chance, BLINK_RATE);
        order = new InsertionOrder(model, chance);
        routeTried = new long[model.routes];
        kindTried = new long[fleet.kindCount()];
    }

    /**
     * Puts stops back or leaves them out at their cost.
     *
     * @param costMax what the whole may cost; once it costs more, the rest is not tried and the answer is false
     */
    boolean run(int[] absent, int count, double costMax) {
        order.sort(absent, count);
        insists = chance.unit() <= INSIST_RATE;
        for (int i = 0; i < count; i++) {
            if (solution.cost > costMax && !model.hasBonus) {
                return false;
            }
            int stop = absent[i];
            if (findBest(stop)) {
                solution.insert(bestRoute, bestPosition, stop);
            } else {
                solution.cost += model.unassignedCost[stop];
            }
        }
        return solution.cost <= costMax;
    }

    private boolean findBest(int stop) {
        attempt++;
        bestRoute = -1;
        bestCost = insists ? Long.MAX_VALUE / 2 : model.unassignedCost[stop];
        if (solution.unassigned.contains(stop)) {
            tryTouched(stop);
            if (insists) {
                tryNear(stop);
            }
            return bestRoute >= 0;
        }
        tryNear(stop);
        if (bestRoute < 0) {
            for (int route = 0; route < model.routes; route++) {
                tryRoute(stop, route);
            }
        }
        return bestRoute >= 0;
    }

    /** What was not worth it before can be so only where something has changed, unless the step insists. */
    private void tryTouched(int stop) {
        for (int i = 0; i < solution.touchedCount(); i++) {
            tryRoute(stop, solution.touched(i));
        }
    }

    private void tryNear(int stop) {
        int[] only = neighbourhood.onlyRoutes(stop);
        for (int route : only) {
            tryRoute(stop, route);
        }
        if (only.length > 0) {
            return;
        }
        for (int neighbour : neighbourhood.stops(stop)) {
            int route = solution.routeOf[neighbour];
            if (route != Solution.UNASSIGNED) {
                tryRoute(stop, route);
            }
        }
        for (int kind : neighbourhood.kinds(stop)) {
            int route = fleet.idleOf(kind);
            if (route >= 0) {
                tryRoute(stop, route);
            }
        }
    }

    private void tryRoute(int stop, int route) {
        if (routeTried[route] == attempt) {
            return;
        }
        routeTried[route] = attempt;
        RouteState state = solution.routes[route];
        if (!model.allows(stop, route) || (state.length == 0 && isKindTried(fleet.kindOf(route)))) {
            return;
        }
        int position = scan.best(state, stop, bestCost);
        if (position != InsertionScan.NONE) {
            bestCost = scan.cost();
            bestRoute = route;
            bestPosition = position;
        }
    }

    private boolean isKindTried(int kind) {
        boolean tried = kindTried[kind] == attempt;
        kindTried[kind] = attempt;
        return tried;
    }
}
