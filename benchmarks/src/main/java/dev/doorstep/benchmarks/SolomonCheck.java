package dev.doorstep.benchmarks;

import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import java.util.BitSet;
import java.util.List;

/** Drives every route of a plan through, stop by stop, without the kernel's arithmetic. */
final class SolomonCheck {
    private final RoutingProblem problem;
    private final RoutingPlan plan;

    SolomonCheck(RoutingProblem problem, RoutingPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** Tells whether every stop is on one route, and every route keeps to windows, capacity and depot window. */
    boolean isFeasible() {
        BitSet seen = new BitSet();
        int visits = 0;
        for (int route = 0; route < plan.routes().size(); route++) {
            List<PlannedStop> stops = plan.routes().get(route);
            visits += stops.size();
            stops.forEach(planned -> seen.set(planned.stop()));
            if (!stops.isEmpty() && !isFeasible(problem.frames().get(route), stops)) {
                return false;
            }
        }
        return visits == problem.stops().size() && seen.cardinality() == visits;
    }

    private boolean isFeasible(RouteFrame frame, List<PlannedStop> stops) {
        long time = frame.depotWindow().orElseThrow().from();
        long load = 0;
        int place = frame.startPlace();
        for (PlannedStop planned : stops) {
            RoutingStop stop = problem.stops().get(planned.stop());
            time = Math.max(
                    time + leg(place, stop.place()), stop.windows().get(0).from());
            if (time > stop.windows().get(0).to()) {
                return false;
            }
            time += stop.service();
            load += stop.demand();
            place = stop.place();
        }
        return load <= frame.limits().capacity()
                && time + leg(place, frame.endPlace())
                        <= frame.depotWindow().orElseThrow().to();
    }

    /** Returns the sum of all legs. */
    long distance() {
        long sum = 0;
        for (int route = 0; route < plan.routes().size(); route++) {
            int place = problem.frames().get(route).startPlace();
            for (PlannedStop planned : plan.routes().get(route)) {
                int next = problem.stops().get(planned.stop()).place();
                sum += leg(place, next);
                place = next;
            }
            sum += leg(place, problem.frames().get(route).endPlace());
        }
        return sum;
    }

    private int leg(int from, int to) {
        return problem.travel().get(0).duration(from, to);
    }
}
