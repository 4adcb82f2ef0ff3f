package dev.doorstep.availability;

import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The calendars of a branch's workers: a version each, and the claims. {@code AvailabilityContract} and
 * {@code BookingRaceContract} say what a store owes them.
 *
 * <p>Versions are read before any other fact of a decision; a store whose reads are not one snapshot is then still
 * safe, because what changed after the version was read makes the write fail.
 */
public interface Calendars {
    /**
     * Returns the calendar versions of some workers; a worker whose calendar nobody touched yet may be missing and
     * counts as 0.
     */
    Map<WorkerId, Long> versions(Staff staff);

    /** Returns the calendar version of a worker; 0 if nobody touched it yet. */
    default long version(WorkerId worker) {
        return versions(Staff.of(worker)).getOrDefault(worker, 0L);
    }

    /**
     * Lists the claims of some workers whose time at the door overlaps a window, expired holds too, the earliest first.
     */
    List<Claim> claims(Staff staff, TimeWindow window);

    /** Lists the claims of some visits, expired holds too, the earliest first. */
    List<Claim> claimsOf(Collection<VisitId> visits);

    /**
     * Changes calendars, all of it or nothing: raises every version by one, in the order of the workers, then removes,
     * then adds. A calendar that did not exist is made.
     *
     * @throws LostRaceException if one of the versions moved since it was read, or a claim that goes is gone
     * @throws DoubleBookingPreventedException if two claims of one worker would overlap, which no decision of the
     * oracle does
     */
    void apply(CalendarChange change);
}
