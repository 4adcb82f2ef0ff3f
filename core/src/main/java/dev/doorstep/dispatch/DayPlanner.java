package dev.doorstep.dispatch;

import dev.doorstep.dispatch.fairness.Bottleneck;
import dev.doorstep.dispatch.fairness.Bottlenecks;
import dev.doorstep.dispatch.fairness.Burden;
import dev.doorstep.dispatch.fairness.Evenness;
import dev.doorstep.dispatch.fairness.Levelling;
import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RoutingCost;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.SearchListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the plan of a day, without reading or writing anything.
 *
 * <p>Asks one planner after the other until the plan of one passes the {@link PlanVerifier}. No plan leaves a visit
 * undone that could be added to it as it is, unless the policy bounds how unevenly work may be shared. A crew is done
 * as a whole or not at all.
 */
public final class DayPlanner {
    private static final Logger LOG = LoggerFactory.getLogger(DayPlanner.class);

    private DayPlanner() {}

    /** Makes the plan of a day. */
    public static DispatchPlan plan(DispatchProblem problem, Effort effort) {
        return plan(problem, effort, (step, cost) -> {});
    }

    /**
     * Makes the plan of a day and tells how the search goes.
     *
     * @param listener hears of improvements, and may end the search with the best plan so far
     * @throws NoPlanException if no planner comes to a plan that keeps every rule
     */
    public static DispatchPlan plan(DispatchProblem problem, Effort effort, SearchListener listener) {
        Attempt attempt = new Attempt(RouteModel.of(problem), problem, effort, listener);
        List<Breach> breaches = List.of();
        List<Throwable> failures = new ArrayList<>();
        for (Planner planner : effort.planners()) {
            Optional<DispatchPlan> plan = attempt.by(planner, failures);
            breaches = plan.map(made -> PlanVerifier.breaches(problem, made)).orElse(List.of());
            if (plan.isPresent() && breaches.isEmpty()) {
                return plan.get();
            }
            if (plan.isPresent()) {
                LOG.warn(
                        "The plan of {} by {} breaks rules and is not used: {}",
                        problem.day(),
                        planner.name(),
                        breaches);
            }
        }
        throw new NoPlanException(problem.day(), breaches, failures);
    }

    /** What every planner of an effort is asked for. */
    private record Attempt(RouteModel model, DispatchProblem problem, Effort effort, SearchListener listener) {
        /**
         * Makes the plan of one planner whole, or nothing if it fails in whatever way or answers what are no routes.
         */
        Optional<DispatchPlan> by(Planner planner, List<Throwable> failures) {
            try {
                RoutingPlan found = planner.plan(model.routing(), effort.budget(), effort.seed(), listener);
                PlanOrigin origin = origin(problem, planner, effort, found.steps());
                Rendezvous crews = new Rendezvous(model, Completion.complete(model, found));
                crews = planner.letsCrewsMove() ? crews.better(problem) : crews;
                RoutingPlan level = levelled(crews.model(), problem, crews.plan());
                return Optional.of(PlanDraft.of(crews.model(), problem).plan(level, origin));
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failed) {
                LOG.warn("The planner {} failed; the next one plans.", planner.name(), failed);
                failures.add(failed);
                return Optional.empty();
            }
        }
    }

    /**
     * Returns what a plan costs when all visits of a problem count, whichever of them the plan could move; nothing if
     * the plan is no plan of that day.
     *
     * @param plan a plan of the same calendars, for all or some of the visits
     */
    public static Optional<RoutingCost> cost(DispatchProblem problem, DispatchPlan plan) {
        RouteModel model = RouteModel.of(problem, plan);
        return RouteEvaluation.of(model.routing()).plan(model.stops(plan)).map(RoutingPlan::cost);
    }

    /**
     * Tells how evenly a plan shares the time at doors, and why it is no more even than that where the policy's bound
     * is not kept.
     *
     * @param plan a plan of the same problem
     */
    public static Evenness evenness(DispatchProblem problem, DispatchPlan plan) {
        RouteModel model = RouteModel.of(problem);
        Burden burden = model.burden();
        List<List<Integer>> routes = model.stops(plan);
        int giniMax = problem.policy().plan().giniMax();
        Shares shares = burden.shares(routes);
        Optional<Bottleneck> bottleneck =
                shares.isWithin(giniMax) ? Optional.empty() : Bottlenecks.find(burden, routes, model::visit);
        return new Evenness(giniMax, shares, bottleneck);
    }

    /**
     * Makes a plan again: what comes out is the same, byte by byte, as long as problem, travel times and planner are.
     *
     * @param origin where the plan comes from
     * @param planners who may have made it
     * @throws NotRepeatableException if it was searched for by the clock, or by none of the planners
     * @throws NoPlanException if the planner does not come to a plan that keeps every rule
     */
    public static DispatchPlan again(
            DispatchProblem problem, PlanOrigin origin, List<Planner> planners, SearchListener listener) {
        if (!origin.isRepeatable()) {
            throw NotRepeatableException.byTheClock(origin);
        }
        Planner planner = planners.stream()
                .filter(known -> known.name().equals(origin.planner()))
                .findFirst()
                .orElseThrow(() -> NotRepeatableException.unknownPlanner(origin, planners));
        Effort effort = new Effort(List.of(planner), origin.budget(), origin.seed());
        return plan(problem, effort, origin.steps() > 0 ? listener : new Ending(listener));
    }

    /** Ends a search before its first step. */
    private record Ending(SearchListener listener) implements SearchListener {
        @Override
        public void improved(long step, long cost) {
            listener.improved(step, cost);
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    }

    private static PlanOrigin origin(DispatchProblem problem, Planner planner, Effort effort, long steps) {
        OptionalLong most = effort.budget().stepsMax();
        return new PlanOrigin(
                problem.digest(),
                problem.policy().named(),
                planner.name(),
                effort.seed(),
                most.isPresent() ? most.getAsLong() : null,
                steps);
    }

    /** Keeps the bound of the policy, if it sets one. */
    private static RoutingPlan levelled(RouteModel model, DispatchProblem problem, RoutingPlan found) {
        int giniMax = problem.policy().plan().giniMax();
        if (giniMax >= Shares.GINI_MAX) {
            return found;
        }
        List<List<Integer>> routes = found.routes().stream()
                .map(route -> route.stream().map(PlannedStop::stop).toList())
                .toList();
        Burden burden = model.burden();
        List<List<Integer>> levelled = Levelling.level(burden, giniMax, model::visit, routes);
        return levelled.equals(routes)
                ? found
                : burden.evaluation().plan(levelled).orElseThrow();
    }
}
