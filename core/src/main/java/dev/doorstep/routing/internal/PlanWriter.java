package dev.doorstep.routing.internal;

import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteOvertime;
import dev.doorstep.routing.RoutingCost;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.TravelMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes down routes as a plan, with what each part costs. */
public final class PlanWriter {
    private final Model model;
    private final List<List<PlannedStop>> routes = new ArrayList<>();
    private final boolean[] isAssigned;
    private long distance;
    private long time;
    private long use;
    private long overtime;
    private long preference;
    private long disruption;

    private PlanWriter(Model model) {
        this.model = model;
        isAssigned = new boolean[model.stops];
    }

    /** Writes the plan of routes as they are worked on. */
    public static RoutingPlan write(Model model, RouteState[] states, long steps) {
        return write(model, Arrays.stream(states).map(RouteState::planned).toList(), steps);
    }

    /** Writes the plan of stops whose starts are known, a list for each route of the problem. */
    public static RoutingPlan write(Model model, List<List<PlannedStop>> routes, long steps) {
        PlanWriter writer = new PlanWriter(model);
        routes.forEach(writer::add);
        return writer.plan(steps);
    }

    private void add(List<PlannedStop> stops) {
        int route = routes.size();
        routes.add(stops);
        for (PlannedStop planned : stops) {
            isAssigned[planned.stop()] = true;
            preference += model.problem.compatibility().cost(planned.stop(), route);
            disruption += model.disruption(planned.stop(), route);
        }
        if (!stops.isEmpty()) {
            use += model.useCost[route];
            overtime += RouteOvertime.costOf(model.problem, route, stops);
            addTravel(route, stops);
        }
    }

    private void addTravel(int route, List<PlannedStop> stops) {
        int from = model.startPlace[route];
        for (PlannedStop planned : stops) {
            addLeg(route, from, model.place[planned.stop()]);
            from = model.place[planned.stop()];
        }
        addLeg(route, from, model.endPlace[route]);
    }

    private void addLeg(int route, int fromNumber, int toNumber) {
        int from = model.places.placeOf(fromNumber);
        int to = model.places.placeOf(toNumber);
        TravelMatrix matrix =
                model.problem.travel().get(model.problem.frames().get(route).travel());
        if (from < matrix.size() && to < matrix.size()) {
            distance += matrix.distance(from, to);
            time += matrix.duration(from, to);
        }
    }

    private RoutingPlan plan(long steps) {
        List<Integer> unassigned = new ArrayList<>();
        long undone = 0;
        for (int stop = 0; stop < model.stops; stop++) {
            if (!isAssigned[stop]) {
                unassigned.add(stop);
                disruption += model.disruption(stop, -1);
                undone += model.undoneCost(stop);
            }
        }
        RoutingCost cost = new RoutingCost(
                distance * model.problem.weights().distance(),
                time * model.problem.weights().time(),
                use,
                overtime,
                preference,
                disruption,
                undone);
        return new RoutingPlan(routes, unassigned, cost, steps);
    }
}
