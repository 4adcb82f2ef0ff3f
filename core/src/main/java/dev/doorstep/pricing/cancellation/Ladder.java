package dev.doorstep.pricing.cancellation;

import dev.doorstep.kernel.BasisPoints;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What something costs a customer: the later, the more; more again once the worker set out, and most when the work
 * should have
 * begun.
 *
 * @param steps the steps, the longest lead time first, 1 to {@value #STEPS_MAX}, the last from zero hours on, none
 *     cheaper than the one
 *     before it
 * @param noShowBasisPoints the fee once the start is over, in 1/100 of a percent of the total, no less than the
 *     last step
 * @param atLeast the least fee once the visit got so far, whatever the lead time, in 1/100 of a percent of the total
 */
public record Ladder(List<Step> steps, int noShowBasisPoints, Map<Progress, Integer> atLeast) {
    /** The most steps in a ladder. */
    public static final int STEPS_MAX = 20;

    /** Nothing ever costs anything. */
    public static final Ladder FREE = of(List.of(Step.of(0, 0)), 0);

    /** Keeps its own copies, and rejects a ladder with a gap or that gets cheaper towards the start. */
    public Ladder {
        steps = List.copyOf(steps);
        atLeast = Map.copyOf(atLeast);
        require(!steps.isEmpty() && steps.size() <= STEPS_MAX, "has %d steps", steps.size());
        for (int i = 1; i < steps.size(); i++) {
            require(steps.get(i).follows(steps.get(i - 1)), "has %s after %s", steps.get(i), steps.get(i - 1));
        }
        Step last = steps.get(steps.size() - 1);
        require(last.hoursBefore() == 0, "ends at %d hours before, not at 0", last.hoursBefore());
        require(
                noShowBasisPoints >= last.feeBasisPoints() && noShowBasisPoints <= BasisPoints.ALL,
                "asks %d basis points for a no-show",
                noShowBasisPoints);
        int onTheWay = atLeast.getOrDefault(Progress.ON_THE_WAY, 0);
        require(
                onTheWay >= 0
                        && atLeast.getOrDefault(Progress.AT_THE_DOOR, noShowBasisPoints) >= onTheWay
                        && atLeast.values().stream().allMatch(fee -> fee <= noShowBasisPoints),
                "asks %s on the way, which is not between nothing and a no-show",
                atLeast);
    }

    /** Obtains a ladder that looks at the lead time only. */
    public static Ladder of(List<Step> steps, int noShowBasisPoints) {
        return new Ladder(steps, noShowBasisPoints, Map.of());
    }

    /** Returns the step that reaches to the start. */
    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the step that a lead time reaches. */
    Step step(Duration lead) {
        return steps.stream()
                .filter(step -> lead.compareTo(Duration.ofHours(step.hoursBefore())) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static void require(boolean condition, String fault, Object... values) {
        if (!condition) {
            throw new IllegalArgumentException(
                    "The cancellation policy " + fault.formatted(values) + ". Maybe the steps stand in another order.");
        }
    }
}
