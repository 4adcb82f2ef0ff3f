package dev.doorstep.routing.internal;

import java.util.List;
import java.util.function.BooleanSupplier;

/** The search of one part for a while, on any thread. */
final class PartSearch {
    private final Part part;
    private final Chance chance;
    private final Cooling cooling;
    private final long stepsMax;

    private List<List<Integer>> last = List.of();
    private List<List<Integer>> best = List.of();
    private long bestCost;
    private long steps;

    PartSearch(Part part, Chance chance, Cooling cooling, long stepsMax) {
        this.part = part;
        this.chance = chance;
        this.cooling = cooling;
        this.stepsMax = stepsMax;
    }

    /** Searches until the steps are taken or the search is cancelled. */
    void run(BooleanSupplier isCancelled) {
        Annealing search = new Annealing(Model.of(part.problem()), chance);
        steps = search.cool(cooling, stepsMax, isCancelled);
        last = search.solution().stops();
        best = search.solution().incumbent().stops();
        bestCost = search.solution().incumbent().cost();
    }

    Part part() {
        return part;
    }

    /** Returns the routes that the search ended with. */
    List<List<Integer>> last() {
        return last;
    }

    /** Returns the best routes that it saw. */
    List<List<Integer>> best() {
        return best;
    }

    long bestCost() {
        return bestCost;
    }

    long steps() {
        return steps;
    }
}
