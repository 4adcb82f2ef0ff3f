package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.ProcessorTime;
import dev.doorstep.benchmarks.Task;
import java.util.List;

/** Looks for short routes. */
@FunctionalInterface
interface VrptwSearch {
    /** Returns the routes, none of them empty, in the numbers of the file. */
    List<List<Integer>> routes(SolomonInstance instance, Task task, ProcessorTime time);
}
