package dev.doorstep.routing.internal;

import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;

/** The search: ruin, recreate, accept by a temperature that falls from ten mean legs to a tenth of one. */
public final class Annealing {
    private static final double HOTTEST_LEGS = 10;
    private static final double COLDEST_LEGS = 0.1;
    /** Budget and temperature are looked at once in so many steps. */
    private static final int STEPS_BETWEEN_LOOKS = 100;

    private final Model model;
    private final SearchListener listener;
    private final Chance chance;
    private final Solution solution;
    private final Ruin ruin;
    private final Recreate recreate;
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
        meanLeg = meanLeg(solution);
    }

    /** Searches until the meter says that the budget is spent, or the listener cancels. */
    public RoutingPlan run(SearchBudget.Meter meter) {
        listener.improved(0, solution.incumbent().cost());
        long steps = 0;
        double spent = model.stops == 0 || model.routes == 0 ? 1 : 0;
        while (spent < 1 && !listener.isCancelled()) {
            double temperature = meanLeg * HOTTEST_LEGS * StrictMath.pow(COLDEST_LEGS / HOTTEST_LEGS, spent);
            for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
                step(++steps, temperature);
            }
            spent = meter.spentAfter(steps);
        }
        return PlanWriter.write(model, solution.incumbent().routes(), steps);
    }

    private void step(long number, double temperature) {
        double costMax = solution.cost - temperature * StrictMath.log(chance.unit());
        solution.beginTrial();
        ruin.run();
        if (!recreate.run(ruin.absent, ruin.absentCount, costMax) || !solution.isInTime()) {
            solution.reject();
            return;
        }
        solution.accept(ruin.absent, ruin.absentCount);
        if (solution.cost < solution.incumbent().cost()) {
            solution.incumbent().keep();
            listener.improved(number, solution.incumbent().cost());
        }
    }

    private static double meanLeg(Solution solution) {
        double sum = 0;
        long legs = 0;
        for (int node = 0; node < solution.next.length; node++) {
            int route = solution.routeOf[node];
            if (route != Solution.UNASSIGNED && solution.length[route] > 0 && node != solution.end(route)) {
                sum += solution.legCost[node];
                legs++;
            }
        }
        return Math.max(1, sum / Math.max(1, legs));
    }
}
