package dev.doorstep.routing.internal;

import dev.doorstep.routing.Compatibility;
import dev.doorstep.routing.CurrentPlan;
import dev.doorstep.routing.Pin;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.ServiceTimes;
import dev.doorstep.routing.TravelMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some routes of a problem with their stops, as a problem of its own that starts from them. What it costs counts in the
 * whole: what change against the plan in force costs is among the costs of stops here.
 */
final class Part {
    private final Model whole;
    private final List<Integer> routes;
    private final List<Integer> stops;
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final RoutingProblem problem;

    /**
     * Cuts a part out.
     *
     * @param routes the routes of the part
     * @param stops the stops of the part: those on its routes, and some that are on none
     * @param standing the stops of every route of the whole
     */
    Part(Model whole, List<Integer> routes, List<Integer> stops, List<List<Integer>> standing) {
        this.whole = whole;
        this.routes = routes;
        this.stops = stops;
        List<RoutingStop> ownStops = stops.stream().map(this::stop).toList();
        List<RouteFrame> frames = routes.stream().map(this::frame).toList();
        int[] kept = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        List<TravelMatrix> travel = whole.problem.travel().stream()
                .map(matrix -> matrix.among(kept))
                .toList();
        problem = new RoutingProblem(
                ownStops,
                frames,
                travel,
                whole.problem.weights(),
                compatibility(),
                current(standing),
                services(),
                whole.problem.startGrain());
    }

    RoutingProblem problem() {
        return problem;
    }

    int stopCount() {
        return stops.size();
    }

    /** Puts the routes of the part in their place among all. */
    void write(List<List<Integer>> own, List<List<Integer>> all) {
        for (int route = 0; route < own.size(); route++) {
            all.set(routes.get(route), own.get(route).stream().map(stops::get).toList());
        }
    }

    private RoutingStop stop(int index) {
        RoutingStop given = whole.problem.stops().get(index);
        Optional<Pin> pin = given.pin().map(held -> new Pin(routes.indexOf(held.route()), held.start()));
        return new RoutingStop(
                placeOf(given.place()),
                given.service(),
                given.demand(),
                given.windows(),
                given.unassignedCost() + whole.disruption(index, -1),
                pin);
    }

    private RouteFrame frame(int index) {
        RouteFrame given = whole.problem.frames().get(index);
        return new RouteFrame(
                placeOf(given.startPlace()),
                placeOf(given.endPlace()),
                given.travel(),
                given.shifts(),
                given.limits(),
                given.useCost(),
                given.depotWindow(),
                given.breaks(),
                given.overtime());
    }

    private int placeOf(int place) {
        return place == RouteFrame.NOWHERE ? place : places.computeIfAbsent(place, added -> places.size());
    }

    private Compatibility compatibility() {
        Compatibility given = whole.problem.compatibility();
        Compatibility.Builder own = Compatibility.of(routes.size());
        for (int stop = 0; stop < stops.size(); stop++) {
            for (int route = 0; route < routes.size(); route++) {
                if (!given.allows(stops.get(stop), routes.get(route))) {
                    own.forbid(stop, route);
                }
                long cost = whole.stopRouteCost(stops.get(stop), routes.get(route));
                if (cost != 0) {
                    own.cost(stop, route, cost);
                }
            }
        }
        given.apart()
                .forEach(group -> own.apart(group.stream()
                        .map(stops::indexOf)
                        .filter(stop -> stop >= 0)
                        .toList()));
        return own.build();
    }

    private ServiceTimes services() {
        if (whole.problem.services().isAsGiven()) {
            return ServiceTimes.asGiven();
        }
        ServiceTimes.Builder own = ServiceTimes.of(routes.size());
        for (int stop = 0; stop < stops.size(); stop++) {
            for (int route = 0; route < routes.size(); route++) {
                own.service(stop, route, whole.service(stops.get(stop), routes.get(route)));
            }
        }
        return own.build();
    }

    private CurrentPlan current(List<List<Integer>> standing) {
        Map<Integer, Integer> own = new LinkedHashMap<>();
        stops.forEach(stop -> own.put(stop, own.size()));
        List<List<Integer>> current = new ArrayList<>();
        for (int route : routes) {
            current.add(standing.get(route).stream().map(own::get).toList());
        }
        return new CurrentPlan(current, 0);
    }
}
