package dev.doorstep.dispatch;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.util.List;

/** Thrown when a plan cannot be made again: it was searched for by the clock, or by a planner that is not here. */
public final class NotRepeatableException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private NotRepeatableException(String code, Object... facts) {
        super(code, facts);
    }

    static NotRepeatableException byTheClock(PlanOrigin origin) {
        return new NotRepeatableException("dispatch.plan-by-the-clock", origin.planner());
    }

    static NotRepeatableException unknownPlanner(PlanOrigin origin, List<Planner> planners) {
        return new NotRepeatableException(
                "dispatch.planner-not-here",
                origin.planner(),
                planners.stream().map(Planner::name).toList());
    }
}
