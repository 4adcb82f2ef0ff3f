package dev.doorstep.routing.internal;

import dev.doorstep.routing.RouteJudge;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The search: ruin, recreate and exchanges of tails, accepted by a temperature that falls as the budget is spent.
 *
 * <p>Temperatures count in what a leg of the first routes costs.
 */
public final class Annealing {
    private static final int TAIL_EXCHANGES_PER_STEP = 10;
    /** Budget and temperature are looked at once in so many steps. */
    private static final int STEPS_BETWEEN_LOOKS = 100;

    private static final int[] NO_STOPS = {};

    private final Model model;
    private final Chance chance;
    private final Solution solution;
    private final Ruin ruin;
    private final Recreate recreate;
    private final TailExchange tails;
    private final Cooling.Scale scale;
    private final Judgement judgement;
    private long leastCost;
    private SearchListener listener = (step, cost) -> {};
    private long steps;

    /** Builds the first routes to start from. */
    public Annealing(Model model, long seed) {
        this(model, new Chance(seed), null);
    }

    /** Builds the first routes to start from, and shows them a judge. */
    public Annealing(Model model, long seed, RouteJudge judge) {
        this(model, new Chance(seed), judge);
    }

    Annealing(Model model, Chance chance) {
        this(model, chance, null);
    }

    private Annealing(Model model, Chance chance, @Nullable RouteJudge judge) {
        this.model = model;
        this.chance = chance;
        Fleet fleet = new Fleet(model);
        solution = Construction.build(model, fleet);
        Neighbourhood neighbourhood = new Neighbourhood(model, fleet);
        ruin = new Ruin(solution, neighbourhood, chance);
        recreate = new Recreate(solution, fleet, neighbourhood, chance);
        tails = new TailExchange(solution, fleet, neighbourhood, chance);
        scale = solution.scale();
        judgement = judge == null ? Judgement.none(solution) : Judgement.by(judge, solution);
        leastCost = solution.cost + judgement.standing();
    }

    /** Searches until the meter says that the budget is spent, or the listener cancels. */
    public RoutingPlan run(SearchBudget.Meter meter, SearchListener hearing) {
        listener = hearing;
        listener.improved(0, leastCost);
        double spent = model.isTrivial() ? 1 : 0;
        while (spent < 1 && !listener.isCancelled()) {
            double stepsPerStop = spent > 0 ? steps / spent / model.stops : 0;
            steps(Cooling.of(scale, stepsPerStop).temperature(spent));
            spent = meter.spentAfter(steps);
        }
        return PlanWriter.write(model, solution.incumbent().routes(), steps);
    }

    /** Cools down in a number of steps, and returns how many it took: rounded up, or fewer if cancelled. */
    long cool(Cooling cooling, long stepsMax, BooleanSupplier isCancelled) {
        while (!model.isTrivial() && steps < stepsMax && !isCancelled.getAsBoolean()) {
            steps(cooling.temperature((double) steps / stepsMax));
        }
        return steps;
    }

    Solution solution() {
        return solution;
    }

    private void steps(double temperature) {
        for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
            step(++steps, temperature);
        }
    }

    private void step(long number, double temperature) {
        replace(number, costMax(temperature));
        for (int i = 0; i < TAIL_EXCHANGES_PER_STEP; i++) {
            exchange(number, costMax(temperature));
        }
    }

    private void exchange(long number, double costMax) {
        if (!tails.tryOne(costMax)) {
            return;
        }
        if (judgement.allows(costMax)) {
            keep(number, NO_STOPS, 0);
        } else {
            solution.reject();
        }
    }

    private void replace(long number, double costMax) {
        solution.beginTrial();
        ruin.run();
        if (recreate.run(ruin.absent, ruin.absentCount, costMax) && solution.isInTime() && judgement.allows(costMax)) {
            keep(number, ruin.absent, ruin.absentCount);
        } else {
            solution.reject();
        }
    }

    private double costMax(double temperature) {
        return solution.cost + judgement.standing() - temperature * StrictMath.log(chance.unit());
    }

    private void keep(long number, int[] handled, int count) {
        solution.accept(handled, count);
        judgement.keep();
        if (solution.cost + judgement.standing() < leastCost) {
            leastCost = solution.cost + judgement.standing();
            solution.incumbent().keep();
            listener.improved(number, leastCost);
        }
    }
}
