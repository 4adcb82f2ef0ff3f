package dev.doorstep.availability.advice;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.LooseVisits;
import dev.doorstep.availability.Opening;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.Instant;
import java.util.Optional;

/** Says what would help where nobody can come, for the actor of a transaction. */
public final class AdviceDesk {
    private final Access access;
    private final Scheduling scheduling;
    private final LooseVisits loose;

    /** Opens the service for one transaction. */
    public AdviceDesk(Access access, Scheduling scheduling, LooseVisits loose) {
        this.access = access;
        this.scheduling = scheduling;
        this.loose = loose;
    }

    /**
     * Says whether a start can be held now, perhaps with others making room, and what would have to be otherwise for
     * each worker to come. Needs the permission to read.
     */
    public SlotAdvice advise(Demand demand, Instant start) {
        access.require(Permission.READ);
        CalendarSnapshot snapshot =
                scheduling.snapshot(Staff.all(), access.branch().dayOf(start), 1);
        return new SlotAdvice(snapshot.open(demand, start, loose), Advisor.advise(snapshot, demand, start));
    }

    /**
     * Says whether all of a crew can be held at a start now, perhaps with others making room. Needs the permission to
     * read.
     */
    public Optional<Opening> opening(Crew crew, Instant start) {
        access.require(Permission.READ);
        return scheduling.snapshot(Staff.all(), access.branch().dayOf(start), 2).open(crew, start, loose);
    }
}
