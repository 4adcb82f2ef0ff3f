package dev.doorstep.benchmarks.vrptw.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.doorstep.benchmarks.ProcessorTime;
import dev.doorstep.benchmarks.Task;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Timefold Solver with the phases that it brings along, ended when the processor time is spent. */
public final class TimefoldDefault {
    private static final int MILLIS_BETWEEN_LOOKS = 20;

    private TimefoldDefault() {}

    /** Returns the stops of the problem on each route that is used. */
    public static List<List<Integer>> routes(RoutingProblem problem, Task task, ProcessorTime time) {
        Solver<Tour> solver = SolverFactory.<Tour>create(new SolverConfig()
                        .withSolutionClass(Tour.class)
                        .withEntityClasses(Vehicle.class, Visit.class)
                        .withConstraintProviderClass(TourRules.class)
                        .withRandomSeed(task.seed()))
                .buildSolver();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> looking = watch.scheduleAtFixedRate(
                () -> endIfSpent(solver, task, time),
                MILLIS_BETWEEN_LOOKS,
                MILLIS_BETWEEN_LOOKS,
                TimeUnit.MILLISECONDS);
        try {
            return solver.solve(new Tour(problem)).routes();
        } finally {
            looking.cancel(true);
            watch.shutdownNow();
        }
    }

    private static void endIfSpent(Solver<Tour> solver, Task task, ProcessorTime time) {
        if (time.isSpent(task.duration())) {
            solver.terminateEarly();
        }
    }
}
