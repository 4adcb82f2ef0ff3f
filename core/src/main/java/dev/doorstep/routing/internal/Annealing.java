package dev.doorstep.routing.internal;

import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;

/**
 * The search: ruin, recreate and exchanges of tails, accepted by a temperature that falls as the budget is spent.
 *
 * <p>Temperatures count in mean legs of the first routes. A search that has many steps for each stop begins hot, and forgets the first
 * routes; one that has few begins where it can still cool down.
 */
public final class Annealing {
    private static final double HOTTEST_LEGS_MIN = 1.5;
    private static final double HOTTEST_LEGS_MAX = 10;
    /** With a hundred steps for each stop, 1.5 legs did best on 1,000 stops; with some five thousand, 10 did on 100. */
    private static final double HOTTEST_LEGS_PER_ROOT = 0.15;

    private static final double COLDEST_LEGS = 0.05;
    private static final int TAIL_EXCHANGES_PER_STEP = 10;
    /** Budget and temperature are looked at once in so many steps. */
    private static final int STEPS_BETWEEN_LOOKS = 100;

    private static final int[] NO_STOPS = {};

    private final Model model;
    private final SearchListener listener;
    private final Chance chance;
    private final Solution solution;
    private final Ruin ruin;
    private final Recreate recreate;
    private final TailExchange tails;
    private final double meanLeg;

    /** Builds the first routes to start from. */
    public Annealing(Model model, long seed, SearchListener listener) {
        this.model = model;
        this.listener = listener;
        chance = new Chance(seed);
        Fleet fleet = new Fleet(model);
        solution = Construction.build(model, fleet);
        Neighbourhood neighbourhood = new Neighbourhood(model, fleet);
        ruin = new Ruin(solution, neighbourhood, chance);
        recreate = new Recreate(solution, fleet, neighbourhood, chance);
        tails = new TailExchange(solution, fleet, neighbourhood, chance);
        meanLeg = Math.max(1, solution.meanLeg());
    }

    /** Searches until the meter says that the budget is spent, or the listener cancels. */
    public RoutingPlan run(SearchBudget.Meter meter) {
        listener.improved(0, solution.incumbent().cost());
        long steps = 0;
        double spent = model.stops == 0 || model.routes == 0 ? 1 : 0;
        while (spent < 1 && !listener.isCancelled()) {
            double temperature = temperature(steps, spent);
            for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
                step(++steps, temperature);
            }
            spent = meter.spentAfter(steps);
        }
        return PlanWriter.write(model, solution.incumbent().routes(), steps);
    }

    private double temperature(long steps, double spent) {
        double stepsPerStop = spent > 0 ? steps / spent / model.stops : 0;
        double hottest =
                Math.min(HOTTEST_LEGS_MAX, Math.max(HOTTEST_LEGS_MIN, HOTTEST_LEGS_PER_ROOT * Math.sqrt(stepsPerStop)));
        return meanLeg * hottest * StrictMath.pow(COLDEST_LEGS / hottest, spent);
    }

    private void step(long number, double temperature) {
        replace(number, costMax(temperature));
        for (int i = 0; i < TAIL_EXCHANGES_PER_STEP; i++) {
            if (tails.tryOne(costMax(temperature))) {
                keep(number, NO_STOPS, 0);
            }
        }
    }

    private void replace(long number, double costMax) {
        solution.beginTrial();
        ruin.run();
        if (recreate.run(ruin.absent, ruin.absentCount, costMax) && solution.isInTime()) {
            keep(number, ruin.absent, ruin.absentCount);
        } else {
            solution.reject();
        }
    }

    private double costMax(double temperature) {
        return solution.cost - temperature * StrictMath.log(chance.unit());
    }

    private void keep(long number, int[] handled, int count) {
        solution.accept(handled, count);
        if (solution.cost < solution.incumbent().cost()) {
            solution.incumbent().keep();
            listener.improved(number, solution.cost);
        }
    }
}
