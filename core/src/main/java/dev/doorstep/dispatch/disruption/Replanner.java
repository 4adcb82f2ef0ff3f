package dev.doorstep.dispatch.disruption;

import dev.doorstep.dispatch.CrewTask;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.RoutingCost;
import dev.doorstep.routing.SearchListener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans a disrupted day around what goes wrong, without reading or writing anything.
 *
 * <p>First all others stay to the minute, and whatever was hit goes where it fits. Then others may move, at a cost each
 * that rises from round to round; of what such a plan changes, the smallest groups that help and keep within the bound
 * are taken, and the day is planned once more with those alone free. The cheapest of all those plans is the answer, so
 * it is never worse than to disturb nobody.
 */
public final class Replanner {
    private static final int ROUNDS = 3;
    private static final long COST_RISE = 20;

    private final DispatchDay before;
    private final ReplanRequest request;
    private final SearchListener listener;
    private final Hit hit;
    private final DispatchProblem whole;
    private final Map<VisitId, Integer> needed = new HashMap<>();

    private Replanner(DispatchDay before, ReplanRequest request, SearchListener listener) {
        this.before = before;
        this.request = request;
        this.listener = listener;
        hit = Hit.of(before, request.disruptions());
        whole = hit.problem(hit.free());
    }

    /**
     * Plans a day around disruptions.
     *
     * @param day the day as it stands
     * @throws NotOnThatDayException if a disruption is about somebody who is not there on that day
     * @throws dev.doorstep.dispatch.NoPlanException if no planner comes to a plan that keeps every rule
     */
    public static Replan replan(DispatchDay day, ReplanRequest request, SearchListener listener) {
        return new Replanner(day, request, listener).run();
    }

    /** A plan, the problem that it is of, and what it costs with all visits counted. */
    private record Attempt(DispatchProblem problem, DispatchPlan plan, long cost) {
        boolean leavesUndone(VisitId visit) {
            return plan.unassigned().stream().map(UnassignedVisit::visit).anyMatch(visit::equals);
        }
    }

    private Replan run() {
        Attempt best = attempt(Set.of());
        long change = Math.max(1, whole.policy().plan().change());
        for (int round = 0; round < ROUNDS && !hit.free().isEmpty(); round++) {
            List<Exchange> exchanges = hit.exchanges(relaxed(change));
            exchanges.forEach(exchange -> exchange.note(needed));
            Set<VisitId> chosen = Exchange.within(exchanges, request.othersMax());
            if (!chosen.isEmpty()) {
                Attempt next = attemptWithCrews(chosen);
                best = isBetter(next, best) ? next : best;
            }
            if (exchanges.stream()
                            .mapToInt(exchange -> exchange.others().size())
                            .sum()
                    <= request.othersMax()) {
                break;
            }
            change = Math.min(change * COST_RISE, PlanTerms.COST_MAX);
        }
        return answer(best);
    }

    /** Plans with everybody free at a price, to see what would help; nobody starts earlier than was told. */
    private DispatchPlan relaxed(long change) {
        DispatchProblem free =
                hit.problem(hit.free().stream().map(hit::notEarlier).toList());
        return plan(free.withPolicy(whole.policy().withChange(change)));
    }

    /** Whoever is left of a crew that lacks somebody stays: another face gains that customer nothing. */
    private Attempt attemptWithCrews(Set<VisitId> chosen) {
        Attempt attempt = attempt(chosen);
        Set<VisitId> others = new HashSet<>(chosen);
        whole.crews().stream()
                .map(CrewTask::visits)
                .filter(visits -> visits.stream().anyMatch(attempt::leavesUndone))
                .forEach(others::removeAll);
        return others.equals(chosen) ? attempt : attemptWithCrews(others);
    }

    private Attempt attempt(Set<VisitId> others) {
        DispatchProblem problem = hit.problem(hit.free().stream()
                .filter(task -> others.contains(task.id()))
                .map(hit::notEarlier)
                .toList());
        DispatchPlan plan = plan(problem);
        long cost = DayPlanner.cost(whole, plan).map(RoutingCost::total).orElse(Long.MAX_VALUE);
        return new Attempt(problem, plan, cost);
    }

    /** Nobody else is disturbed for the sake of even shares. */
    private DispatchPlan plan(DispatchProblem mended) {
        DispatchProblem problem = mended.withPolicy(mended.policy().withGiniMax(Shares.GINI_MAX));
        return DayPlanner.plan(problem, request.effort(), listener);
    }

    /** Nobody loses a worker for the sake of somebody else. */
    private boolean isBetter(Attempt next, Attempt best) {
        List<UnassignedVisit> undone = next.plan.unassigned();
        return next.cost < best.cost
                && undone.size() <= best.plan.unassigned().size()
                && undone.stream().map(UnassignedVisit::visit).allMatch(hit.visits()::contains);
    }

    private Replan answer(Attempt best) {
        PlanComparison comparison = new PlanComparison(
                new DayPlan(before.problem(), before.standing()), new DayPlan(best.problem, best.plan));
        List<StillUndone> undone = best.plan.unassigned().stream()
                .map(UnassignedVisit::visit)
                .map(this::stillUndone)
                .toList();
        return new Replan(comparison, hit.by(), undone);
    }

    private StillUndone stillUndone(VisitId visit) {
        Integer others = needed.get(visit);
        return others == null
                ? new StillUndone(visit, StillUndone.Cause.NOBODY, 0)
                : new StillUndone(visit, StillUndone.Cause.BOUND, others);
    }
}
