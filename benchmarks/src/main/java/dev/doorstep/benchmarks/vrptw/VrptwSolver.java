package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.InstanceFile;
import dev.doorstep.benchmarks.Peer;
import dev.doorstep.benchmarks.ProcessorTime;
import dev.doorstep.benchmarks.Result;
import dev.doorstep.benchmarks.Solver;
import dev.doorstep.benchmarks.Task;
import dev.doorstep.benchmarks.vrptw.timefold.LongestRoute;
import dev.doorstep.benchmarks.vrptw.timefold.TimefoldDefault;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchEffort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Solves vehicle routing problems with time windows: whoever searches, the file is read and the routes are judged
 * alike.
 */
public final class VrptwSolver implements Solver {
    private final Form form;
    private final VrptwSearch search;

    /** How a file is written, and what that is called. */
    private record Form(String name, InstanceFile.Reader<VrptwInstance> reader) {
        VrptwInstance read(Path file) throws IOException {
            return InstanceFile.read(file, name, reader);
        }
    }

    private VrptwSolver(Form form, VrptwSearch search) {
        this.form = form;
        this.search = search;
    }

    /** Obtains Doorstep's own engine or a peer, for vehicles from one depot. */
    public static VrptwSolver of(Peer peer) {
        return new VrptwSolver(
                new Form("vrptw", SolomonFormat::read),
                switch (peer) {
                    case DOORSTEP -> VrptwSolver::ours;
                    case DOORSTEP_CONSTRAINT -> VrptwSolver::constrained;
                    case ORTOOLS -> OrtoolsSearch::routes;
                    case JSPRIT -> JspritSearch::routes;
                    case TIMEFOLD_DEFAULT -> TimefoldDefault::routes;
                });
    }

    /**
     * Obtains Doorstep's own engine, for vehicles from several depots.
     *
     * @throws IllegalArgumentException if it is not Doorstep's own: peers are asked for one depot
     */
    public static VrptwSolver ofSeveralDepots(Peer peer) {
        if (peer != Peer.DOORSTEP) {
            throw new IllegalArgumentException(
                    "%s is asked for vehicles from one depot only. Maybe --format vrptw was meant.".formatted(peer));
        }
        return new VrptwSolver(new Form("mdvrptw", CordeauFormat::read), VrptwSolver::ours);
    }

    private static List<List<Integer>> ours(RoutingProblem problem, Task task, ProcessorTime time) {
        SearchEffort effort = new SearchEffort(time.until(task.duration()), task.seed(), task.threads());
        return RouteSearch.search(problem, effort, (step, cost) -> {})
                .asCurrent(0)
                .routes();
    }

    private static List<List<Integer>> constrained(RoutingProblem problem, Task task, ProcessorTime time) {
        return Planner.timefold("constraint", LongestRoute.class)
                .plan(problem, time.until(task.duration()), task.seed(), (step, cost) -> {})
                .asCurrent(0)
                .routes();
    }

    @Override
    public Result solve(Task task) throws IOException {
        ProcessorTime time = ProcessorTime.start();
        VrptwInstance instance = form.read(task.file());
        List<List<Integer>> routes = instance.numbered(search.routes(instance.problem(), task, time));
        double seconds = time.seconds();
        VrptwCheck check = new VrptwCheck(instance, routes);
        return new Result(
                task.instance(), form.name, seconds, check.isFeasible(), check.distance(), check.unassigned(), routes);
    }
}
