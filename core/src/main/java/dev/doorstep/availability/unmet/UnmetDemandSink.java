package dev.doorstep.availability.unmet;

import dev.doorstep.kernel.BranchId;
import java.util.List;

/** Takes what transactions looked for in vain, such as to keep it or to send it on. */
@FunctionalInterface
public interface UnmetDemandSink {
    /**
     * Takes what one transaction looked for in vain, in the transaction's thread after it ended, whether it was refused
     * or not. What this throws is logged, and costs nobody their answer.
     *
     * @param branch the branch in which it was asked
     * @param unmet what was asked, at least one
     */
    void accept(BranchId branch, List<UnmetDemand> unmet);
}
