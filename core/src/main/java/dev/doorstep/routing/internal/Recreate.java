package dev.doorstep.routing.internal;

/**
 * Puts absent stops back, one after the other, each where it adds least: greedy insertion with blinks of Christiaens
 * and Vanden Berghe 2020, section 5.3, tried only next to stops near by, and everywhere if there is no place.
 */
final class Recreate {
    private static final double BLINK_RATE = 0.01;
    /**
     * How often stops are put back even where that costs more than to leave them out: several may share what one cannot
     * carry.
     */
    private static final double INSIST_RATE = 0.1;

    private final Model model;
    private final Solution solution;
    private final Fleet fleet;
    private final Neighbourhood neighbourhood;
    private final Chance chance;
    private final Insertion insertion;
    private final InsertionOrder order;
    private boolean insists;

    Recreate(Solution solution, Fleet fleet, Neighbourhood neighbourhood, Chance chance) {
        this.model = solution.model;
        this.solution = solution;
        this.fleet = fleet;
        this.neighbourhood = neighbourhood;
        this.chance = chance;
        insertion = new Insertion(solution, chance, BLINK_RATE);
        order = new InsertionOrder(model, chance);
    }

    /**
     * Puts stops back or leaves them out at their cost.
     *
     * @param costMax what the whole may cost; once it costs more, the rest is not tried and the answer is false
     */
    boolean run(int[] absent, int count, double costMax) {
        order.sort(absent, count);
        insists = chance.unit() <= INSIST_RATE;
        for (int i = 0; i < count; i++) {
            if (solution.cost > costMax && !model.hasBonus) {
                return false;
            }
            int stop = absent[i];
            look(stop);
            if (insertion.before() == Insertion.NONE) {
                solution.cost += model.unassignedCost[stop];
            } else {
                solution.insert(stop, insertion.before());
            }
        }
        return solution.cost <= costMax;
    }

    private void look(int stop) {
        insertion.begin(stop, insists ? Long.MAX_VALUE / 2 : model.unassignedCost[stop]);
        boolean isReturning = solution.unassigned.contains(stop);
        if (isReturning) {
            tryTouched();
        }
        if (!isReturning || insists) {
            tryNear(stop);
        }
        if (!isReturning && insertion.before() == Insertion.NONE) {
            for (int route = 0; route < model.routes; route++) {
                insertion.tryRoute(route);
            }
        }
    }

    /** What was not worth it before can be so only where something has changed, unless the step insists. */
    private void tryTouched() {
        for (int i = 0; i < solution.touchedCount(); i++) {
            insertion.tryRoute(solution.touched(i));
        }
    }

    private void tryNear(int stop) {
        int[] only = neighbourhood.onlyRoutes(stop);
        if (only.length > 0) {
            for (int route : only) {
                insertion.tryRoute(route);
            }
            return;
        }
        insertion.tryBehind(neighbourhood.before(stop), neighbourhood.costBefore(stop));
        insertion.tryAhead(neighbourhood.after(stop), neighbourhood.costAfter(stop));
        for (int kind : neighbourhood.kinds(stop)) {
            int route = fleet.idleOf(kind);
            if (route >= 0) {
                insertion.tryRoute(route);
            }
        }
    }
}
