package dev.doorstep.order.performance;

import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.CourseReader;
import dev.doorstep.order.Visit;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Progress;
import dev.doorstep.order.course.Stop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what was done, a day at a time, for services that have checked who asks.
 *
 * @param courses reads how days went
 */
record DoneVisits(CourseReader courses) {
    /** Reads the finished visits of some days, the earliest day first. */
    Stream<DoneVisit> read(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).flatMap(day -> on(day).stream());
    }

    private List<DoneVisit> on(LocalDate day) {
        List<Course> went = courses.read(Staff.all(), day);
        List<VisitId> ids = went.stream()
                .flatMap(course -> course.stops().stream())
                .filter(Stop::isOver)
                .map(stop -> stop.planned().claim().visit())
                .toList();
        Map<VisitId, Visit> visits = courses.ports().visits().findAll(ids).stream()
                .collect(Collectors.toMap(Visit::id, Function.identity()));
        return went.stream()
                .flatMap(course -> course.stops().stream()
                        .flatMap(stop -> Optional.ofNullable(
                                        visits.get(stop.planned().claim().visit()))
                                .stream()
                                .flatMap(visit -> done(course, stop, visit).stream())))
                .toList();
    }

    private static Optional<DoneVisit> done(Course course, Stop stop, Visit visit) {
        Progress reached = stop.reached();
        Instant started = reached.startedAt();
        Instant finished = reached.finishedAt();
        if (visit.demand().offering() == null || started == null || finished == null) {
            return Optional.empty();
        }
        return Optional.of(new DoneVisit(
                visit.demand().offering(),
                course.worker().code(),
                visit.demand().atDoor(),
                stop.planned(),
                new DoneVisit.Times(reached.departedAt(), reached.arrivedAt(), started, finished)));
    }
}
