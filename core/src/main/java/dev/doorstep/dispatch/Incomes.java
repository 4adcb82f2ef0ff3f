package dev.doorstep.dispatch;

import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.commission.CommissionPlans;
import dev.doorstep.commission.UnknownCommissionPlanException;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.VisitPrices;
import dev.doorstep.order.engagement.Engagements;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what workers would earn by a plan. What a visit is worth comes from the order that settlement credits, and is
 * split by the same commission plan; a hold that is no order yet is worth nothing.
 */
record Incomes(VisitPrices prices, Engagements engagements, CommissionPlans plans) {
    Map<PersonCode, Money> of(DispatchProblem problem, DispatchPlan plan) {
        Map<VisitId, Money> gross = gross(plan);
        Map<CommissionPlanId, CommissionPlan> agreed =
                plans.all().stream().collect(Collectors.toMap(CommissionPlan::id, Function.identity()));
        Currency currency = problem.calendars().terms().branch().currency();
        Map<PersonCode, Money> incomes = new HashMap<>();
        for (PlannedRoute route : plan.routes()) {
            CommissionPlanId id = problem.calendars()
                    .worker(route.worker())
                    .orElseThrow()
                    .worker()
                    .terms()
                    .plan();
            incomes.put(
                    route.code(),
                    Money.sum(
                            worths(route, gross),
                            worth -> Optional.ofNullable(agreed.get(id))
                                    .orElseThrow(() -> new UnknownCommissionPlanException(id))
                                    .split(worth)
                                    .worker(),
                            currency));
        }
        return incomes;
    }

    private static List<Money> worths(PlannedRoute route, Map<VisitId, Money> gross) {
        return route.visits().stream()
                .flatMap(visit -> Stream.ofNullable(gross.get(visit.visit())))
                .toList();
    }

    /** Of a month of an engagement everybody has what their days cost. */
    private Map<VisitId, Money> gross(DispatchPlan plan) {
        List<VisitId> planned = plan.routes().stream()
                .flatMap(route -> route.visits().stream())
                .map(PlannedVisit::visit)
                .toList();
        Map<VisitId, Money> gross = new HashMap<>(prices.gross(planned));
        engagements.on(plan.day()).stream()
                .flatMap(engagement -> engagement.days().stream())
                .forEach(day -> gross.put(day.visit(), day.charge().gross()));
        return gross;
    }
}
