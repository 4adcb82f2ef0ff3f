package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RouteLimits;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A vehicle routing problem with time windows in the text format of Solomon (1987): name, fleet and capacity, then one
 * line for the depot and one per customer, with number, x, y, demand, ready time, due time and service time.
 *
 * @param fleet how many vehicles there are
 * @param capacity how much each of them can take
 * @param depot where they start and end
 * @param customers whom they visit
 */
record SolomonInstance(int fleet, int capacity, Node depot, List<Node> customers) {
    /** Travel is cut to one decimal, so everything is counted in tenths. */
    static final int SCALE = 10;

    /** More than any plan costs, and the sum over ten thousand customers still exact in a double. */
    private static final long UNASSIGNED_COST = 10_000_000L;

    private static final Span ALWAYS = new Span(-Span.MOMENT_MAX, Span.MOMENT_MAX);

    /** A line of the file: the depot or a customer. */
    record Node(int number, int x, int y, int demand, int ready, int due, int service) {
        private static Node of(int[] line) {
            return new Node(line[0], line[1], line[2], line[3], line[4], line[5], line[6]);
        }

        /** Returns how far it is to another node, in tenths. */
        int tenthsTo(Node other) {
            double width = (double) x - other.x;
            double height = (double) y - other.y;
            return (int) Math.floor(SCALE * Math.sqrt(width * width + height * height));
        }

        private Span window() {
            return new Span((long) ready * SCALE, (long) due * SCALE);
        }
    }

    static SolomonInstance read(Path file) throws IOException {
        List<int[]> lines = Files.readAllLines(file).stream()
                .filter(line -> line.matches("[\\s\\d]*\\d[\\s\\d]*"))
                .map(line -> Arrays.stream(line.strip().split("\\s+"))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
        List<Node> nodes = lines.stream().skip(1).map(Node::of).toList();
        return new SolomonInstance(lines.get(0)[0], lines.get(0)[1], nodes.get(0), nodes.subList(1, nodes.size()));
    }

    /** Returns the problem in tenths: the sum of the legs is to be made small. */
    RoutingProblem problem() {
        RouteFrame frame = RouteFrame.from(0, List.of(ALWAYS))
                .withLimits(new RouteLimits(Integer.MAX_VALUE, Long.MAX_VALUE, capacity))
                .withDepotWindow(depot.window());
        List<RoutingStop> stops = new ArrayList<>();
        for (Node customer : customers) {
            stops.add(new RoutingStop(
                    stops.size() + 1,
                    (long) customer.service * SCALE,
                    customer.demand,
                    List.of(customer.window()),
                    UNASSIGNED_COST,
                    Optional.empty()));
        }
        return RoutingProblem.of(stops, Collections.nCopies(fleet, frame), List.of(matrix()), RoutingWeights.DISTANCE);
    }

    /** Returns routes of the problem's stops in the numbers of the file, without those that are not used. */
    List<List<Integer>> numbered(List<List<Integer>> routes) {
        return routes.stream()
                .filter(route -> !route.isEmpty())
                .map(route ->
                        route.stream().map(stop -> customers.get(stop).number()).toList())
                .toList();
    }

    private TravelMatrix matrix() {
        int size = customers.size() + 1;
        int[] legs = new int[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                legs[from * size + to] = place(from).tenthsTo(place(to));
            }
        }
        return TravelMatrix.of(size, legs, legs);
    }

    private Node place(int index) {
        return index == 0 ? depot : customers.get(index - 1);
    }
}
