package dev.doorstep.dispatch;

import dev.doorstep.routing.InsertionOption;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RouteInsertion;
import dev.doorstep.routing.RoutingPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the routes of a planner whole: a crew of which some were left undone is completed or taken off, then whatever
 * was left undone though it fits is added where it costs least, a crew only as a whole.
 */
final class Completion {
    /** How many ways to place the members of one crew are tried; most take the first. */
    private static final int WAYS_MAX = 200;

    private final RouteModel model;
    private final RouteInsertion insertion;
    private final RouteEvaluation evaluation;
    private final List<List<Integer>> routes = new ArrayList<>();
    private boolean changed;
    private int waysLeft;

    private Completion(RouteModel model, RoutingPlan found) {
        this.model = model;
        insertion = RouteInsertion.into(model.routing());
        evaluation = RouteEvaluation.of(model.routing());
        found.routes()
                .forEach(route -> routes.add(
                        new ArrayList<>(route.stream().map(PlannedStop::stop).toList())));
    }

    static RoutingPlan complete(RouteModel model, RoutingPlan found) {
        return found.unassigned().isEmpty() ? found : new Completion(model, found).run(found);
    }

    private RoutingPlan run(RoutingPlan found) {
        Set<Integer> undone = new HashSet<>(found.unassigned());
        Collection<List<Integer>> crews = model.crews().values();
        for (List<Integer> crew : crews) {
            List<Integer> missing = crew.stream().filter(undone::contains).toList();
            if (missing.size() < crew.size() && !missing.isEmpty() && !place(missing)) {
                crew.forEach(this::takeOff);
            }
        }
        groups(crews).forEach(this::place);
        return changed ? evaluation.plan(routes).orElse(found) : found;
    }

    /** What is undone now, the first visit first, the stops of a crew together. */
    private List<List<Integer>> groups(Collection<List<Integer>> crews) {
        Set<Integer> done = new HashSet<>();
        routes.forEach(done::addAll);
        List<List<Integer>> groups = new ArrayList<>();
        for (int index = 0; index < model.routing().stops().size(); index++) {
            int stop = index;
            if (!done.contains(stop)) {
                List<Integer> group = crews.stream()
                        .filter(crew -> crew.contains(stop))
                        .findFirst()
                        .orElseGet(() -> List.of(stop));
                groups.add(group);
                done.addAll(group);
            }
        }
        return groups;
    }

    /** Where a way around is shorter, a stop less can make a route late: then its others look for a place again. */
    private void takeOff(int stop) {
        for (int index = 0; index < routes.size(); index++) {
            List<Integer> route = routes.get(index);
            if (route.remove((Integer) stop)) {
                changed = true;
                if (!evaluation.isFeasible(index, route)) {
                    route.removeIf(other -> model.task(other).isPresent());
                }
            }
        }
    }

    /** Puts stops on routes, all of them or none. */
    private boolean place(List<Integer> stops) {
        waysLeft = WAYS_MAX;
        return place(stops, 0);
    }

    private boolean place(List<Integer> stops, int from) {
        if (from == stops.size()) {
            changed = true;
            return true;
        }
        int stop = stops.get(from);
        for (InsertionOption option : insertion.with(routes).options(stop)) {
            if (waysLeft-- <= 0) {
                return false;
            }
            routes.get(option.route()).add(option.position(), stop);
            if (place(stops, from + 1)) {
                return true;
            }
            routes.get(option.route()).remove((Integer) stop);
        }
        return false;
    }
}
