package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.ProcessorTime;
import dev.doorstep.benchmarks.Task;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;

/** Looks for short routes. */
@FunctionalInterface
interface VrptwSearch {
    /** Returns the stops of the problem on each route. */
    List<List<Integer>> routes(RoutingProblem problem, Task task, ProcessorTime time);
}
