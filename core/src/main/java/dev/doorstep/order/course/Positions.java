package dev.doorstep.order.course;

import dev.doorstep.kernel.WorkerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where the workers of a branch were seen, for a while. {@code MonitoringContract} says what a store owes them. */
public interface Positions {
    /** Adds one; of one worker and instant the first is kept. */
    void add(ProgressPing ping);

    /** Lists the last one of each of some workers, of those that are not older than an instant. */
    List<ProgressPing> latest(Collection<WorkerId> workers, Instant notBefore);

    /** Lists those of a worker that are not older than an instant, the oldest first. */
    List<ProgressPing> of(WorkerId worker, Instant notBefore);

    /** Removes those that are older than an instant, and returns how many there were. */
    int forget(Instant before);
}
