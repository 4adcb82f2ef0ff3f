package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.ProcessorTime;
import dev.doorstep.benchmarks.Result;
import dev.doorstep.benchmarks.Solver;
import dev.doorstep.benchmarks.Task;
import dev.doorstep.routing.RouteSearch;
import java.io.IOException;
import java.util.List;

/** Solves vehicle routing problems with time windows: whoever searches, the file is read and the routes are judged alike. */
public final class VrptwSolver implements Solver {
    private final VrptwSearch search;

    private VrptwSolver(VrptwSearch search) {
        this.search = search;
    }

    /** Obtains Doorstep's own engine. */
    public static VrptwSolver doorstep() {
        return new VrptwSolver((instance, task, time) ->
                instance.routes(RouteSearch.search(instance.problem(), time.until(task.duration()), task.seed())));
    }

    @Override
    public Result solve(Task task) throws IOException {
        ProcessorTime time = ProcessorTime.start();
        SolomonInstance instance = SolomonInstance.read(task.file());
        List<List<Integer>> routes = search.routes(instance, task, time);
        double seconds = time.seconds();
        SolomonCheck check = new SolomonCheck(instance, routes);
        return new Result(
                task.instance(), "vrptw", seconds, check.isFeasible(), check.distance(), check.unassigned(), routes);
    }
}
