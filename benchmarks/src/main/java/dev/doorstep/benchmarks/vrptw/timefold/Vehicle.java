package dev.doorstep.benchmarks.vrptw.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.TravelMatrix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vehicle whose visits Timefold orders. */
@PlanningEntity
@SuppressWarnings("NullAway.Init") // Timefold fills its copies field by field.
final class Vehicle {
    static final String VISITS = "visits";

    @PlanningId
    private int index;

    private RouteFrame frame;
    private TravelMatrix travel;

    @PlanningListVariable
    private List<Visit> visits;

    Vehicle() {}

    Vehicle(int index, RouteFrame frame, TravelMatrix travel) {
        this.index = index;
        this.frame = frame;
        this.travel = travel;
        visits = new ArrayList<>();
    }

    List<Visit> visits() {
        return visits;
    }

    long arrival(@Nullable Visit previous, Visit visit) {
        return previous == null
                ? frame.depotWindow().orElseThrow().from() + travel.duration(frame.startPlace(), visit.place())
                : previous.leave() + travel.duration(previous.place(), visit.place());
    }

    long excessLoad() {
        long load = visits.stream().mapToLong(Visit::demand).sum();
        return Math.max(0, load - frame.limits().capacity());
    }

    long lateness() {
        if (visits.isEmpty()) {
            return 0;
        }
        Visit last = visits.get(visits.size() - 1);
        long back = last.leave() + travel.duration(last.place(), frame.endPlace());
        return Math.max(0, back - frame.depotWindow().orElseThrow().to());
    }

    long distance() {
        long distance = 0;
        int place = frame.startPlace();
        for (Visit visit : visits) {
            distance += travel.distance(place, visit.place());
            place = visit.place();
        }
        return visits.isEmpty() ? 0 : distance + travel.distance(place, frame.endPlace());
    }
}
