package dev.doorstep.availability.presence;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import dev.doorstep.workforce.Workers;
import java.time.Instant;
import java.util.List;

/** Saying whether one takes work, and seeing who does, for the actor of a transaction. */
public final class PresenceDesk {
    private final Work work;
    private final Access access;
    private final Workers workers;
    private final Scheduling scheduling;

    /**
     * Opens the service for one transaction.
     *
     * @param workers workers whose calendar version moves when they are saved
     */
    public PresenceDesk(Work work, Access access, Workers workers, Scheduling scheduling) {
        this.work = work;
        this.access = access;
        this.workers = workers;
        this.scheduling = scheduling;
    }

    /**
     * Says whether a worker takes work from now on; what was promised stays promised. For the worker, and with the
     * permission for staff.
     *
     * @throws UnknownWorkerException if there is none, or it is somebody else
     * @throws UnusableStatusException if somebody is busy until an instant that is over, or for longer than
     *     {@link WorkerStatus#BUSY_MAX}
     */
    public Worker announce(WorkerId id, WorkerStatus status) {
        access.requireOwn(id, Permission.STAFF, () -> new UnknownWorkerException(id));
        Instant until = status.until();
        if (until != null
                && (!until.isAfter(work.now()) || until.isAfter(work.now().plus(WorkerStatus.BUSY_MAX)))) {
            throw new UnusableStatusException(until, work.now());
        }
        return work.atomically(() -> {
            Worker known = workers.find(id).orElseThrow(() -> new UnknownWorkerException(id));
            Worker saying = known.with(known.terms().saying(status));
            Worker saved = work.racing("the worker " + known.code(), () -> workers.save(saying));
            work.record(new PresenceEvent.Announced(id, status));
            return saved;
        });
    }

    /**
     * Tells where every worker stands at an instant whom no block keeps from everything, by their codes. Needs the
     * permission to read.
     */
    public List<Standing> board(Instant at) {
        access.require(Permission.READ);
        CalendarSnapshot read = scheduling.snapshot(Staff.all(), access.branch().dayOf(at), 1);
        return read.workers().stream()
                .filter(time -> !time.worker()
                        .terms()
                        .blocks()
                        .barEverybodyOn(access.branch().dayOf(at)))
                .map(time -> Standing.of(time, read.terms(), at))
                .toList();
    }
}
