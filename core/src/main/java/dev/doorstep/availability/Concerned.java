package dev.doorstep.availability;

import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Whose time must be known to decide about a visit. */
final class Concerned {
    private Concerned() {}

    /** Returns whoever may come to a visit. */
    static Staff by(Demand demand) {
        return by(demand, List::of);
    }

    /**
     * Returns whoever may come to a visit, and those who have it now: it is given up on their calendars.
     *
     * @param own finds the claims of the visit; it is asked only if that makes a difference
     */
    static Staff by(Demand demand, Supplier<Collection<Claim>> own) {
        if (!demand.choice().isStrict()) {
            return Staff.all();
        }
        Set<WorkerId> workers = new HashSet<>(demand.choice().workers());
        own.get().forEach(claim -> workers.add(claim.worker()));
        return Staff.of(workers);
    }

    /**
     * Others can only make room for a named worker if they were read as well; they have to if the worker has what may
     * move.
     */
    static boolean lacksOthers(Demand demand, CalendarSnapshot read) {
        return demand.choice().isStrict() && read.workers().stream().anyMatch(WorkerTime::mayMakeRoom);
    }
}
