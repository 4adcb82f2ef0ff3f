package dev.doorstep.benchmarks.hhcrsp;

import dev.doorstep.benchmarks.Peer;
import dev.doorstep.benchmarks.ProcessorTime;
import dev.doorstep.benchmarks.Result;
import dev.doorstep.benchmarks.Solver;
import dev.doorstep.benchmarks.Task;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.crew.CrewPlan;
import dev.doorstep.routing.crew.CrewSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Solves home health care problems with Doorstep's own engine; a route for every caregiver, in the order of the file.
 */
public final class HomeCareSolver implements Solver {
    private HomeCareSolver() {}

    /**
     * Obtains the solver.
     *
     * @throws IllegalArgumentException if it is not Doorstep's own: no peer plans crews that meet
     */
    public static HomeCareSolver of(Peer peer) {
        if (peer != Peer.DOORSTEP) {
            throw new IllegalArgumentException(
                    "%s does not plan crews that meet. Maybe --format vrptw was meant.".formatted(peer));
        }
        return new HomeCareSolver();
    }

    @Override
    public Result solve(Task task) throws IOException {
        ProcessorTime time = ProcessorTime.start();
        HomeCareInstance instance = HomeCareInstance.read(task.file());
        CrewPlan plan = CrewSearch.search(instance.problem(), time.until(task.duration()), task.seed());
        double seconds = time.seconds();
        List<List<PlannedService>> routes = routes(instance, plan);
        HomeCareCheck check = new HomeCareCheck(instance, routes);
        return new Result(
                task.instance(), "hhcrsp", seconds, check.isFeasible(), check.cost(), check.unassigned(), routes);
    }

    private static List<List<PlannedService>> routes(HomeCareInstance instance, CrewPlan plan) {
        List<PlannedService> services = new ArrayList<>();
        for (Patient patient : instance.patients()) {
            for (Patient.Service service : patient.services()) {
                services.add(new PlannedService(patient.name(), service.kind(), patient.opens()));
            }
        }
        return plan.routing().routes().stream()
                .map(route -> route.stream()
                        .map(stop -> planned(services.get(stop.stop()), stop))
                        .toList())
                .toList();
    }

    private static PlannedService planned(PlannedService service, PlannedStop stop) {
        return new PlannedService(service.patient(), service.service(), (double) stop.start() / HomeCareInstance.SCALE);
    }
}
