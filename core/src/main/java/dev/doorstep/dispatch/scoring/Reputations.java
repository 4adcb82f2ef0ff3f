package dev.doorstep.dispatch.scoring;

import dev.doorstep.kernel.WorkerId;
import java.util.function.Function;

/** What customers say of the workers of a branch. The feature that knows reviews implements it. */
@FunctionalInterface
public interface Reputations {
    /** Reads what they say of everybody; a worker of whom nobody said anything has what is usual. */
    Function<WorkerId, Reputation> all();
}
