package dev.doorstep.dispatch;

import dev.doorstep.kernel.Difference;
import java.util.List;

/**
 * A plan, and what comes out when it is made again from what was kept with it.
 *
 * @param kept the plan as it was kept
 * @param derived the plan that came out
 */
public record Replay(PlanRecord kept, DispatchPlan derived) {
    /** Tells whether they are the same, byte by byte. */
    public boolean isSame() {
        return kept.plan().digest().equals(derived.digest());
    }

    /** Lists where they differ, in the order in which plans are written; nothing if they are the same. */
    public List<Difference> differences() {
        return Difference.between(kept.plan(), derived);
    }
}
