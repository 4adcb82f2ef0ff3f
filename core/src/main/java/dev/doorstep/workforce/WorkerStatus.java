package dev.doorstep.workforce;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says about taking more work now. That somebody is at a door or on leave is not said but known, and
 * stands elsewhere.
 *
 * @param kind what they say
 * @param until when a busy worker takes work again; nothing for all others
 */
public record WorkerStatus(Kind kind, @Nullable Instant until) {
    /** The longest that somebody can be busy; who is away for longer takes leave. */
    public static final Duration BUSY_MAX = Duration.ofDays(1);

    /** What a worker can say. */
    public enum Kind {
        /** I take work. */
        ONLINE,
        /** I take no work that begins soon; what is far enough ahead is welcome. */
        OFFLINE,
        /** I take no work that begins before an instant. */
        BUSY
    }

    /** Rejects somebody busy without an end, and an end of anything else. */
    public WorkerStatus {
        if ((kind == Kind.BUSY) != (until != null)) {
            throw new IllegalArgumentException("%s until %s is no status.".formatted(kind, until));
        }
    }

    /** Obtains the status of somebody who takes work. */
    public static WorkerStatus online() {
        return new WorkerStatus(Kind.ONLINE, null);
    }

    /** Obtains the status of somebody who takes no immediate work. */
    public static WorkerStatus offline() {
        return new WorkerStatus(Kind.OFFLINE, null);
    }

    /** Obtains the status of somebody who takes no work that begins before an instant. */
    public static WorkerStatus busyUntil(Instant until) {
        return new WorkerStatus(Kind.BUSY, until);
    }

    /**
     * Returns the earliest start of more work.
     *
     * @param now when it is asked
     * @param immediate how long before its start a visit is immediate work
     */
    public Instant takesFrom(Instant now, Duration immediate) {
        if (until != null) {
            return until;
        }
        return kind == Kind.OFFLINE ? now.plus(immediate) : Instant.MIN;
    }
}
