package dev.doorstep.catalog;

import dev.doorstep.kernel.Grain;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does who comes besides the worker who leads a visit. Roles stand in the order in which they begin.
 *
 * @param requirement what they must bring; nothing if it is what the lead must bring, answers included
 * @param begin when they begin
 * @param waitMinutes how long after the others they begin, a multiple of the grain; zero for those who begin together
 * @param effort how long they take; nothing if it is as long as the lead, options and answers included
 */
public record CrewRole(
        @Nullable Requirement requirement,
        Begin begin,
        int waitMinutes,
        @Nullable Effort effort) {
    /** The same as the lead, at the same time. */
    public static final CrewRole LIKE_LEAD = new CrewRole(null, Begin.TOGETHER, 0, null);

    /** When a role begins. */
    public enum Begin {
        /** With the role before it. */
        TOGETHER,
        /** When everybody before it is finished. */
        AFTER
    }

    /** Rejects a wait off the grain, and a wait of those who begin together. */
    public CrewRole {
        if (waitMinutes < 0 || waitMinutes > Effort.MINUTES_MAX || !Grain.divides(waitMinutes)) {
            throw new IllegalArgumentException("A wait of %d minutes is no multiple of %d between 0 and %d."
                    .formatted(waitMinutes, Grain.LENGTH.toMinutes(), Effort.MINUTES_MAX));
        }
        if (begin == Begin.TOGETHER && waitMinutes > 0) {
            throw new IllegalArgumentException("Whoever begins together waits no %d minutes.".formatted(waitMinutes));
        }
    }

    /** Returns how long the role takes for so many units, where the lead takes as long as said. */
    Duration atDoor(int units, Duration lead) {
        return effort == null ? lead : effort.atDoor(units);
    }
}
