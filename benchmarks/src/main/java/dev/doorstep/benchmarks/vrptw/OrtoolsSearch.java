package dev.doorstep.benchmarks.vrptw;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import dev.doorstep.benchmarks.ProcessorTime;
import dev.doorstep.benchmarks.Task;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * OR-Tools' routing library as its guide advises: the cheapest arc first, then guided local search, ended when the
 * processor time is spent.
 */
final class OrtoolsSearch {
    private final RoutingProblem problem;
    private final RoutingIndexManager nodes;
    private final RoutingModel routing;

    private OrtoolsSearch(RoutingProblem problem) {
        this.problem = problem;
        nodes = new RoutingIndexManager(
                problem.stops().size() + 1, problem.frames().size(), 0);
        routing = new RoutingModel(nodes);
    }

    static List<List<Integer>> routes(RoutingProblem problem, Task task, ProcessorTime time) {
        Loader.loadNativeLibraries();
        OrtoolsSearch search = new OrtoolsSearch(problem);
        search.addRules();
        return search.solve(task, time);
    }

    /** Node 0 is the depot, and node i the stop i - 1. */
    private void addRules() {
        Span hours = problem.frames().get(0).depotWindow().orElseThrow();
        long capacity = problem.frames().get(0).limits().capacity();
        routing.setArcCostEvaluatorOfAllVehicles(legs(node -> 0));
        int load = routing.registerUnaryTransitVector(
                perNode(node -> node == 0 ? 0 : stop(node).demand()));
        routing.addDimension(load, 0, capacity, true, "load");
        int duration = legs(node -> node == 0 ? 0 : stop(node).service());
        routing.addDimension(duration, hours.to(), hours.to(), false, "time");
        RoutingDimension time = routing.getMutableDimension("time");
        for (int node = 1; node <= problem.stops().size(); node++) {
            Span window = stop(node).windows().get(0);
            time.cumulVar(nodes.nodeToIndex(node)).setRange(window.from(), window.to());
        }
    }

    private RoutingStop stop(int node) {
        return problem.stops().get(node - 1);
    }

    private int legs(IntToLongFunction service) {
        int size = problem.stops().size() + 1;
        long[][] legs = new long[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                legs[from][to] =
                        service.applyAsLong(from) + problem.travel().get(0).duration(from, to);
            }
        }
        return routing.registerTransitMatrix(legs);
    }

    private long[] perNode(IntToLongFunction value) {
        return IntStream.rangeClosed(0, problem.stops().size()).mapToLong(value).toArray();
    }

    private List<List<Integer>> solve(Task task, ProcessorTime time) {
        RoutingSearchParameters parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PATH_CHEAPEST_ARC)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .build();
        routing.addSearchMonitor(routing.solver().makeCustomLimit(() -> time.isSpent(task.duration())));
        @Nullable Assignment found = routing.solveWithParameters(parameters);
        return found == null
                ? List.of()
                : IntStream.range(0, problem.frames().size())
                        .mapToObj(vehicle -> route(vehicle, found))
                        .toList();
    }

    private List<Integer> route(int vehicle, Assignment found) {
        List<Integer> route = new ArrayList<>();
        long index = found.value(routing.nextVar(routing.start(vehicle)));
        while (!routing.isEnd(index)) {
            route.add(nodes.indexToNode(index) - 1);
            index = found.value(routing.nextVar(index));
        }
        return route;
    }
}
