package dev.doorstep.order;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.ZoneEdition;
import dev.doorstep.organisation.Branch;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What a customer was told of when somebody comes. People keep appointments by the clock on their wall, so what that
 * was to show is kept beside the instants: when the rules of the zone change, the two part.
 *
 * @param window the window in which the worker comes to the door
 * @param told what the customer's clock was to show at its start
 * @param zone the zone of that clock
 * @param edition the edition of the zone's rules by which that was worked out
 */
public record Promise(TimeWindow window, LocalDateTime told, ZoneId zone, String edition) {
    /** Obtains the promise of a window, by the clocks of a branch as they are expected to go now. */
    public static Promise of(TimeWindow window, Branch branch) {
        ZoneEdition now = ZoneEdition.installed(branch.zone());
        return new Promise(window, now.at(window.startInclusive()), now.zone(), now.name());
    }
}
