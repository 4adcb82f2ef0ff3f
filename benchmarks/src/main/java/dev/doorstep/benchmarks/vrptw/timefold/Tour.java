package dev.doorstep.benchmarks.vrptw.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All vehicles and visits, and how good the routes are. */
@PlanningSolution
@SuppressWarnings("NullAway.Init") // Timefold fills its copies field by field.
final class Tour {
    @PlanningEntityCollectionProperty
    private List<Vehicle> vehicles;

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private List<Visit> visits;

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    Tour() {}

    Tour(RoutingProblem problem) {
        vehicles = IntStream.range(0, problem.frames().size())
                .mapToObj(index -> new Vehicle(
                        index, problem.frames().get(index), problem.travel().get(0)))
                .toList();
        visits = IntStream.range(0, problem.stops().size())
                .mapToObj(index -> new Visit(index, problem.stops().get(index)))
                .toList();
    }

    /** Returns the stops of the problem that each vehicle visits, vehicles that stay at the depot left out. */
    List<List<Integer>> routes() {
        return vehicles.stream()
                .filter(vehicle -> !vehicle.visits().isEmpty())
                .map(vehicle -> vehicle.visits().stream().map(Visit::index).toList())
                .toList();
    }
}
