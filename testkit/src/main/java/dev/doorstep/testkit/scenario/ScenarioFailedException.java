package dev.doorstep.testkit.scenario;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a scenario went otherwise than it expects; names the place, the step, what was expected and found. */
public final class ScenarioFailedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    ScenarioFailedException(Deviation deviation) {
        super(
                "scenario.failed",
                deviation.place(),
                deviation.number(),
                deviation.step(),
                deviation.expected(),
                deviation.actual());
    }
}
