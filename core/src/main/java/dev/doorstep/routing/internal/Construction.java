package dev.doorstep.routing.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first routes, built in one pass and without chance. */
public final class Construction {
    private final Model model;
    private final Fleet fleet;
    private final Solution solution;
    private final InsertionScan scan;
    private final int[] handled;
    private int handledCount;

    private Construction(Model model, Fleet fleet) {
        this.model = model;
        this.fleet = fleet;
        solution = new Solution(model, fleet);
        scan = new InsertionScan(model, new Chance(0), 0);
        handled = new int[model.stops];
    }

    /** Builds the routes. */
    public static Solution build(Model model) {
        return build(model, new Fleet(model));
    }

    static Solution build(Model model, Fleet fleet) {
        Construction construction = new Construction(model, fleet);
        construction.solution.beginTrial();
        construction.keepInForce();
        construction.insertTheRest();
        construction.solution.accept(construction.handled, construction.handledCount);
        construction.solution.keepAsBest();
        return construction.solution;
    }

    private void keepInForce() {
        List<List<Integer>> current = model.problem.current().routes();
        for (int route = 0; route < current.size(); route++) {
            for (int stop : current.get(route)) {
                int last = solution.routes[route].length;
                if (InsertionScan.fits(model, solution.routes[route], stop, last)) {
                    insert(stop, route, last);
                }
            }
        }
    }

    private void insertTheRest() {
        List<Integer> rest = new ArrayList<>();
        for (int stop = 0; stop < model.stops; stop++) {
            if (solution.routeOf[stop] == Solution.UNASSIGNED) {
                rest.add(stop);
            }
        }
        rest.sort(Comparator.comparingLong((Integer stop) -> -model.unassignedCost[stop])
                .thenComparingLong(this::lastStart));
        rest.forEach(this::insertCheapest);
    }

    private long lastStart(int stop) {
        long last = -Starts.NEVER;
        for (int route = 0; route < model.routes; route++) {
            if (model.allows(stop, route)) {
                last = Math.max(last, model.starts.lastClose(model.starts.row(model.roster[route], stop)));
            }
        }
        return last;
    }

    private void insertCheapest(int stop) {
        long bound = model.unassignedCost[stop];
        int bestRoute = -1;
        int bestPosition = InsertionScan.NONE;
        for (int route = 0; route < model.routes; route++) {
            RouteState state = solution.routes[route];
            boolean stands = state.length > 0 || fleet.idleOf(fleet.kindOf(route)) == route;
            int position = stands && model.allows(stop, route) ? scan.best(state, stop, bound) : InsertionScan.NONE;
            if (position != InsertionScan.NONE) {
                bound = scan.cost();
                bestRoute = route;
                bestPosition = position;
            }
        }
        if (bestRoute >= 0) {
            insert(stop, bestRoute, bestPosition);
        }
    }

    private void insert(int stop, int route, int position) {
        solution.cost -= model.unassignedCost[stop];
        solution.insert(route, position, stop);
        handled[handledCount++] = stop;
    }
}
