package dev.doorstep.dispatch.monitoring;

import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.CourseReader;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import java.time.LocalDate;
import java.util.List;

/** Watching how a day really goes, for the actor of a transaction. */
public final class Monitoring {
    private final Access access;
    private final Work work;
    private final CourseReader courses;

    /** Opens the service for one transaction. */
    public Monitoring(Access access, Work work, Fulfilment.Ports orders, Scheduling scheduling) {
        this.access = access;
        this.work = work;
        this.courses = new CourseReader(orders, scheduling);
    }

    /** Reads how the days of those go who are expected anywhere, by their codes. Needs the permission to read. */
    public List<Course> courses(LocalDate day) {
        access.require(Permission.READ);
        return courses.read(Staff.all(), day);
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
}
