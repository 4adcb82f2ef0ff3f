package dev.doorstep.routing;

import java.util.OptionalLong;

/**
 * A budget of steps, which a search spends as evenly as if it took all of them, and which ends after the first so many.
 */
record StepBudget(long steps, long taken) implements SearchBudget {
    @Override
    public Meter begin() {
        return done -> done >= taken ? 1 : done / (double) steps;
    }

    @Override
    public OptionalLong stepsMax() {
        return OptionalLong.of(steps);
    }
}
