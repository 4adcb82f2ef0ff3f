package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.leave.LeaveRequest;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Visit;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The noun {@code leave}. */
@Command(
        name = "leave",
        subcommands = {
            LeaveCommand.Add.class,
            LeaveCommand.Ask.class,
            LeaveImportCommand.class,
            LeaveVerbs.Approve.class,
            LeaveVerbs.Refuse.class,
            LeaveVerbs.Withdraw.class,
            LeaveCommand.List.class
        })
final class LeaveCommand {
    /** Enters leave; what it displaces goes to others. */
    @Command(
            name = "add",
            footer = "doorstep leave add W001 --from 2026-03-04T00:00 --to 2026-03-05T00:00 --reason fever --dry-run")
    static final class Add implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private LeaveOptions options = new LeaveOptions();

        @Override
        public Report run() {
            TimeWindow window = options.window(database.branch());
            return OrderRows.displaced(database.write(options.isDryRun(), t -> {
                WorkerId worker = options.worker(t).id();
                return new OrderRows(t).of(t.fulfilment().absent(worker, window, options.reason()));
            }));
        }
    }

    /** Asks for leave that somebody approves later. */
    @Command(
            name = "ask",
            footer = "doorstep leave ask W001 --from 2026-03-04T00:00 --to 2026-03-05T00:00 --reason wedding")
    static final class Ask implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private LeaveOptions options = new LeaveOptions();

        @Override
        public Report run() {
            TimeWindow window = options.window(database.branch());
            return database.write(options.isDryRun(), t -> {
                Worker worker = options.worker(t);
                LeaveRequest asked = t.leave().ask(worker.id(), window, options.reason());
                java.util.List<Visit> hits = asked.hits().stream()
                        .flatMap(visit -> t.fulfilment().visit(visit).stream())
                        .toList();
                return LeaveRows.list(java.util.List.of(new LeaveRows.Row(asked.leave(), worker)))
                        .and(OrderRows.hit(new OrderRows(t).of(hits)));
            });
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

        @Option(names = "--state", paramLabel = "STATE", descriptionKey = "option.leave-state")
        private Set<LeaveState> states = EnumSet.of(LeaveState.APPROVED, LeaveState.ASKED);

        @Override
        public Report run() {
            return LeaveRows.list(database.read(this::rows));
        }

        private java.util.List<LeaveRows.Row> rows(Transaction t) {
            LocalDate first = database.dayOr(from, t);
            Map<WorkerId, Worker> workers =
                    t.workers().all().stream().collect(Collectors.toMap(Worker::id, worker -> worker));
            Staff staff = only == null
                    ? Staff.all()
                    : Staff.of(t.workers().worker(only).id());
            TimeWindow window = database.branch().windowOf(first, first.plusDays(days - 1L));
            return t.leave().during(staff, window, states).stream()
                    .map(leave -> new LeaveRows.Row(leave, Objects.requireNonNull(workers.get(leave.worker()))))
                    .toList();
        }
    }
}
