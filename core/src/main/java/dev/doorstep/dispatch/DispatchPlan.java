package dev.doorstep.dispatch;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.RoutingCost;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who goes where on a day, when, and what stayed undone. Settled visits are listed too, so that a route is a worker's
 * whole day.
 *
 * @param day the day by the branch's wall-clock
 * @param origin where it comes from
 * @param routes the days of the workers who have any visit, by their codes
 * @param unassigned the visits that stayed undone, with reasons
 * @param cost what the plan costs by the policy
 */
public record DispatchPlan(
        LocalDate day,
        PlanOrigin origin,
        List<PlannedRoute> routes,
        List<UnassignedVisit> unassigned,
        RoutingCost cost) {
    /** Keeps its own copies. */
    public DispatchPlan {
        routes = List.copyOf(routes);
        unassigned = List.copyOf(unassigned);
    }

    /** Returns the digest of the whole plan: two plans with the same digest are the same. */
    public Digest digest() {
        return Digest.ofContent(this);
    }

    /** Finds the route that a visit is on. */
    public Optional<PlannedRoute> routeOf(VisitId visit) {
        return routes.stream()
                .filter(route -> route.visits().stream()
                        .anyMatch(planned -> planned.visit().equals(visit)))
                .findFirst();
    }

    /** Finds a visit that stayed undone. */
    public Optional<UnassignedVisit> unassigned(VisitId visit) {
        return unassigned.stream()
                .filter(undone -> undone.visit().equals(visit))
                .findFirst();
    }

    /** Returns how far the workers go in all, home included. */
    public long metres() {
        return routes.stream().mapToLong(PlannedRoute::metres).sum();
    }
}
