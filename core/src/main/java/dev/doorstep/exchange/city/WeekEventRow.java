package dev.doorstep.exchange.city;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What goes otherwise than planned, as {@code events.csv} says.
 *
 * @param at when it becomes known
 * @param kind what happens
 * @param ref the request that it happens to; nothing for {@link Kind#WORKER_SICK}
 * @param worker who is away; nothing for anything but {@link Kind#WORKER_SICK}
 * @param window the new window of a {@link Kind#RESCHEDULE}, the absence of a {@link Kind#WORKER_SICK}; nothing for the
 * others
 * @param reason why, possibly empty
 */
public record WeekEventRow(
        Instant at,
        Kind kind,
        @Nullable String ref,
        @Nullable PersonCode worker,
        @Nullable TimeWindow window,
        String reason) {
    /** What happens. */
    public enum Kind {
        /** The customer wants another time. */
        RESCHEDULE(true, true),
        /** The customer calls off. */
        CANCEL(true, false),
        /** Nobody opens the door. */
        CUSTOMER_NO_SHOW(true, false),
        /** A worker falls ill. */
        WORKER_SICK(false, true),
        /** Whoever holds the visit at that moment refuses it. */
        DECLINE(true, false);

        private final boolean hasRef;
        private final boolean hasWindow;

        Kind(boolean hasRef, boolean hasWindow) {
            this.hasRef = hasRef;
            this.hasWindow = hasWindow;
        }

        /** Tells whether it happens to a request; otherwise it happens to a worker. */
        public boolean hasRef() {
            return hasRef;
        }

        /** Tells whether it comes with a window. */
        public boolean hasWindow() {
            return hasWindow;
        }
    }
}
