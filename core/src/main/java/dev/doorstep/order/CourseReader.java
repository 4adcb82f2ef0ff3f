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
import dev.doorstep.workforce.Worker;
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
    /** A worker and where they are expected. */
    private record Expected(Worker worker, Agenda agenda) {
        private List<VisitId> visits() {
            return agenda.appointments().stream()
                    .map(planned -> planned.claim().visit())
                    .toList();
        }
    }

    /** Reads the days of those of some workers who are expected anywhere, by their codes. */
    public List<Course> read(Staff staff, LocalDate day) {
        CalendarSnapshot calendars = scheduling.snapshot(staff, day, 1);
        List<Expected> expected = calendars.workers().stream()
                .map(WorkerTime::worker)
                .flatMap(worker ->
                        calendars.agenda(worker.id(), day).map(agenda -> new Expected(worker, agenda)).stream())
                .filter(worker -> !worker.agenda.appointments().isEmpty())
                .toList();
        Map<VisitId, Visit> visits =
                ports
                        .visits()
                        .findAll(expected.stream()
                                .flatMap(worker -> worker.visits().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Visit::id, Function.identity()));
        Map<WorkerId, ProgressPing> seen = ports
                .positions()
                .latest(
                        expected.stream().map(worker -> worker.worker.id()).toList(),
                        calendars.terms().now().minus(ProgressPing.KEPT))
                .stream()
                .collect(Collectors.toMap(ProgressPing::worker, Function.identity()));
        return expected.stream()
                .map(worker -> new Course(
                        worker.worker,
                        stops(worker.agenda, visits),
                        seen.get(worker.worker.id()),
                        calendars.terms().travel()))
                .toList();
    }

    private static List<Stop> stops(Agenda agenda, Map<VisitId, Visit> visits) {
        return agenda.appointments().stream()
                .map(planned -> stop(planned, visits.get(planned.claim().visit())))
                .toList();
    }

    /** What is held for an order that is not placed yet has no visit, and nobody has set out for it. */
    private static Stop stop(Agenda.Appointment planned, @Nullable Visit visit) {
        return visit == null
                ? new Stop(planned, Progress.NONE, false)
                : new Stop(planned, visit.progress(), visit.state().isOver());
    }
}
