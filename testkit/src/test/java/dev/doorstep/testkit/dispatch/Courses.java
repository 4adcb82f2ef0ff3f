package dev.doorstep.testkit.dispatch;

import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Progress;
import dev.doorstep.order.course.ProgressPing;
import dev.doorstep.order.course.Stop;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How the day of one worker goes until some moment of it, made from one seed: early and late, slow and quick. */
final class Courses {
    private final Random random;
    private final WorkerTime time;
    private final CalendarSnapshot calendars;
    private final Agenda agenda;

    private Courses(long seed) {
        random = new Random(seed);
        DispatchDay day = BusyDays.day(seed);
        calendars = day.problem().calendars();
        time = calendars.workers().get(random.nextInt(calendars.workers().size()));
        agenda = calendars.agenda(time.worker().id(), SmallTowns.DAY).orElseThrow();
    }

    /** A day until an instant. */
    record Told(Course course, Instant now) {}

    /** Returns a day of which nothing has happened yet. */
    static Course planned(long seed) {
        Courses made = new Courses(seed);
        return made.course(
                made.agenda.appointments().stream()
                        .map(planned -> new Stop(planned, Progress.NONE, false))
                        .toList(),
                null);
    }

    /** Returns a day on which much happened until some moment. */
    static Told underWay(long seed) {
        return new Courses(seed).underWay();
    }

    /** Returns the same day with another door in the place of one. */
    static Course with(Course course, int index, Progress reached) {
        List<Stop> stops = new ArrayList<>(course.stops());
        stops.set(index, new Stop(stops.get(index).planned(), reached, reached.finishedAt() != null));
        return new Course(course.worker(), stops, course.seen(), course.travel());
    }

    private Told underWay() {
        Instant now = midnight().plus(Duration.ofSeconds(8 * 3_600 + random.nextInt(10 * 3_600)));
        List<Stop> stops = new ArrayList<>();
        Instant free = midnight();
        for (Agenda.Appointment planned : agenda.appointments()) {
            Progress whole = played(planned, free);
            Progress reached = until(whole, now);
            stops.add(new Stop(planned, reached, reached.finishedAt() != null));
            free = whole.finishedAt();
        }
        boolean wasSeen = random.nextBoolean();
        return new Told(course(stops, wasSeen ? seen(now) : null), now);
    }

    private Progress played(Agenda.Appointment planned, Instant free) {
        Instant departed = max(free, planned.departBy().plus(minutes(-10, 25)));
        Instant arrived = departed.plus(planned.travel()).plus(minutes(0, 12));
        Instant started = arrived.plus(minutes(0, 10));
        long seconds = planned.claim().door().duration().toSeconds();
        return new Progress(departed, arrived, started, started.plusSeconds(seconds * (70 + random.nextInt(70)) / 100));
    }

    private static Progress until(Progress whole, Instant now) {
        return new Progress(
                upTo(whole.departedAt(), now),
                upTo(whole.arrivedAt(), now),
                upTo(whole.startedAt(), now),
                upTo(whole.finishedAt(), now));
    }

    private static @Nullable Instant upTo(Instant instant, Instant now) {
        return instant.isAfter(now) ? null : instant;
    }

    private ProgressPing seen(Instant now) {
        GeoPoint point = Townsfolk.east(random.nextInt(18_000) - 9_000);
        return new ProgressPing(time.worker().id(), point, now.minusSeconds(random.nextInt(3_600)));
    }

    private Course course(List<Stop> stops, @Nullable ProgressPing seen) {
        return new Course(time.worker(), stops, seen, calendars.terms().travel());
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(from + random.nextInt(to - from));
    }

    private static Instant midnight() {
        return SmallTowns.DAY.atStartOfDay(Townsfolk.SHANGHAI.zone()).toInstant();
    }

    private static Instant max(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
