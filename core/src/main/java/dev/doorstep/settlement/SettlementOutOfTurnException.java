package dev.doorstep.settlement;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a step of a settlement is taken before the one that it needs. */
public final class SettlementOutOfTurnException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final RunState state;

    SettlementOutOfTurnException(SettlementRun run, RunState needed) {
        super("settlement.out-of-turn", run.id(), run.state(), needed);
        this.state = run.state();
    }

    /** Returns the state that the run has. */
    public RunState state() {
        return state;
    }
}
