package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.vrptw.VrptwInstance.Depot;
import dev.doorstep.benchmarks.vrptw.VrptwInstance.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Drives routes through, visit by visit, with nothing but the numbers of the file. */
final class VrptwCheck {
    private final VrptwInstance instance;
    private final List<Tour> tours = new ArrayList<>();
    private final Map<Integer, Node> customers = new HashMap<>();

    /** A route: where it starts and ends, and the customers on it. */
    private record Tour(Depot depot, List<Node> customers) {}

    /** Obtains the check of routes; where there are several depots, each begins with the number of its own. */
    VrptwCheck(VrptwInstance instance, List<List<Integer>> routes) {
        this.instance = instance;
        instance.customers().forEach(customer -> customers.put(customer.number(), customer));
        routes.forEach(route -> tours.add(tour(route)));
    }

    private Tour tour(List<Integer> route) {
        boolean isNamed = instance.depots().size() > 1;
        Depot depot = isNamed ? depot(route.get(0)) : instance.depots().get(0);
        return new Tour(
                depot, route.stream().skip(isNamed ? 1 : 0).map(this::customer).toList());
    }

    private Depot depot(int number) {
        return instance.depots().stream()
                .filter(depot -> depot.node().number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no depot %d.".formatted(number)));
    }

    private Node customer(int number) {
        return Objects.requireNonNull(customers.get(number), () -> "There is no customer %d.".formatted(number));
    }

    /**
     * Tells whether every customer is visited once, and every route keeps to windows, capacity and the depot's hours.
     */
    boolean isFeasible() {
        Set<Node> visited = new HashSet<>();
        boolean once = tours.stream().flatMap(tour -> tour.customers.stream()).allMatch(visited::add);
        return once
                && visited.size() == customers.size()
                && instance.depots().stream().allMatch(this::hasVehicles)
                && tours.stream().allMatch(VrptwCheck::isFeasible);
    }

    private boolean hasVehicles(Depot depot) {
        return tours.stream().filter(tour -> tour.depot.equals(depot)).count() <= depot.fleet();
    }

    /** Returns how many customers no route visits. */
    int unassigned() {
        Set<Node> missed = new HashSet<>(customers.values());
        tours.forEach(tour -> tour.customers.forEach(missed::remove));
        return missed.size();
    }

    /** Returns the sum of all legs, each cut to one decimal. */
    double distance() {
        long tenths = 0;
        for (Tour tour : tours) {
            Node here = tour.depot.node();
            for (Node next : tour.customers) {
                tenths += here.tenthsTo(next);
                here = next;
            }
            tenths += here.tenthsTo(tour.depot.node());
        }
        return (double) tenths / VrptwInstance.SCALE;
    }

    private static boolean isFeasible(Tour tour) {
        Node depot = tour.depot.node();
        Node here = depot;
        long time = tenths(here.ready());
        long load = 0;
        for (Node next : tour.customers) {
            time = Math.max(time + here.tenthsTo(next), tenths(next.ready()));
            if (time > tenths(next.due())) {
                return false;
            }
            time += tenths(next.service());
            load += next.demand();
            here = next;
        }
        return load <= tour.depot.capacity() && time + here.tenthsTo(depot) <= tenths(depot.due());
    }

    private static long tenths(int units) {
        return (long) units * VrptwInstance.SCALE;
    }
}
