package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.Peer;
import dev.doorstep.benchmarks.ProcessorTime;
import dev.doorstep.benchmarks.Result;
import dev.doorstep.benchmarks.Solver;
import dev.doorstep.benchmarks.Task;
import dev.doorstep.benchmarks.vrptw.timefold.TimefoldDefault;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchEffort;
import java.io.IOException;
import java.util.List;

/**
 * Solves vehicle routing problems with time windows: whoever searches, the file is read and the routes are judged
 * alike.
 */
public final class VrptwSolver implements Solver {
    private final VrptwSearch search;

    private VrptwSolver(VrptwSearch search) {
        this.search = search;
    }

    /** Obtains Doorstep's own engine or a peer. */
    public static VrptwSolver of(Peer peer) {
        return new VrptwSolver(
                switch (peer) {
                    case DOORSTEP -> VrptwSolver::ours;
                    case ORTOOLS -> OrtoolsSearch::routes;
                    case JSPRIT -> JspritSearch::routes;
                    case TIMEFOLD_DEFAULT -> TimefoldDefault::routes;
                });
    }

    private static List<List<Integer>> ours(RoutingProblem problem, Task task, ProcessorTime time) {
        SearchEffort effort = new SearchEffort(time.until(task.duration()), task.seed(), task.threads());
        return RouteSearch.search(problem, effort, (step, cost) -> {})
                .asCurrent(0)
                .routes();
    }

    @Override
    public Result solve(Task task) throws IOException {
        ProcessorTime time = ProcessorTime.start();
        SolomonInstance instance = SolomonInstance.read(task.file());
        List<List<Integer>> routes = instance.numbered(search.routes(instance.problem(), task, time));
        double seconds = time.seconds();
        SolomonCheck check = new SolomonCheck(instance, routes);
        return new Result(
                task.instance(), "vrptw", seconds, check.isFeasible(), check.distance(), check.unassigned(), routes);
    }
}
