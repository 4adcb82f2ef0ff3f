package dev.doorstep.availability.roster;

import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.kernel.WorkerId;
import java.time.Duration;

/**
 * Time in which a worker does not work, whatever the roster says, once it is approved.
 *
 * @param id the identity
 * @param worker who is away
 * @param window when
 * @param reason why, in the words of whoever entered it, possibly empty
 * @param state how far it is settled
 * @param version how often it was saved
 */
public record Leave(LeaveId id, WorkerId worker, TimeWindow window, String reason, LeaveState state, long version)
        implements Versioned<Leave> {
    /** The longest leave. */
    public static final Duration DURATION_MAX = Duration.ofDays(366);

    /** The longest reason, in characters. */
    public static final int REASON_LENGTH_MAX = 160;

    /** Rejects a leave that is too long, or has too long a reason. */
    public Leave {
        if (window.duration().compareTo(DURATION_MAX) > 0) {
            throw new IllegalArgumentException("A leave of %s is longer than %s.".formatted(window, DURATION_MAX));
        }
        if (reason.length() > REASON_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A reason of %d characters is longer than %d.".formatted(reason.length(), REASON_LENGTH_MAX));
        }
    }

    /** Obtains leave that a worker asks for. */
    public static Leave asked(LeaveId id, WorkerId worker, TimeWindow window, String reason) {
        return new Leave(id, worker, window, reason, LeaveState.ASKED, 0);
    }

    /** Returns the same leave, in force. */
    public Leave approved() {
        return to(LeaveState.APPROVED);
    }

    /** Returns the same leave, asked for in vain. */
    public Leave refused() {
        return to(LeaveState.REFUSED);
    }

    /** Returns the same leave, called off. */
    public Leave withdrawn() {
        return to(LeaveState.WITHDRAWN);
    }

    @Override
    public Leave withVersion(long saved) {
        return new Leave(id, worker, window, reason, state, saved);
    }

    private Leave to(LeaveState next) {
        if (!state.successors().contains(next)) {
            throw new LeaveSettledException(id, state, next);
        }
        return new Leave(id, worker, window, reason, next, version);
    }
}
