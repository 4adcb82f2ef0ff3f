package dev.doorstep.routing.crew.internal;

import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.crew.CrewPlan;
import dev.doorstep.routing.internal.PlanWriter;
import java.util.ArrayList;
import java.util.List;

/** The best plan that a search has seen. */
final class Best {
    private final Schedule schedule;
    private final int[] next;
    private long cost;

    Best(Schedule schedule) {
        this.schedule = schedule;
        next = new int[schedule.model.nodes];
        keep();
    }

    long cost() {
        return cost;
    }

    /** Remembers the plan as it is. */
    void keep() {
        System.arraycopy(schedule.routes.next, 0, next, 0, next.length);
        cost = schedule.cost();
    }

    /** Goes back to it. */
    void restore() {
        schedule.routes.clear();
        link(schedule);
    }

    private void link(Schedule empty) {
        CrewModel model = empty.model;
        empty.beginTrial();
        for (int route = 0; route < model.routes; route++) {
            int node = model.head(route);
            for (int stop = next[node]; model.isStop(stop); stop = next[stop]) {
                empty.routes.link(stop, node);
                node = stop;
            }
        }
        empty.startAnew();
    }

    /** Writes it down, with all starts computed anew, which never makes it cost more. */
    CrewPlan plan(long steps) {
        Schedule anew = new Schedule(schedule.model);
        link(anew);
        return new CrewPlan(written(anew, steps), anew.lateness.sum(), anew.lateness.largest(), anew.cost());
    }

    private RoutingPlan written(Schedule anew, long steps) {
        CrewModel model = schedule.model;
        List<List<PlannedStop>> routes = new ArrayList<>();
        for (int route = 0; route < model.routes; route++) {
            List<PlannedStop> stops = new ArrayList<>();
            for (int stop = next[model.head(route)]; model.isStop(stop); stop = next[stop]) {
                stops.add(new PlannedStop(stop, anew.start[stop]));
            }
            routes.add(stops);
        }
        return PlanWriter.write(model.routing, routes, steps);
    }
}
