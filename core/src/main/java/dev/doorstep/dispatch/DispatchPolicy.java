package dev.doorstep.dispatch;

import dev.doorstep.routing.RoutingWeights;
import java.time.Duration;

/**
 * What a branch wants of its plans. All costs are in one unit, of which a metre driven costs one by the standard.
 *
 * @param travel what a metre and a second on the way cost
 * @param unassigned what a visit costs that nobody does; more than any detour should
 * @param wish what it costs to send somebody else than the customer would like best, for each place down the customer's list
 * @param change what it costs to take a visit from the worker who has it
 * @param freeze visits that start sooner than this from now stay as they are
 * @param movesAccepted whether visits that their workers have accepted may still go to others
 */
public record DispatchPolicy(
        RoutingWeights travel, long unassigned, long wish, long change, Duration freeze, boolean movesAccepted) {
    /** Rejects negative costs, and a negative freeze. */
    public DispatchPolicy {
        if (unassigned < 0 || wish < 0 || change < 0 || freeze.isNegative()) {
            throw new IllegalArgumentException(
                    "The costs %d, %d and %d and the freeze of %s must not be negative. Maybe a bonus was meant."
                            .formatted(unassigned, wish, change, freeze));
        }
    }

    /** Returns what suits most cities: short ways, wishes worth two kilometres, nothing moved that was accepted. */
    public static DispatchPolicy standard() {
        return new DispatchPolicy(new RoutingWeights(1, 1), 10_000_000L, 2_000, 200, Duration.ofHours(1), false);
    }

    /** Returns the same policy at another cost of taking a visit from the worker who has it. */
    public DispatchPolicy withChange(long other) {
        return new DispatchPolicy(travel, unassigned, wish, other, freeze, movesAccepted);
    }

    /** Returns the same policy with another freeze. */
    public DispatchPolicy withFreeze(Duration other) {
        return new DispatchPolicy(travel, unassigned, wish, change, other, movesAccepted);
    }
}
