package dev.doorstep.cli;

import dev.doorstep.dispatch.Replay;
import dev.doorstep.kernel.Difference;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.util.List;

/** Thrown when a plan does not come out as it was kept. */
final class PlanDiffersException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private PlanDiffersException(Replay replay, List<Difference> differences, Difference first) {
        super(
                "dispatch.plan-differs",
                replay.kept().id(),
                differences.size(),
                first.path(),
                first.before(),
                first.after());
    }

    static PlanDiffersException of(Replay replay) {
        List<Difference> differences = replay.differences();
        return new PlanDiffersException(replay, differences, differences.get(0));
    }
}
