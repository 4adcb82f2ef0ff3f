package dev.doorstep.settlement;

import dev.doorstep.kernel.EarningId;
import java.time.Instant;

/**
 * A place in the order in which earnings are settled: by the instant of finishing, then by identity.
 *
 * @param finishedAt the instant of the last earning that was settled
 * @param id its identity
 */
public record EarningCursor(Instant finishedAt, EarningId id) implements Comparable<EarningCursor> {
    /** Compares by instant, then by the text of the identity. */
    @Override
    public int compareTo(EarningCursor other) {
        int byInstant = finishedAt.compareTo(other.finishedAt);
        return byInstant != 0 ? byInstant : id.toString().compareTo(other.id.toString());
    }
}
