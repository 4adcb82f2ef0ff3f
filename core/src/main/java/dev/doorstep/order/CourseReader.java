package dev.doorstep.order;

import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Progress;
import dev.doorstep.order.course.ProgressPing;
import dev.doorstep.order.course.Stop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads how workers' days go, for services that have checked who asks.
 *
 * @param ports the visits, and where workers were seen
 * @param scheduling knows who is planned to be where
 */
public record CourseReader(Fulfilment.Ports ports, Scheduling scheduling) {
    /** Reads the days of those of some workers who are expected anywhere, by their codes. */
    public List<Course> read(Staff staff, LocalDate day) {
        CalendarSnapshot calendars = scheduling.snapshot(staff, day, 1);
        List<WorkerTime> workers = calendars.workers();
        Map<WorkerId, Agenda> agendas = workers.stream()
                .flatMap(time -> calendars.agenda(time.worker().id(), day).stream())
                .filter(agenda -> !agenda.appointments().isEmpty())
                .collect(Collectors.toMap(Agenda::worker, Function.identity()));
        Map<VisitId, Visit> visits =
                ports.visits().findAll(visitsOf(agendas)).stream().collect(Collectors.toMap(Visit::id, visit -> visit));
        Map<WorkerId, ProgressPing> seen =
                ports
                        .positions()
                        .latest(agendas.keySet(), calendars.terms().now().minus(ProgressPing.KEPT))
                        .stream()
                        .collect(Collectors.toMap(ProgressPing::worker, ping -> ping));
        return workers.stream()
                .map(WorkerTime::worker)
                .filter(worker -> agendas.containsKey(worker.id()))
                .map(worker -> new Course(
                        worker,
                        agendas.get(worker.id()).appointments().stream()
                                .map(planned ->
                                        stop(planned, visits.get(planned.claim().visit())))
                                .toList(),
                        seen.get(worker.id()),
                        calendars.terms().travel()))
                .toList();
    }

    private static List<VisitId> visitsOf(Map<WorkerId, Agenda> agendas) {
        return agendas.values().stream()
                .flatMap(agenda -> agenda.appointments().stream())
                .map(planned -> planned.claim().visit())
                .toList();
    }

    /** What is held for an order that is not placed yet has no visit, and nobody has set out for it. */
    private static Stop stop(Agenda.Appointment planned, @Nullable Visit visit) {
        return visit == null
                ? new Stop(planned, Progress.NONE, false)
                : new Stop(planned, visit.progress(), visit.state().isOver());
    }
}
