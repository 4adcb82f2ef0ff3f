package dev.doorstep.dispatch.fairness;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.InsertionOption;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RouteInsertion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Moves stops from those who have most to those who have less until a bound on the Gini coefficient holds, each time
 * where it costs least for what it evens out.
 *
 * <p>Where moving is not enough and no {@link Bottleneck} proves that nothing would be, stops of those who have most
 * are left undone, for others to be asked; what is done by a crew stays done. Deterministic; what is movable and
 * feasible is up to the routing problem.
 */
public final class Levelling {
    /** Those who have most exchange with those who have least: to try all pairs of a large branch takes minutes. */
    private static final int PARTNERS_MAX = 12;

    private final Burden burden;
    private final int giniMax;
    private final IntFunction<VisitId> visits;
    private final RouteEvaluation evaluation;
    private final RouteInsertion insertion;
    private List<List<Integer>> routes;

    private Levelling(Burden burden, int giniMax, IntFunction<VisitId> visits, List<List<Integer>> routes) {
        this.burden = burden;
        this.giniMax = giniMax;
        this.visits = visits;
        this.evaluation = burden.evaluation();
        this.insertion = RouteInsertion.into(burden.evaluation().problem());
        this.routes = copy(routes);
    }

    /**
     * Levels routes.
     *
     * @param giniMax the bound in basis points
     * @param visits the visit of a stop
     * @param routes feasible routes, one for each of the problem
     * @return feasible routes that keep the bound, or the most even that were found where a bottleneck excludes it or
     *     what may not move is too uneven by itself
     */
    public static List<List<Integer>> level(
            Burden burden, int giniMax, IntFunction<VisitId> visits, List<List<Integer>> routes) {
        Levelling levelling = new Levelling(burden, giniMax, visits, routes);
        levelling.run();
        return levelling.routes;
    }

    private void run() {
        boolean changes = true;
        while (changes) {
            even();
            if (!isKept() && !isImpossible()) {
                release();
            }
            changes = add();
        }
    }

    private boolean isKept() {
        return burden.shares(routes).isWithin(giniMax);
    }

    private boolean isImpossible() {
        return Bottlenecks.find(burden, routes, visits)
                .filter(proof -> proof.excludes(giniMax))
                .isPresent();
    }

    private void even() {
        boolean moves = true;
        while (moves && !isKept()) {
            moves = relocate() || exchange();
        }
    }

    /** A stop on its way from one route to another one. */
    private record Relocation(int stop, int from, InsertionOption option, long gain) {
        /** What it costs for a second that it evens out. */
        double price() {
            return (double) option.addedCost() / gain;
        }
    }

    private boolean relocate() {
        long[] loads = burden.loads(routes);
        for (int from : byLoad(loads)) {
            Optional<Relocation> best = relocations(from, loads).min(Comparator.comparingDouble(Relocation::price));
            if (best.isPresent()) {
                routes.get(from).remove((Integer) best.get().stop);
                routes.get(best.get().option.route()).add(best.get().option.position(), best.get().stop);
                return true;
            }
        }
        return false;
    }

    private Stream<Relocation> relocations(int from, long[] loads) {
        List<Integer> movable = movable(from);
        if (movable.isEmpty()) {
            return Stream.empty();
        }
        List<List<Integer>> others = copy(routes);
        others.get(from).removeAll(movable);
        RouteInsertion elsewhere = insertion.with(others);
        return movable.stream()
                .filter(stop -> evaluation.isFeasible(from, without(from, stop)))
                .flatMap(stop -> elsewhere.options(stop).stream()
                        .filter(option -> option.route() != from)
                        .filter(option -> burden.routes().contains(option.route()))
                        .map(option -> new Relocation(stop, from, option, gain(stop, from, option.route(), loads)))
                        .filter(relocation -> relocation.gain > 0));
    }

    /** How much nearer two come if one of them gives the other a stop, for which the other may take longer. */
    private long gain(int stop, int from, int to, long[] loads) {
        return gain(
                new Pair(loads[from], loads[to]),
                new Pair(loads[from] - burden.seconds(stop, from), loads[to] + burden.seconds(stop, to)));
    }

    /** The loads of two who share. */
    private record Pair(long from, long to) {
        long gap() {
            return Math.abs(from - to);
        }

        /** What falls with every step, so that there is a last one. */
        long squares() {
            return Math.addExact(Math.multiplyExact(from, from), Math.multiplyExact(to, to));
        }
    }

    /** Half of what the gap between two gets smaller; nothing if that makes them both busier. */
    private static long gain(Pair before, Pair after) {
        return before.from < before.to || after.squares() >= before.squares() ? 0 : (before.gap() - after.gap()) / 2;
    }

    private boolean exchange() {
        long[] loads = burden.loads(routes);
        List<Integer> order = byLoad(loads);
        int partners = Math.min(order.size(), PARTNERS_MAX);
        for (int from : order.subList(0, partners)) {
            for (int to : order.subList(order.size() - partners, order.size())) {
                if (movable(from).stream()
                        .anyMatch(stop -> movable(to).stream()
                                .filter(other -> gain(stop, other, new Pair(loads[from], loads[to]), from, to) > 0)
                                .anyMatch(other -> exchange(from, stop, to, other)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private long gain(int stop, int other, Pair before, int from, int to) {
        return gain(
                before,
                new Pair(
                        before.from - burden.seconds(stop, from) + burden.seconds(other, from),
                        before.to + burden.seconds(stop, to) - burden.seconds(other, to)));
    }

    private boolean exchange(int from, int stop, int to, int other) {
        Optional<List<Integer>> there = placed(stop, to, without(to, other));
        Optional<List<Integer>> here = there.flatMap(found -> placed(other, from, without(from, stop)));
        if (there.isPresent() && here.isPresent()) {
            routes.set(to, there.get());
            routes.set(from, here.get());
        }
        return here.isPresent();
    }

    private Optional<List<Integer>> placed(int stop, int route, List<Integer> stops) {
        if (!burden.suits(stop, route)) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(0, stops.size())
                .mapToObj(position -> {
                    List<Integer> with = new ArrayList<>(stops);
                    with.add(position, stop);
                    return with;
                })
                .filter(with -> evaluation.isFeasible(route, with))
                .findFirst();
    }

    /** Leaves stops of those who have most undone until the bound holds; if it never does, all stay. */
    private void release() {
        List<List<Integer>> before = copy(routes);
        while (!isKept()) {
            Optional<int[]> next = byLoad(burden.loads(routes)).stream()
                    .flatMap(route -> movable(route).stream()
                            .filter(stop -> !burden.isOfCrew(stop))
                            .filter(stop -> evaluation.isFeasible(route, without(route, stop)))
                            .min(Comparator.comparing(evaluation::undoneCost)
                                    .thenComparing(stop -> -burden.seconds(stop, route)))
                            .map(stop -> new int[] {route, stop})
                            .stream())
                    .findFirst();
            if (next.isEmpty()) {
                routes = before;
                return;
            }
            routes.get(next.get()[0]).remove((Integer) next.get()[1]);
            even();
        }
    }

    /** Does one more stop that is undone, where it costs least of all places that leave the bound as kept as it is. */
    private boolean add() {
        boolean kept = isKept();
        RouteInsertion here = insertion.with(routes);
        for (int stop = 0; stop < burden.movable(); stop++) {
            Integer undone = stop;
            if (!burden.isOfCrew(stop) && routes.stream().noneMatch(route -> route.contains(undone))) {
                for (InsertionOption option : here.options(stop)) {
                    routes.get(option.route()).add(option.position(), undone);
                    if (!kept || isKept()) {
                        return true;
                    }
                    routes.get(option.route()).remove(undone);
                }
            }
        }
        return false;
    }

    /** Returns those who share, who has most first. */
    private List<Integer> byLoad(long[] loads) {
        return burden.routes().stream()
                .sorted(Comparator.comparing((Integer route) -> loads[route])
                        .reversed()
                        .thenComparing(route -> route))
                .toList();
    }

    private List<Integer> movable(int route) {
        return routes.get(route).stream().filter(burden::isMovable).toList();
    }

    private List<Integer> without(int route, Integer stop) {
        List<Integer> rest = new ArrayList<>(routes.get(route));
        rest.remove(stop);
        return rest;
    }

    private static List<List<Integer>> copy(List<List<Integer>> routes) {
        List<List<Integer>> copy = new ArrayList<>();
        routes.forEach(route -> copy.add(new ArrayList<>(route)));
        return copy;
    }
}
