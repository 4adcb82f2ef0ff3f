package dev.doorstep.pricing.cancellation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a customer gets back of the price because the worker came late: the later, the more.
 *
 * @param steps the steps, the shortest delay first, at most {@value Ladder#STEPS_MAX}, none giving less than the one
 *     before it
 */
public record LateLadder(List<LateStep> steps) {
    /** Nothing ever goes back. */
    public static final LateLadder NONE = new LateLadder(List.of());

    /** Keeps its own copy, and rejects steps in another order, and such as give less for coming later. */
    public LateLadder {
        steps = List.copyOf(steps);
        if (steps.size() > Ladder.STEPS_MAX) {
            throw new IllegalArgumentException("%d steps are more than %d.".formatted(steps.size(), Ladder.STEPS_MAX));
        }
        for (int i = 1; i < steps.size(); i++) {
            LateStep before = steps.get(i - 1);
            LateStep step = steps.get(i);
            if (step.minutesLate() <= before.minutesLate() || step.backBasisPoints() < before.backBasisPoints()) {
                throw new IllegalArgumentException(
                        "%s does not follow %s. Maybe the steps stand in another order.".formatted(step, before));
            }
        }
    }

    /** Obtains a ladder of some steps. */
    public static LateLadder of(LateStep... steps) {
        return new LateLadder(List.of(steps));
    }

    /** Returns the step that a delay reaches; nothing if it is too short for any. */
    Optional<LateStep> step(Duration late) {
        return steps.stream()
                .filter(step -> late.compareTo(Duration.ofMinutes(step.minutesLate())) >= 0)
                .reduce((shorter, longer) -> longer);
    }
}
