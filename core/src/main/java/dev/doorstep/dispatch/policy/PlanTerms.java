package dev.doorstep.dispatch.policy;

import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.routing.RoutingWeights;

/**
 * What holds for a plan as a whole. All costs of a policy are in one unit, of which a metre driven costs one by the
 * standard.
 *
 * @param travel what a metre and a second on the way cost
 * @param overtime what a second costs from the end of a worker's last shift until they leave their last door
 * @param change what it costs to take a visit from the worker who has it
 * @param giniMax how unevenly the time at doors may be shared among those on shift: the highest Gini coefficient in
 *     basis points; {@link Shares#GINI_MAX} for any
 */
public record PlanTerms(RoutingWeights travel, long overtime, long change, int giniMax) {
    /** The highest cost of anything. */
    public static final int COST_MAX = 999_999_999;

    /**
     * What suits most cities: short ways, a minute of overtime for no less than 300 metres, and nobody disturbed for
     * less than 200.
     */
    public static final PlanTerms STANDARD = new PlanTerms(new RoutingWeights(1, 1), 5, 200, Shares.GINI_MAX);

    /** Rejects costs that are negative or too high, and a bound that is no share. */
    public PlanTerms {
        requireCost("a metre", travel.distance());
        requireCost("a second", travel.time());
        requireCost("a second of overtime", overtime);
        requireCost("a change", change);
        if (giniMax < 0 || giniMax > Shares.GINI_MAX) {
            throw new IllegalArgumentException(
                    "The highest Gini coefficient (%d basis points) is not between 0 and %d. Maybe percents were meant."
                            .formatted(giniMax, Shares.GINI_MAX));
        }
    }

    /** Returns the same terms at another cost of taking a visit from the worker who has it. */
    public PlanTerms withChange(long other) {
        return new PlanTerms(travel, overtime, other, giniMax);
    }

    /** Returns the same terms with another bound on how unevenly work may be shared. */
    public PlanTerms withGiniMax(int other) {
        return new PlanTerms(travel, overtime, change, other);
    }

    static void requireCost(String what, long cost) {
        if (cost < 0 || cost > COST_MAX) {
            throw new IllegalArgumentException("The cost of %s (%d) is not between 0 and %d. Maybe a bonus was meant."
                    .formatted(what, cost, COST_MAX));
        }
    }
}
