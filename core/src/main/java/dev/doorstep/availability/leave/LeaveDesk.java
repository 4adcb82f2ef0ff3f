package dev.doorstep.availability.leave;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveSettledException;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Workers;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Asking for leave and settling it, for the actor of a transaction. */
public final class LeaveDesk {
    private final Work work;
    private final Access access;
    private final Availability.Ports ports;
    private final Workers workers;

    /** Opens the service for one transaction. */
    public LeaveDesk(Work work, Access access, Availability.Ports ports, Workers workers) {
        this.work = work;
        this.access = access;
        this.ports = ports;
        this.workers = workers;
    }

    /**
     * Asks for leave, and says which visits it hits. For the worker, and with the permission for staff.
     *
     * @throws UnknownWorkerException if there is none, or it is somebody else
     */
    public LeaveRequest ask(WorkerId worker, TimeWindow window, String reason) {
        access.requireOwn(worker, Permission.STAFF, () -> new UnknownWorkerException(worker));
        refuseUnknown(worker);
        return work.atomically(() -> {
            Leave asked = ports.leaves().save(Leave.asked(new LeaveId(work.newId()), worker, window, reason));
            work.record(new LeaveEvent.Asked(worker, asked.id(), window));
            return request(asked);
        });
    }

    /**
     * Finds a leave and says which visits it hits now. For the worker, and with the permission to read.
     *
     * @throws UnknownLeaveException if there is none, or it is somebody else's
     */
    public LeaveRequest request(LeaveId leave) {
        return request(own(leave, Permission.READ));
    }

    /**
     * Approves a leave. Claims in that time are given up, and the visits that were promised are named: they need
     * somebody else. Needs the permission for staff.
     *
     * @throws UnknownLeaveException if there is none
     * @throws LeaveSettledException if it was settled already
     */
    public LeaveEvent.Taken approve(LeaveId leave) {
        return approve(leave, visit -> false);
    }

    /**
     * Approves a leave, as {@link #approve(LeaveId)} does, of a worker who nevertheless keeps some visits.
     *
     * @param kept tells which visits stay with the worker: those that are under way, and those that are done
     */
    public LeaveEvent.Taken approve(LeaveId leave, Predicate<VisitId> kept) {
        access.require(Permission.STAFF);
        return work.atomically(() -> {
            Leave asked = find(leave);
            Map<WorkerId, Long> versions = versionOf(asked.worker());
            return take(asked.approved(), versions, kept);
        });
    }

    /**
     * Enters leave that nobody has to approve any more, as {@link #approve(LeaveId, Predicate)} does. Needs the
     * permission for staff.
     *
     * @throws UnknownWorkerException if there is no such worker
     */
    public LeaveEvent.Taken enter(WorkerId worker, TimeWindow window, String reason, Predicate<VisitId> kept) {
        access.require(Permission.STAFF);
        return work.atomically(() -> {
            Map<WorkerId, Long> versions = versionOf(worker);
            refuseUnknown(worker);
            Leave asked = Leave.asked(new LeaveId(work.newId()), worker, window, reason);
            return take(asked.approved(), versions, kept);
        });
    }

    /** Enters leave of a worker who keeps no visit in it. */
    public LeaveEvent.Taken enter(WorkerId worker, TimeWindow window, String reason) {
        return enter(worker, window, reason, visit -> false);
    }

    /**
     * Refuses a leave that was asked for. Needs the permission for staff.
     *
     * @throws UnknownLeaveException if there is none
     * @throws LeaveSettledException if it was settled already
     */
    public Leave refuse(LeaveId leave) {
        access.require(Permission.STAFF);
        return work.atomically(() -> {
            Leave refused = save(find(leave).refused());
            work.record(new LeaveEvent.Refused(refused.worker(), leave));
            return refused;
        });
    }

    /**
     * Calls a leave off, whether it was approved or not; visits that went to others stay with them. For the worker, and
     * with the permission for staff.
     *
     * @throws UnknownLeaveException if there is none, or it is somebody else's
     * @throws LeaveSettledException if it was refused or called off already
     */
    public Leave withdraw(LeaveId leave) {
        Leave known = own(leave, Permission.STAFF);
        return work.atomically(() -> {
            Map<WorkerId, Long> versions = versionOf(known.worker());
            ports.calendars().apply(CalendarChange.touching(versions));
            Leave withdrawn = save(known.withdrawn());
            work.record(new LeaveEvent.Withdrawn(known.worker(), leave));
            return withdrawn;
        });
    }

    /** Lists the approved leave in a window, the earliest first. Needs the permission to read. */
    public List<Leave> during(Staff staff, TimeWindow window) {
        return during(staff, window, EnumSet.of(LeaveState.APPROVED));
    }

    /** Lists the leave in a window that has one of some states, the earliest first. Needs the permission to read. */
    public List<Leave> during(Staff staff, TimeWindow window, Set<LeaveState> states) {
        access.require(Permission.READ);
        return ports.leaves().during(staff, window, states);
    }

    private LeaveEvent.Taken take(Leave leave, Map<WorkerId, Long> versions, Predicate<VisitId> kept) {
        List<Claim> given = claims(leave).stream()
                .filter(claim -> !kept.test(claim.visit()))
                .toList();
        ports.calendars().apply(CalendarChange.of(versions, given, List.of()));
        save(leave);
        LeaveEvent.Taken taken = new LeaveEvent.Taken(leave.worker(), leave.id(), leave.window(), promised(given));
        work.record(taken);
        return taken;
    }

    private LeaveRequest request(Leave leave) {
        return new LeaveRequest(leave, promised(claims(leave)));
    }

    private List<Claim> claims(Leave leave) {
        return ports.calendars().claims(Staff.of(leave.worker()), leave.window());
    }

    private static List<VisitId> promised(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.state() != ClaimState.HELD)
                .map(Claim::visit)
                .toList();
    }

    private Leave own(LeaveId id, Permission otherwise) {
        Leave leave = find(id);
        access.requireOwn(leave.worker(), otherwise, () -> new UnknownLeaveException(id));
        return leave;
    }

    private Leave find(LeaveId id) {
        return ports.leaves().find(id).orElseThrow(() -> new UnknownLeaveException(id));
    }

    /** Somebody else may settle the same leave at the same moment; the next run finds it settled. */
    private Leave save(Leave leave) {
        return work.racing("the leave " + leave.id(), () -> ports.leaves().save(leave));
    }

    private Map<WorkerId, Long> versionOf(WorkerId worker) {
        return Map.of(worker, ports.calendars().version(worker));
    }

    private void refuseUnknown(WorkerId worker) {
        if (workers.find(worker).isEmpty()) {
            throw new UnknownWorkerException(worker);
        }
    }
}
