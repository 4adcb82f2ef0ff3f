package dev.doorstep.benchmarks.vrptw;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.cost.VehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity.JobActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import dev.doorstep.benchmarks.ProcessorTime;
import dev.doorstep.benchmarks.Task;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import java.util.List;
import java.util.Random;

/**
 * jsprit with the strategies that it brings along, ended after its usual number of iterations or when the processor
 * time is spent.
 */
final class JspritSearch {
    private JspritSearch() {}

    static List<List<Integer>> routes(RoutingProblem problem, Task task, ProcessorTime time) {
        VehicleRoutingAlgorithm algorithm = Jsprit.Builder.newInstance(translated(problem))
                .setRandom(new Random(task.seed()))
                .setProperty(Jsprit.Parameter.THREADS, String.valueOf(task.threads()))
                .buildAlgorithm();
        algorithm.setPrematureAlgorithmTermination(discovered -> time.isSpent(task.duration()));
        return Solutions.bestOf(algorithm.searchSolutions()).getRoutes().stream()
                .map(JspritSearch::stops)
                .toList();
    }

    private static List<Integer> stops(VehicleRoute route) {
        return route.getActivities().stream()
                .map(activity ->
                        Integer.valueOf(((JobActivity) activity).getJob().getId()))
                .toList();
    }

    private static VehicleRoutingProblem translated(RoutingProblem problem) {
        VehicleRoutingProblem.Builder builder = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(FleetSize.FINITE)
                .setRoutingCost(matrix(problem.travel().get(0)));
        for (int vehicle = 0; vehicle < problem.frames().size(); vehicle++) {
            builder.addVehicle(vehicle(vehicle, problem.frames().get(vehicle)));
        }
        for (int stop = 0; stop < problem.stops().size(); stop++) {
            builder.addJob(service(stop, problem.stops().get(stop)));
        }
        return builder.build();
    }

    private static VehicleImpl vehicle(int index, RouteFrame frame) {
        Span hours = frame.depotWindow().orElseThrow();
        VehicleTypeImpl type = VehicleTypeImpl.Builder.newInstance("vehicle")
                .addCapacityDimension(0, Math.toIntExact(frame.limits().capacity()))
                .build();
        return VehicleImpl.Builder.newInstance("vehicle " + index)
                .setStartLocation(Location.newInstance(frame.startPlace()))
                .setType(type)
                .setEarliestStart((double) hours.from())
                .setLatestArrival((double) hours.to())
                .build();
    }

    private static Service service(int index, RoutingStop stop) {
        Span window = stop.windows().get(0);
        return Service.Builder.newInstance(String.valueOf(index))
                .setLocation(Location.newInstance(stop.place()))
                .addSizeDimension(0, Math.toIntExact(stop.demand()))
                .setServiceTime((double) stop.service())
                .setTimeWindow(TimeWindow.newInstance((double) window.from(), (double) window.to()))
                .build();
    }

    private static VehicleRoutingTransportCosts matrix(TravelMatrix travel) {
        FastVehicleRoutingTransportCostsMatrix.Builder matrix =
                FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(travel.size(), false);
        for (int from = 0; from < travel.size(); from++) {
            for (int to = 0; to < travel.size(); to++) {
                matrix.addTransportTimeAndDistance(from, to, travel.duration(from, to), travel.distance(from, to));
            }
        }
        return matrix.build();
    }
}
