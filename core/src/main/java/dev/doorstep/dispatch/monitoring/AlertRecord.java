package dev.doorstep.dispatch.monitoring;

import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.kernel.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An alert that was raised.
 *
 * @param about which visit, and what about it
 * @param order the order of the visit
 * @param worker who had the visit then, or nobody
 * @param day the day on which it is watched
 * @param since when it was raised, the last time
 * @param over when it was over, or nothing as long as it is not
 * @param version how often it was saved
 */
public record AlertRecord(
        Alert.Key about,
        OrderId order,
        @Nullable WorkerId worker,
        LocalDate day,
        Instant since,
        @Nullable Instant over,
        long version)
        implements Versioned<AlertRecord> {
    /** Tells whether it is not over yet. */
    public boolean isOpen() {
        return over == null;
    }

    AlertRecord ended(Instant at) {
        return new AlertRecord(about, order, worker, day, since, at, version);
    }

    @Override
    public AlertRecord withVersion(long saved) {
        return new AlertRecord(about, order, worker, day, since, over, saved);
    }
}
