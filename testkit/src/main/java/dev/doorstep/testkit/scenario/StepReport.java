package dev.doorstep.testkit.scenario;

import dev.doorstep.exchange.Cell;
import java.util.List;

/**
 * What became of one step.
 *
 * @param place where it is written
 * @param text what is written, on one line
 * @param outcome what became of it
 * @param detail the code of a refusal, or nothing
 * @param deviations what it expects and was otherwise
 */
public record StepReport(Cell place, String text, Outcome outcome, String detail, List<Deviation> deviations) {
    /** Keeps its own copy. */
    public StepReport {
        deviations = List.copyOf(deviations);
    }

    /** What can become of a step. */
    public enum Outcome {
        /** It was done. */
        DONE,
        /** It was refused; whether that was expected, the deviations say. */
        REFUSED,
        /** Everything was as expected. */
        HOLDS,
        /** Something was not as expected. */
        FAILS,
        /** A step before it went otherwise than expected, so it was not tried. */
        SKIPPED
    }
}
