package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Visit;
import dev.doorstep.order.Visits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares a plan with the claims that stand. */
record Comparison(Visits visits, Scheduling scheduling) {
    PlanChanges changes(DispatchPlan plan) {
        List<VisitId> planned = plan.routes().stream()
                .flatMap(route -> route.visits().stream())
                .filter(visit -> !visit.settled())
                .map(PlannedVisit::visit)
                .toList();
        Map<VisitId, Claim> claims = scheduling.claimsOf(planned).stream()
                .collect(Collectors.toMap(Claim::visit, Function.identity(), (one, other) -> one));
        Map<VisitId, OrderId> orders =
                visits.findAll(planned).stream().collect(Collectors.toMap(Visit::id, Visit::order));
        List<PlanChange> changes = new ArrayList<>();
        for (PlannedRoute route : plan.routes()) {
            for (PlannedVisit visit : route.visits()) {
                if (!visit.settled() && orders.containsKey(visit.visit())) {
                    PlanChange.Stand to = new PlanChange.Stand(route.worker(), visit.door());
                    Optional<PlanChange.Stand> from =
                            Optional.ofNullable(claims.get(visit.visit())).map(PlanChange.Stand::of);
                    if (from.filter(to::equals).isEmpty()) {
                        changes.add(new PlanChange(orders.get(visit.visit()), visit.visit(), from, to));
                    }
                }
            }
        }
        return new PlanChanges(changes);
    }
}
