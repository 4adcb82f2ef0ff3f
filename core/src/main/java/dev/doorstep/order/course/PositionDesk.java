package dev.doorstep.order.course;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Workers;
import java.time.Instant;
import java.util.List;

/**
 * Telling where workers are, for the actor of a transaction. It is no part of any history and forgotten after
 * {@link ProgressPing#KEPT}; a customer sees it only while the worker is on the way to them.
 */
public final class PositionDesk {
    private final Access access;
    private final Work work;
    private final Positions positions;
    private final Workers workers;

    /** Opens the service for one transaction. */
    public PositionDesk(Access access, Work work, Positions positions, Workers workers) {
        this.access = access;
        this.work = work;
        this.positions = positions;
        this.workers = workers;
    }

    /**
     * Tells where a worker is now. For the worker, and with the permission to serve.
     *
     * @throws UnknownWorkerException if there is none, or it is somebody else
     */
    public ProgressPing tell(WorkerId worker, GeoPoint point) {
        return tell(new ProgressPing(worker, point, work.now()));
    }

    /**
     * Tells where a worker was, such as when their telephone had no signal. Telling it again changes nothing. For the
     * worker, and with the permission to serve.
     *
     * @throws UnknownWorkerException if there is none, or it is somebody else
     * @throws UnusablePingException if it is yet to come, or older than {@link ProgressPing#KEPT}
     */
    public ProgressPing tell(ProgressPing ping) {
        access.requireOwn(ping.worker(), Permission.SERVE, () -> new UnknownWorkerException(ping.worker()));
        if (workers.find(ping.worker()).isEmpty()) {
            throw new UnknownWorkerException(ping.worker());
        }
        if (ping.at().isAfter(work.now()) || ping.at().isBefore(oldest())) {
            throw new UnusablePingException(ping.at(), work.now());
        }
        return work.atomically(() -> {
            positions.add(ping);
            return ping;
        });
    }

    /**
     * Lists where a worker was, the oldest first. For the worker, and with the permission to read.
     *
     * @throws UnknownWorkerException if it is somebody else
     */
    public List<ProgressPing> trail(WorkerId worker) {
        access.requireOwn(worker, Permission.READ, () -> new UnknownWorkerException(worker));
        return positions.of(worker, oldest());
    }

    /**
     * Takes away what is older than {@link ProgressPing#KEPT}, which nobody is told any more, and returns how much it
     * was. Needs the permission to serve.
     */
    public int forget() {
        access.require(Permission.SERVE);
        return work.atomically(() -> positions.forget(oldest()));
    }

    private Instant oldest() {
        return work.now().minus(ProgressPing.KEPT);
    }
}
