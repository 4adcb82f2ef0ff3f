package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RouteLimits;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A vehicle routing problem with time windows: vehicles that start and end at their depot, and customers to visit.
 *
 * @param depots where vehicles come from, at least one
 * @param customers whom they visit
 */
record VrptwInstance(List<Depot> depots, List<Node> customers) {
    /** Travel is cut to one decimal, so everything is counted in tenths. */
    static final int SCALE = 10;

    /** More than any plan costs, and the sum over ten thousand customers still exact in a double. */
    private static final long UNASSIGNED_COST = 10_000_000L;

    private static final Span ALWAYS = new Span(-Span.MOMENT_MAX, Span.MOMENT_MAX);

    /**
     * Where some vehicles start and end.
     *
     * @param node the line of the file; its window is when they may be out
     * @param fleet how many vehicles there are
     * @param capacity how much each of them can take
     */
    record Depot(Node node, int fleet, int capacity) {
        private RouteFrame frame(int place) {
            return RouteFrame.from(place, List.of(ALWAYS))
                    .withLimits(new RouteLimits(Integer.MAX_VALUE, Long.MAX_VALUE, capacity))
                    .withDepotWindow(node.window());
        }
    }

    /** A line of the file: a depot or a customer. */
    record Node(int number, double x, double y, int demand, int ready, int due, int service) {
        /** Returns how far it is to another node, in tenths. */
        int tenthsTo(Node other) {
            double width = x - other.x;
            double height = y - other.y;
            return (int) Math.floor(SCALE * Math.sqrt(width * width + height * height));
        }

        private Span window() {
            return new Span((long) ready * SCALE, (long) due * SCALE);
        }
    }

    /** Returns the problem in tenths: the sum of the legs is to be made small. The depots are the first places. */
    RoutingProblem problem() {
        List<RouteFrame> frames = new ArrayList<>();
        for (int depot = 0; depot < depots.size(); depot++) {
            frames.addAll(Collections.nCopies(
                    depots.get(depot).fleet, depots.get(depot).frame(depot)));
        }
        List<RoutingStop> stops = new ArrayList<>();
        for (Node customer : customers) {
            stops.add(new RoutingStop(
                    depots.size() + stops.size(),
                    (long) customer.service * SCALE,
                    customer.demand,
                    List.of(customer.window()),
                    UNASSIGNED_COST,
                    Optional.empty()));
        }
        return RoutingProblem.of(stops, frames, List.of(matrix()), RoutingWeights.DISTANCE);
    }

    /**
     * Returns routes of the problem's stops in the numbers of the file, without those that are not used. Where there
     * are several depots, a route begins with the number of its own.
     *
     * @param routes the stops of every vehicle, depot by depot
     */
    List<List<Integer>> numbered(List<List<Integer>> routes) {
        List<List<Integer>> numbered = new ArrayList<>();
        int vehicle = 0;
        for (Depot depot : depots) {
            for (int end = vehicle + depot.fleet; vehicle < end && vehicle < routes.size(); vehicle++) {
                if (!routes.get(vehicle).isEmpty()) {
                    numbered.add(numbered(depot, routes.get(vehicle)));
                }
            }
        }
        return numbered;
    }

    private List<Integer> numbered(Depot depot, List<Integer> stops) {
        List<Integer> numbers = new ArrayList<>();
        if (depots.size() > 1) {
            numbers.add(depot.node.number);
        }
        stops.forEach(stop -> numbers.add(customers.get(stop).number));
        return numbers;
    }

    private TravelMatrix matrix() {
        List<Node> places = new ArrayList<>(depots.stream().map(Depot::node).toList());
        places.addAll(customers);
        int size = places.size();
        int[] legs = new int[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                legs[from * size + to] = places.get(from).tenthsTo(places.get(to));
            }
        }
        return TravelMatrix.of(size, legs, legs);
    }
}
