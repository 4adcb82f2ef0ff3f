package dev.doorstep.dispatch.monitoring;

import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.CourseReader;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Watching how a day really goes, for the actor of a transaction. */
public final class Monitoring {
    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Scheduling scheduling;
    private final CourseReader courses;

    /**
     * Where alerts are kept, and what they are about.
     *
     * @param alerts the alerts that were raised
     * @param orders the orders and their visits
     */
    public record Ports(Alerts alerts, Fulfilment.Ports orders) {}

    /** Opens the service for one transaction. */
    public Monitoring(Access access, Work work, Ports ports, Scheduling scheduling) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.scheduling = scheduling;
        this.courses = new CourseReader(ports.orders, scheduling);
    }

    /**
     * Says for every door of a worker when they are planned and expected there, as things stand now. For the worker,
     * and with the permission to read.
     *
     * @throws UnknownWorkerException if it is somebody else
     */
    public List<Expectation> expectations(WorkerId worker, LocalDate day) {
        access.requireOwn(worker, Permission.READ, () -> new UnknownWorkerException(worker));
        return courses.read(Staff.of(worker), day).stream()
                .flatMap(course -> course.expectations(work.now()).stream())
                .toList();
    }

    /** Reads how a day goes. Needs the permission to read. */
    public WatchedDay day(LocalDate day) {
        access.require(Permission.READ);
        List<Course> all = courses.read(Staff.all(), day);
        List<VisitId> claimed = all.stream()
                .flatMap(course -> course.stops().stream())
                .map(stop -> stop.planned().claim().visit())
                .toList();
        Map<VisitId, Visit> visits = new LinkedHashMap<>();
        ports.orders.visits().findAll(claimed).forEach(visit -> visits.put(visit.id(), visit));
        ports.orders.visits().promisedIn(access.branch().windowOf(day)).stream()
                .filter(visit -> !visits.containsKey(visit.id()) && isLeftToNobody(visit))
                .forEach(visit -> visits.put(visit.id(), visit));
        return new WatchedDay(day, all, List.copyOf(visits.values()));
    }

    /** Lists the alerts that were raised and are not over, the longest standing first. Needs the permission to read. */
    public List<AlertRecord> open() {
        access.require(Permission.READ);
        return ports.alerts.open();
    }

    /**
     * Raises an alert, which is told in the history of its order; one that was raised and is not over stays as it is.
     * Needs the permission to dispatch.
     *
     * @param day the day on which it is watched
     */
    public AlertRecord raise(Alert alert, LocalDate day) {
        access.require(Permission.DISPATCH);
        Optional<AlertRecord> known = ports.alerts.find(alert.about());
        if (known.filter(AlertRecord::isOpen).isPresent()) {
            return known.get();
        }
        long version = known.map(AlertRecord::version).orElse(0L);
        return work.atomically(() -> {
            AlertRecord raised =
                    save(new AlertRecord(alert.about(), alert.order(), alert.worker(), day, work.now(), null, version));
            work.record(new AlertEvent.Raised(alert.order(), alert.visit(), alert.code(), alert.worker(), alert.due()));
            return raised;
        });
    }

    /**
     * Ends an alert, which is told in the history of its order; one that is over stays so. Needs the permission to
     * dispatch.
     */
    public void end(Alert.Key about) {
        access.require(Permission.DISPATCH);
        ports.alerts
                .find(about)
                .filter(AlertRecord::isOpen)
                .ifPresent(known -> work.atomically(() -> {
                    work.record(new AlertEvent.Ended(known.order(), about.visit(), about.code()));
                    return save(known.ended(work.now()));
                }));
    }

    private AlertRecord save(AlertRecord alert) {
        return work.racing("the alert " + alert.about(), () -> ports.alerts.save(alert));
    }

    /** Whoever has not paid yet, or let the time go, waits for nobody. */
    private boolean isLeftToNobody(Visit visit) {
        return VisitState.dispatchable().contains(visit.state())
                && scheduling.claimOf(visit.id()).isEmpty()
                && ports.orders
                        .orders()
                        .find(visit.order())
                        .map(Order::state)
                        .filter(OrderState.OPEN::equals)
                        .isPresent();
    }
}
