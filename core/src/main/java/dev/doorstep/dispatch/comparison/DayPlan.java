package dev.doorstep.dispatch.comparison;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.Dispatch;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.fairness.Evenness;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.PlanId;
import dev.doorstep.kernel.VisitId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan and what it was made from.
 *
 * @param problem what it was made from
 * @param plan the plan
 */
public record DayPlan(DispatchProblem problem, DispatchPlan plan) {
    /**
     * Obtains a plan that was kept.
     *
     * @throws dev.doorstep.dispatch.UnknownPlanException if there is none
     */
    public static DayPlan of(Dispatch dispatch, PlanId plan) {
        return new DayPlan(dispatch.problem(plan), dispatch.plan(plan).plan());
    }

    /** Returns what the plan means for each worker who has a shift or a visit, by their codes. */
    public List<WorkerLoad> loads() {
        Map<PersonCode, PlannedRoute> routes =
                plan.routes().stream().collect(Collectors.toMap(PlannedRoute::code, Function.identity()));
        return problem.workers().stream()
                .map(time -> load(time, routes))
                .filter(load -> load.isOnShift() || load.visits() > 0)
                .toList();
    }

    private WorkerLoad load(WorkerTime time, Map<PersonCode, PlannedRoute> routes) {
        PlannedRoute route = routes.get(time.worker().code());
        WorkerLoad.Shifts shifts = new WorkerLoad.Shifts(
                time.worker().code(), time.workable(problem.calendars().terms(), problem.day()));
        return route == null ? shifts.idle() : shifts.load(route);
    }

    /** Tells how evenly the plan shares the time at doors, and what became of the bound of its policy. */
    public Evenness evenness() {
        return DayPlanner.evenness(problem, plan);
    }

    /**
     * Tells how the plan shares out the time at doors, the way and the income among those on shift. Incomes are by the
     * orders as they are now. Needs the permission to read.
     */
    public DayShares shares(Dispatch dispatch) {
        Map<PersonCode, Money> incomes = dispatch.incomes(problem, plan);
        return new DayShares(
                currency(),
                loads().stream()
                        .map(load -> new WorkerShare(load, incomes.getOrDefault(load.worker(), Money.zero(currency()))))
                        .toList());
    }

    /** Returns the currency of all incomes. */
    public Currency currency() {
        return problem.calendars().terms().branch().currency();
    }

    /** Returns all figures of the plan. */
    public Map<Figure, Long> figures() {
        List<WorkerLoad> loads = loads();
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, figure.of(this, loads));
        }
        return figures;
    }

    /** Returns who is at each door, and when. */
    Map<VisitId, PlanChange.Stand> stands() {
        Map<VisitId, PlanChange.Stand> stands = new LinkedHashMap<>();
        plan.routes()
                .forEach(route -> route.visits()
                        .forEach(visit ->
                                stands.put(visit.visit(), new PlanChange.Stand(route.worker(), visit.door()))));
        return stands;
    }

    /** Counts the visits for which somebody else comes than the calendars say, or at another time. */
    long told() {
        return stands().entrySet().stream()
                .filter(entry -> !problem.claimOf(entry.getKey())
                        .map(PlanChange.Stand::of)
                        .equals(Optional.of(entry.getValue())))
                .count();
    }
}
