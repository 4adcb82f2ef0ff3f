package dev.doorstep.routing.crew.internal;

import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import dev.doorstep.routing.crew.CrewPlan;
import dev.doorstep.routing.internal.Chance;
import java.util.Arrays;

/** The search: small moves, accepted by a temperature that falls while the budget is spent. */
public final class CrewAnnealing {
    /** How often each of the moves is tried; the last only if a visit is undone. */
    private static final int[] SHARES = {24, 12, 12, 8, 6, 2, 8};

    private static final int SHARES_OF_ALL = Arrays.stream(SHARES).sum();
    private static final int SHARES_OF_ALL_BUT_LAST = SHARES_OF_ALL - SHARES[SHARES.length - 1];
    /** Budget and temperature are looked at once in so many steps. */
    private static final int STEPS_BETWEEN_LOOKS = 100;

    private final CrewModel model;
    private final SearchListener listener;
    private final Chance chance;
    private final Schedule schedule;
    private final Best best;
    private final Move[] moves;
    private final Replacement replacement;
    private final double meanLeg;
    private int shares;

    /** Builds the first plan to start from. */
    public CrewAnnealing(CrewModel model, long seed, SearchListener listener) {
        this.model = model;
        this.listener = listener;
        chance = new Chance(seed);
        schedule = new Schedule(model);
        Nearness nearness = new Nearness(model);
        Construction.fill(schedule, nearness);
        best = new Best(schedule);
        Ground ground = new Ground(model, schedule, nearness, chance);
        Relocation relocation = new Relocation(ground);
        replacement = new Replacement(ground, relocation);
        moves = new Move[] {
            relocation,
            new Reassignment(ground),
            new Exchange(ground),
            new TailExchange(ground),
            new SegmentMove(ground),
            new Removal(ground),
            replacement
        };
        meanLeg = meanLeg();
    }

    /** Searches until the meter says that the budget is spent, or the listener cancels. */
    public CrewPlan run(SearchBudget.Meter meter) {
        listener.improved(0, best.cost());
        long steps = 0;
        Cooling cooling = new Cooling(model.stops);
        double spent = model.routing.isTrivial() ? 1 : 0;
        while (spent < 1 && !listener.isCancelled()) {
            double temperature = meanLeg * cooling.temperature(spent, steps);
            shares = replacement.isOfUse() ? SHARES_OF_ALL : SHARES_OF_ALL_BUT_LAST;
            for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
                step(++steps, temperature);
            }
            double spentBefore = spent;
            spent = meter.spentAfter(steps);
            if (cooling.isRoundsEnd(spentBefore, spent)) {
                best.restore();
            }
        }
        CrewPlan plan = best.plan(steps);
        if (plan.cost() < best.cost()) {
            listener.improved(steps, plan.cost());
        }
        return plan;
    }

    private void step(long number, double temperature) {
        double costMax = schedule.cost() - temperature * StrictMath.log(chance.unit());
        schedule.beginTrial();
        if (!move().change(costMax) || !schedule.settle(costMax)) {
            schedule.undo();
            return;
        }
        if (schedule.cost() < best.cost()) {
            best.keep();
            listener.improved(number, best.cost());
        }
    }

    private Move move() {
        int draw = chance.below(shares);
        int kind = 0;
        while (draw >= SHARES[kind]) {
            draw -= SHARES[kind++];
        }
        return moves[kind];
    }

    private double meanLeg() {
        double sum = 0;
        long legs = 0;
        for (int route = 0; route < model.routes; route++) {
            for (int node = model.head(route); !model.isTail(node); node = schedule.routes.next[node]) {
                if (schedule.routes.length(route) > 0) {
                    sum += model.legCost(route, node, schedule.routes.next[node]);
                    legs++;
                }
            }
        }
        return Math.max(1, sum / Math.max(1, legs));
    }
}
