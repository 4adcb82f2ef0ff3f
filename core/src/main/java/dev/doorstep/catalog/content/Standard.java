package dev.doorstep.catalog.content;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.LocalText;
import java.util.List;
import java.util.Set;

/**
 * What good work is: a checklist whose points weigh differently, and what a customer may insist on before they accept.
 *
 * @param stage at which point of the order it is looked at
 * @param name what it is called
 * @param checklist the points, at most {@value #POINTS_MAX}
 * @param acceptance what must be so, at most {@value #POINTS_MAX}
 */
public record Standard(Stage stage, LocalText name, List<Check> checklist, List<LocalText> acceptance) {
    /** The most points of a checklist, and the most criteria. */
    public static final int POINTS_MAX = 50;

    /** Keeps its own copies, and rejects a standard that asks for nothing or for too much. */
    public Standard {
        checklist = List.copyOf(checklist);
        acceptance = List.copyOf(acceptance);
        if (checklist.size() > POINTS_MAX || acceptance.size() > POINTS_MAX) {
            throw new IllegalArgumentException("The standard %s has more than %d points.".formatted(name, POINTS_MAX));
        }
        if (checklist.isEmpty() && acceptance.isEmpty()) {
            throw new IllegalArgumentException("The standard %s asks for nothing.".formatted(name));
        }
    }

    /**
     * One point of a checklist.
     *
     * @param text what is looked at
     * @param weight how much it counts against the others, 1 to {@value #WEIGHT_MAX}
     */
    public record Check(LocalText text, int weight) {
        /** The heaviest point. */
        public static final int WEIGHT_MAX = 100;

        /** Rejects a weight outside the limits. */
        public Check {
            if (weight < 1 || weight > WEIGHT_MAX) {
                throw new IllegalArgumentException(
                        "A weight of %d is not between 1 and %d.".formatted(weight, WEIGHT_MAX));
            }
        }
    }

    /**
     * Returns how well the work meets the checklist, in basis points: the weight of the points that are met, of all
     * weights, rounded down.
     *
     * @param met the places of the points that are met, the first is 1
     */
    public int score(Set<Integer> met) {
        long all = 0;
        long good = 0;
        for (int place = 1; place <= checklist.size(); place++) {
            int weight = checklist.get(place - 1).weight();
            all += weight;
            good += met.contains(place) ? weight : 0;
        }
        return all == 0 ? BasisPoints.ALL : Math.toIntExact(good * BasisPoints.ALL / all);
    }
}
