package dev.doorstep.order.performance;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.duration.HourlyTravel;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.CourseReader;
import dev.doorstep.order.Visit;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Progress;
import dev.doorstep.order.course.Stop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        return went.stream().flatMap(course -> on(course, visits).stream()).toList();
    }

    private static List<DoneVisit> on(Course course, Map<VisitId, Visit> visits) {
        List<DoneVisit> done = new ArrayList<>();
        GeoPoint from = course.worker().base().point();
        for (Stop stop : course.stops()) {
            Claim claim = stop.planned().claim();
            GeoPoint origin = from;
            Optional.ofNullable(visits.get(claim.visit()))
                    .flatMap(visit -> done(course, origin, stop, visit))
                    .ifPresent(done::add);
            from = claim.place();
        }
        return done;
    }

    private static Optional<DoneVisit> done(Course course, GeoPoint from, Stop stop, Visit visit) {
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
                new DoneVisit.Times(reached.departedAt(), reached.arrivedAt(), started, finished),
                mapped(course, from, stop.planned().claim())));
    }

    /** What is planned knows the hour already; learned is what lies between the map and what was real. */
    private static DoneVisit.Mapped mapped(Course course, GeoPoint from, Claim claim) {
        TravelMode mode = course.worker().base().mode();
        Instant departure = claim.door().startInclusive();
        return new DoneVisit.Mapped(
                mode,
                HourlyTravel.mapped(course.travel())
                        .between(from, claim.place(), mode, departure)
                        .duration());
    }
}
