package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.monitoring.Alert;
import dev.doorstep.dispatch.monitoring.AlertRecord;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a day goes, as operators see it: with the numbers of orders and the codes of people. For one transaction. */
final class WatchRows {
    private final Transaction t;
    private final VisitNumbers numbers;
    private final Locale language;

    WatchRows(Transaction t, Locale language) {
        this.t = t;
        this.numbers = new VisitNumbers(t);
        this.language = language;
    }

    /** A door that is left on the way of a worker. */
    private record Line(PersonCode worker, Expectation door) {}

    /** Lists what somebody should look at. */
    Report alerts(LocalDate day, List<Alert> alerts) {
        Map<Alert.Key, Instant> raised =
                t.monitoring().open().stream().collect(Collectors.toMap(AlertRecord::about, AlertRecord::since));
        Map<WorkerId, PersonCode> workers =
                t.workers().all().stream().collect(Collectors.toMap(Worker::id, Worker::code));
        return Report.list(
                "alerts",
                alerts,
                Column.of("alert", Alert::code),
                Column.of("number", alert -> numbers.of(alert.visit())),
                Column.of("worker", alert -> alert.worker() == null ? null : workers.get(alert.worker())),
                Column.of("minutes", alert -> alert.by().toMinutes()),
                Column.of("since", alert -> raised.get(alert.about())),
                Column.of("replan", alert -> replan(day, alert.cause(), workers)),
                Column.of("what", alert -> alert.sentence(language)));
    }

    /** Says as which trouble the command that re-plans takes it. */
    private @Nullable String replan(LocalDate day, @Nullable Disruption cause, Map<WorkerId, PersonCode> workers) {
        if (cause instanceof Disruption.WorkerLate late) {
            return "dispatch replan --day %s --late %s=%d"
                    .formatted(day, workers.get(late.worker()), minutesUp(late.by()));
        }
        if (cause instanceof Disruption.VisitOverruns over) {
            return "dispatch replan --day %s --overruns %s=%d"
                    .formatted(day, numbers.of(over.visit()), minutesUp(over.by()));
        }
        return null;
    }

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
