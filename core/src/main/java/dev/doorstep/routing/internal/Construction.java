package dev.doorstep.routing.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first routes, built in one pass and without chance. */
public final class Construction {
    private final Model model;
    private final Fleet fleet;
    private final Solution solution;
    private final Insertion insertion;
    private final int[] handled;
    private int handledCount;

    private Construction(Model model, Fleet fleet) {
        this.model = model;
        this.fleet = fleet;
        solution = new Solution(model, fleet);
        insertion = new Insertion(solution, new Chance(0), 0);
        handled = new int[model.stops];
    }

    /** Builds the routes. */
    public static RouteState[] build(Model model) {
        return build(model, new Fleet(model)).incumbent().routes();
    }

    static Solution build(Model model, Fleet fleet) {
        Construction construction = new Construction(model, fleet);
        construction.solution.beginTrial();
        construction.keepInForce();
        construction.insertTheRest();
        construction.solution.accept(construction.handled, construction.handledCount);
        construction.solution.incumbent().keep();
        return construction.solution;
    }

    private void keepInForce() {
        List<List<Integer>> current = model.problem.current().routes();
        for (int route = 0; route < current.size(); route++) {
            for (int stop : current.get(route)) {
                insertion.begin(stop, Long.MAX_VALUE / 2);
                insertion.tryLast(route);
                insertIfFound(stop);
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
                .thenComparingLong(model::lastStart));
        rest.forEach(this::insertCheapest);
    }

    private void insertCheapest(int stop) {
        insertion.begin(stop, model.unassignedCost[stop]);
        for (int route = 0; route < model.routes; route++) {
            if (solution.length[route] > 0 || fleet.idleOf(fleet.kindOf(route)) == route) {
                insertion.tryRoute(route);
            }
        }
        insertIfFound(stop);
    }

    private void insertIfFound(int stop) {
        if (insertion.before() != Insertion.NONE) {
            solution.cost -= model.unassignedCost[stop];
            solution.insert(stop, insertion.before());
            handled[handledCount++] = stop;
        }
    }
}
