package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.routing.Travel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A worker's way through the day, from home, door by door, to where it ends. */
final class Way {
    private final DispatchProblem problem;
    private final WorkerTime time;
    private GeoPoint place;
    private Optional<Instant> free = Optional.empty();

    Way(DispatchProblem problem, WorkerTime time) {
        this.problem = problem;
        this.time = time;
        this.place = time.worker().base().point();
    }

    /** Returns the day of a worker as the calendar has it; nothing without claims. */
    static Optional<PlannedRoute> standing(DispatchProblem problem, WorkerTime time, Predicate<Claim> which) {
        Way way = new Way(problem, time);
        return way.route(time.claims().stream()
                .filter(problem::isToday)
                .filter(which)
                .map(claim -> way.visit(claim, true))
                .toList());
    }

    PlannedVisit visit(Claim claim, boolean settled) {
        return new PlannedVisit(claim.visit(), claim.door(), to(claim), settled);
    }

    Optional<PlannedRoute> route(List<PlannedVisit> visits) {
        return visits.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedRoute(time.worker().id(), time.worker().code(), visits, home()));
    }

    private Travel to(Claim claim) {
        Travel travel = travel(claim.place(), free.orElse(claim.door().startInclusive()));
        place = claim.place();
        free = Optional.of(claim.door().endExclusive());
        return travel;
    }

    private Travel home() {
        return travel(
                time.worker().base().dayEnd(), free.orElse(problem.window().startInclusive()));
    }

    private Travel travel(GeoPoint to, Instant departure) {
        return problem.calendars()
                .terms()
                .travel()
                .between(place, to, time.worker().base().mode(), departure);
    }
}
