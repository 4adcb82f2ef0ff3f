package dev.doorstep.cli;

import dev.doorstep.availability.presence.Standing;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.organisation.Branch;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is there now. */
@Command(
        name = "status",
        subcommands = {WorkerStatusCommand.Set.class, WorkerStatusCommand.Board.class})
final class WorkerStatusCommand {
    /** Says for a worker whether they take work. */
    @Command(
            name = "set",
            footer = {
                "doorstep worker status set W001 --offline",
                "doorstep worker status set W001 --busy-until 2026-03-01T15:00 --dry-run"
            })
    static final class Set implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @ArgGroup(multiplicity = "1")
        private Said said = new Said();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        /** What the worker says, one of these. */
        private static final class Said {
            @Option(names = "--online", descriptionKey = "option.online")
            private boolean online;

            @Option(names = "--offline", descriptionKey = "option.offline")
            private boolean offline;

            @Option(names = "--busy-until", paramLabel = "TIME", descriptionKey = "option.busy-until")
            private @Nullable LocalDateTime busyUntil;

            WorkerStatus in(Branch branch) {
                if (busyUntil != null) {
                    return WorkerStatus.busyUntil(WallTime.in(branch, busyUntil));
                }
                if (online == offline) {
                    throw new IllegalStateException("Exactly one of the options is read.");
                }
                return online ? WorkerStatus.online() : WorkerStatus.offline();
            }
        }

        @Override
        public Report run() {
            WorkerStatus status = said.in(database.branch());
            return Report.detail(
                    "status",
                    database.write(dryRun, t -> {
                        Worker worker = t.workers().worker(Objects.requireNonNull(code));
                        return t.presence().announce(worker.id(), status);
                    }),
                    Column.of("worker", Worker::code),
                    Column.of("name", worker -> worker.person().name()),
                    Column.of("status", worker -> worker.terms().status().kind()),
                    Column.of("until", worker -> worker.terms().status().until()));
        }
    }

    /** Shows where everybody stands. */
    @Command(
            name = "board",
            footer = {"doorstep worker status board", "doorstep worker status board --at 2026-03-02T10:00"})
    static final class Board implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.board-at")
        private @Nullable LocalDateTime at;

        /** A standing, and what people call the visit. */
        private record Line(Standing standing, @Nullable String number) {}

        @Override
        public Report run() {
            Branch branch = database.branch();
            return Report.list(
                    "board",
                    database.read(t -> {
                        Instant asked = at == null ? t.work().now() : WallTime.in(branch, at);
                        VisitNumbers numbers = new VisitNumbers(t);
                        return t.presence().board(asked).stream()
                                .map(standing -> new Line(
                                        standing,
                                        standing.claim() == null
                                                ? null
                                                : numbers.of(standing.claim().visit())))
                                .toList();
                    }),
                    Column.of("worker", line -> line.standing.worker().code()),
                    Column.of("name", line -> line.standing.worker().person().name()),
                    Column.of("state", line -> line.standing.state()),
                    Column.of("until", line -> line.standing.until()),
                    Column.of("number", Line::number));
        }
    }
}
