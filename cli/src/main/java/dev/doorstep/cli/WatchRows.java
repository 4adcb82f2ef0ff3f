package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Expectation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a day goes, as operators see it: with the numbers of orders and the codes of people. For one transaction. */
final class WatchRows {
    private final VisitNumbers numbers;

    WatchRows(Transaction t) {
        numbers = new VisitNumbers(t);
    }

    /** A door that is left on the way of a worker. */
    private record Line(PersonCode worker, Expectation door) {}

    /** Lists the doors that are left, as the days go on from an instant. */
    Report expected(List<Course> courses, Instant at) {
        List<Line> lines = courses.stream()
                .flatMap(course -> course.expectations(at).stream()
                        .filter(door -> !door.isOver())
                        .map(door -> new Line(course.worker().code(), door)))
                .toList();
        return Report.list(
                "expected",
                lines,
                Column.of("worker", Line::worker),
                Column.of("number", line -> numbers.of(line.door.visit())),
                Column.of("promise", line -> line.door.claim().promise()),
                Column.of("start", line -> line.door.planned().start()),
                Column.of("estimated_departure", line -> line.door.expected().departure()),
                Column.of("estimated_arrival", line -> line.door.expected().arrival()),
                Column.of("estimated_end", line -> line.door.expected().end()),
                Column.of("late_minutes", line -> minutesUp(line.door.late())),
                Column.of("slack_minutes", line -> minutes(line.door.slack())));
    }

    /** Whoever is late by some seconds is late. */
    private static long minutesUp(Duration duration) {
        return duration.plusSeconds(59).toMinutes();
    }

    private static @Nullable Long minutes(@Nullable Duration duration) {
        return duration == null ? null : duration.toMinutes();
    }
}
