package dev.doorstep.testkit.scenario;

import dev.doorstep.exchange.Cell;

/**
 * One thing that a scenario expects and that is otherwise.
 *
 * @param expectation where it is written
 * @param number the number of the step, the first is 1
 * @param step the step, as it is written
 * @param expected what was expected
 * @param actual what was found
 */
public record Deviation(Cell expectation, int number, String step, String expected, String actual) {
    /** Returns the place, such as {@code late-cancel.yaml:12:40}. */
    public String place() {
        return expectation.file() + ":" + expectation.line() + ":" + expectation.column();
    }

    /** Returns the deviation as a failure, to be thrown or told. */
    public ScenarioFailedException failure() {
        return new ScenarioFailedException(this);
    }
}
