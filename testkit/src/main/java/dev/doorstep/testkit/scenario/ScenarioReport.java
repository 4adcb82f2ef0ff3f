package dev.doorstep.testkit.scenario;

import java.util.List;

/**
 * What became of a scenario.
 *
 * @param title what it is called
 * @param steps what became of its steps
 */
public record ScenarioReport(String title, List<StepReport> steps) {
    /** Keeps its own copy. */
    public ScenarioReport {
        steps = List.copyOf(steps);
    }

    /** Lists what was otherwise than expected. */
    public List<Deviation> deviations() {
        return steps.stream().flatMap(step -> step.deviations().stream()).toList();
    }

    /** Tells whether everything went as expected. */
    public boolean isKept() {
        return deviations().isEmpty();
    }

    /**
     * Demands that everything went as expected.
     *
     * @throws ScenarioFailedException about the first thing that did not; the others are suppressed in it
     */
    public void verify() {
        List<Deviation> deviations = deviations();
        if (!deviations.isEmpty()) {
            ScenarioFailedException failure = deviations.get(0).failure();
            deviations.stream().skip(1).map(Deviation::failure).forEach(failure::addSuppressed);
            throw failure;
        }
    }
}
