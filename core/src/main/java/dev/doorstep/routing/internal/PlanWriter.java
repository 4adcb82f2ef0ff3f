package dev.doorstep.routing.internal;

import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RoutingCost;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.TravelMatrix;
import java.util.ArrayList;
import java.util.List;

/** Writes down routes as a plan, with what each part costs. */
public final class PlanWriter {
    private final Model model;
    private final List<List<PlannedStop>> routes = new ArrayList<>();
    private final boolean[] isAssigned;
    private long distance;
    private long time;
    private long use;
    private long preference;
    private long disruption;

    private PlanWriter(Model model) {
        this.model = model;
        isAssigned = new boolean[model.stops];
    }

    /** Writes the plan. */
    public static RoutingPlan write(Model model, RouteState[] states, long steps) {
        PlanWriter writer = new PlanWriter(model);
        for (RouteState state : states) {
            writer.add(state);
        }
        return writer.plan(steps);
    }

    private void add(RouteState state) {
        List<PlannedStop> route = new ArrayList<>();
        for (int position = 1; position <= state.length; position++) {
            int stop = state.stops[position];
            route.add(new PlannedStop(stop, state.leave[position] - model.service[stop]));
            isAssigned[stop] = true;
            preference += model.problem.compatibility().cost(stop, state.route);
            disruption += model.disruption(stop, state.route);
        }
        routes.add(route);
        if (state.length > 0) {
            use += model.useCost[state.route];
            addTravel(state);
        }
    }

    private void addTravel(RouteState state) {
        TravelMatrix matrix = model.problem
                .travel()
                .get(model.problem.frames().get(state.route).travel());
        for (int position = 0; position <= state.length; position++) {
            int from = model.places.placeOf(state.places[position]);
            int to = model.places.placeOf(state.places[position + 1]);
            if (from < matrix.size() && to < matrix.size()) {
                distance += matrix.distance(from, to);
                time += matrix.duration(from, to);
            }
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
                preference,
                disruption,
                undone);
        return new RoutingPlan(routes, unassigned, cost, steps);
    }
}
