package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.vrptw.SolomonInstance.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Drives routes through, visit by visit, with nothing but the numbers of the file. */
final class SolomonCheck {
    private final SolomonInstance instance;
    private final List<List<Integer>> routes;
    private final Map<Integer, Node> customers = new HashMap<>();

    SolomonCheck(SolomonInstance instance, List<List<Integer>> routes) {
        this.instance = instance;
        this.routes = routes;
        instance.customers().forEach(customer -> customers.put(customer.number(), customer));
    }

    /**
     * Tells whether every customer is visited once, and every route keeps to windows, capacity and the depot's hours.
     */
    boolean isFeasible() {
        Set<Integer> visited = new HashSet<>();
        boolean once = routes.stream().flatMap(List::stream).allMatch(visited::add);
        return once
                && visited.equals(customers.keySet())
                && routes.size() <= instance.fleet()
                && routes.stream().allMatch(this::isFeasible);
    }

    /** Returns how many customers no route visits. */
    int unassigned() {
        Set<Integer> missed = new HashSet<>(customers.keySet());
        routes.forEach(missed::removeAll);
        return missed.size();
    }

    /** Returns the sum of all legs, each cut to one decimal. */
    double distance() {
        long tenths = 0;
        for (List<Integer> route : routes) {
            Node here = instance.depot();
            for (int number : route) {
                Node next = customer(number);
                tenths += here.tenthsTo(next);
                here = next;
            }
            tenths += here.tenthsTo(instance.depot());
        }
        return (double) tenths / SolomonInstance.SCALE;
    }

    private boolean isFeasible(List<Integer> route) {
        Node here = instance.depot();
        long time = tenths(here.ready());
        long load = 0;
        for (int number : route) {
            Node next = customer(number);
            time = Math.max(time + here.tenthsTo(next), tenths(next.ready()));
            if (time > tenths(next.due())) {
                return false;
            }
            time += tenths(next.service());
            load += next.demand();
            here = next;
        }
        return load <= instance.capacity()
                && time + here.tenthsTo(instance.depot())
                        <= tenths(instance.depot().due());
    }

    private Node customer(int number) {
        return Objects.requireNonNull(customers.get(number), () -> "There is no customer %d.".formatted(number));
    }

    private static long tenths(int units) {
        return (long) units * SolomonInstance.SCALE;
    }
}
