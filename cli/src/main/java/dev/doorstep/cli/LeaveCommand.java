package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Visit;
import dev.doorstep.organisation.Branch;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code leave}. */
@Command(
        name = "leave",
        subcommands = {LeaveCommand.Add.class, LeaveCommand.List.class})
final class LeaveCommand {
    /** Enters leave; what it displaces goes to others. */
    @Command(
            name = "add",
            footer = "doorstep leave add W001 --from 2026-03-04T00:00 --to 2026-03-05T00:00 --reason fever --dry-run")
    static final class Add implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @Option(names = "--from", paramLabel = "TIME", descriptionKey = "option.leave-from", required = true)
        private LocalDateTime from = LocalDateTime.MIN;

        @Option(names = "--to", paramLabel = "TIME", descriptionKey = "option.leave-to", required = true)
        private LocalDateTime to = LocalDateTime.MIN;

        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                descriptionKey = "option.reason",
                defaultValue = "",
                converter = Text.Reason.class)
        private String reason = "";

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            TimeWindow window = window();
            return OrderRows.displaced(database.write(dryRun, t -> {
                WorkerId worker =
                        t.workers().worker(Objects.requireNonNull(code)).id();
                OrderRows rows = new OrderRows(t);
                return t.fulfilment().absent(worker, window, reason).stream()
                        .map(Visit::order)
                        .map(order -> rows.row(t.booking().order(order)))
                        .toList();
            }));
        }

        private TimeWindow window() {
            Instant begin = WallTime.in(database.branch(), from);
            Instant end = WallTime.in(database.branch(), to);
            if (!begin.isBefore(end)) {
                throw UnusableWindowException.turned(from, to);
            }
            if (Duration.between(begin, end).compareTo(Leave.DURATION_MAX) > 0) {
                throw UnusableWindowException.tooLong(from, to, Leave.DURATION_MAX.toDays());
            }
            return new TimeWindow(begin, end);
        }
    }

    /** Lists leave. */
    @Command(name = "list", footer = "doorstep leave list --from 2026-03-02 --days 7")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--worker", paramLabel = "WORKER", descriptionKey = "parameter.worker-only")
        private @Nullable PersonCode only;

        @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from")
        private @Nullable LocalDate from;

        @Option(
                names = "--days",
                paramLabel = "DAYS",
                descriptionKey = "option.days",
                defaultValue = "31",
                converter = Whole.Days.class)
        private int days = SlotQuery.DAYS_MAX;

        /** A leave and whose it is. */
        private record Line(Leave leave, Worker worker) {}

        @Override
        public Report run() {
            return Report.list(
                    "leave",
                    database.read(this::lines),
                    Column.of("worker", line -> line.worker.code()),
                    Column.of("name", line -> line.worker.person().name()),
                    Column.of("from", line -> line.leave.window().startInclusive()),
                    Column.of("to", line -> line.leave.window().endExclusive()),
                    Column.of("reason", line -> line.leave.reason()));
        }

        private java.util.List<Line> lines(Transaction t) {
            Branch branch = database.branch();
            LocalDate first = from == null ? branch.dayOf(t.work().now()) : from;
            Map<WorkerId, Worker> workers =
                    t.workers().all().stream().collect(Collectors.toMap(Worker::id, worker -> worker));
            Staff staff = only == null
                    ? Staff.all()
                    : Staff.of(t.workers().worker(only).id());
            TimeWindow window = new TimeWindow(
                    first.atStartOfDay(branch.zone()).toInstant(),
                    first.plusDays(days).atStartOfDay(branch.zone()).toInstant());
            return t.availability().leaves(staff, window).stream()
                    .map(leave -> new Line(leave, Objects.requireNonNull(workers.get(leave.worker()))))
                    .toList();
        }
    }
}
