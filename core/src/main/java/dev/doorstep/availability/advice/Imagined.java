package dev.doorstep.availability.advice;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.workforce.Worker;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * One worker, one visit and one start, as they are or as they would be; each step returns a world with one thing
 * otherwise.
 */
record Imagined(Terms terms, WorkerTime time, Demand demand, Instant start, Purpose purpose) {
    /** Asks the oracle what stands against it. */
    List<Blocker> blockers() {
        return CalendarSnapshot.of(terms, List.of(time))
                .blockers(demand, time.worker().id(), start, purpose);
    }

    Worker worker() {
        return time.worker();
    }

    TimeWindow door() {
        return TimeWindow.of(
                start, terms.atDoor(demand, worker(), terms.branch().dayOf(start)));
    }

    Imagined at(Instant other) {
        return new Imagined(terms, time, demand, other, purpose);
    }

    Imagined with(Demand other) {
        return new Imagined(terms, time, other, start, purpose);
    }

    Imagined with(BranchSettings other) {
        Terms then = terms.with(terms.branch().with(other));
        return new Imagined(then, time, demand, start, purpose);
    }

    Imagined with(Worker other) {
        return with(time.with(other));
    }

    Imagined with(Roster other) {
        return with(time.with(other));
    }

    Imagined withoutLeave(Predicate<Leave> gone) {
        return with(time.away(time.leave().stream().filter(gone.negate()).toList()));
    }

    Imagined without(VisitId visit) {
        return with(time.without(visit));
    }

    private Imagined with(WorkerTime other) {
        return new Imagined(terms, other, demand, start, purpose);
    }
}
