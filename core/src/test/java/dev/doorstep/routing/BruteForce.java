package dev.doorstep.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tries every way to put every stop on every route, or on none. */
public final class BruteForce {
    private final int stops;
    private final List<List<Integer>> routes = new ArrayList<>();
    private final Function<List<List<Integer>>, Optional<Long>> cost;
    private long best = Long.MAX_VALUE;

    private BruteForce(RoutingProblem problem, Function<List<List<Integer>>, Optional<Long>> cost) {
        stops = problem.stops().size();
        problem.frames().forEach(frame -> routes.add(new ArrayList<>()));
        this.cost = cost;
    }

    /** Returns the least that routes of a problem cost by a check, which answers nothing if they cannot be done. */
    public static long optimum(RoutingProblem problem, Function<List<List<Integer>>, Optional<Long>> cost) {
        BruteForce force = new BruteForce(problem, cost);
        force.place(0);
        return force.best;
    }

    private void place(int stop) {
        if (stop == stops) {
            best = Math.min(best, cost.apply(routes).orElse(Long.MAX_VALUE));
            return;
        }
        place(stop + 1);
        for (List<Integer> route : routes) {
            for (int position = 0; position <= route.size(); position++) {
                route.add(position, stop);
                place(stop + 1);
                route.remove(position);
            }
        }
    }
}
