package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Report;
import dev.doorstep.order.course.Course;
import dev.doorstep.organisation.Branch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says when everybody is expected at the doors that are left. */
@Command(
        name = "watch",
        footer = {
            "doorstep dispatch watch --day 2026-03-04",
            "doorstep dispatch watch --day 2026-03-04 --at 2026-03-04T10:30"
        })
final class DispatchWatchCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "option.today")
    private @Nullable LocalDate day;

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.watch-at")
    private @Nullable LocalDateTime at;

    @Override
    public Report run() {
        return database.read(t -> {
            List<Course> courses = t.monitoring().courses(day(t));
            return new WatchRows(t).expected(courses, instant(t));
        });
    }

    private LocalDate day(Transaction t) {
        return day == null ? database.branch().dayOf(instant(t)) : day;
    }

    private Instant instant(Transaction t) {
        Branch branch = database.branch();
        return at == null ? t.work().now() : WallTime.in(branch, at);
    }
}
