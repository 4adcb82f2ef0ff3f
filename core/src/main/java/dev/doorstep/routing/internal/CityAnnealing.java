package dev.doorstep.routing.internal;

import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchEffort;
import dev.doorstep.routing.SearchListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The search of a city too large for one: cut into districts, each searched for a while as a problem of its own, put
 * together and cut anew. Districts are what threads share; the plan does not depend on how many there are.
 */
public final class CityAnnealing {
    /** How many times a city is cut before the budget is spent. */
    private static final int ROUNDS = 24;

    private final Model model;
    private final SearchEffort effort;
    private final Chance chance;
    private final SearchListener listener;
    private final Districts districts;
    private final SearchThreads threads;
    private final Cooling.Scale scale;

    private List<List<Integer>> standing;
    private List<List<Integer>> best;
    private long bestCost;

    /**
     * Builds the first routes to start from.
     *
     * @param stopsPerPart how many stops a district has, more or less
     */
    public CityAnnealing(Model model, SearchEffort effort, int stopsPerPart, SearchListener listener) {
        this.model = model;
        this.effort = effort;
        this.listener = listener;
        chance = new Chance(effort.seed());
        districts = new Districts(model, chance, stopsPerPart);
        threads = new SearchThreads(effort.threads(), listener);
        Solution first = Construction.build(model, new Fleet(model));
        scale = first.scale();
        standing = first.incumbent().stops();
        best = standing;
        bestCost = first.incumbent().cost();
    }

    /** Searches until the budget is spent, or the listener cancels. */
    public RoutingPlan run() {
        SearchBudget.Meter meter = effort.budget().begin();
        listener.improved(0, bestCost);
        long steps = 0;
        double spent = model.isTrivial() ? 1 : 0;
        while (spent < 1 && !listener.isCancelled()) {
            steps += round(steps, spent, roundSteps(steps, spent));
            spent = meter.spentAfter(steps);
        }
        return PlanWriter.write(model, RouteState.all(model, best), steps);
    }

    /** The first round, a short one, tells how many steps there are time for. */
    private long roundSteps(long steps, double spent) {
        double all = steps / spent;
        return spent > 0 ? (long) Math.max(1, Math.min(all / ROUNDS, all * (1 - spent))) : model.stops;
    }

    private long round(long steps, double spent, long roundSteps) {
        double all = spent > 0 ? steps / spent : steps + (double) roundSteps * ROUNDS;
        Cooling cooling = Cooling.of(scale, all / model.stops);
        double hot = cooling.temperature(spent);
        double cold = cooling.temperature(Math.min(1, (steps + roundSteps) / all));
        List<PartSearch> searches = new ArrayList<>();
        for (Part part : districts.cut(standing)) {
            long own = Math.max(1, roundSteps * part.stopCount() / model.stops);
            searches.add(new PartSearch(part, chance.fork(), new Cooling(hot, cold), own));
        }
        threads.run(searches);
        join(searches, steps);
        return searches.stream().mapToLong(PartSearch::steps).sum();
    }

    private void join(List<PartSearch> searches, long steps) {
        List<List<Integer>> now = new ArrayList<>(Collections.nCopies(model.routes, List.of()));
        List<List<Integer>> bestNow = new ArrayList<>(now);
        long cost = 0;
        for (PartSearch search : searches) {
            search.part().write(search.last(), now);
            search.part().write(search.best(), bestNow);
            cost += search.bestCost();
        }
        standing = now;
        if (cost < bestCost) {
            best = bestNow;
            bestCost = cost;
            listener.improved(steps, cost);
        }
    }
}
