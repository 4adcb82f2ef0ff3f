package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.course.ProgressPing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where workers are. */
@Command(
        name = "position",
        subcommands = {
            WorkerPositionCommand.Tell.class,
            WorkerPositionCommand.Show.class,
            WorkerPositionCommand.Forget.class
        })
final class WorkerPositionCommand {
    /** Tells for a worker where they are. */
    @Command(name = "tell", footer = "doorstep worker position tell W001 --point 31.2304,121.4737")
    static final class Tell implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @Option(
                names = "--point",
                paramLabel = "POINT",
                descriptionKey = "option.point",
                required = true,
                converter = AreaOptions.Corner.class)
        private @Nullable GeoPoint point;

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.ping-at")
        private @Nullable LocalDateTime at;

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            ProgressPing told = database.write(dryRun, t -> {
                WorkerId worker =
                        t.workers().worker(Objects.requireNonNull(code)).id();
                Instant when = at == null ? t.work().now() : WallTime.in(database.branch(), at);
                return t.positions().tell(new ProgressPing(worker, Objects.requireNonNull(point), when));
            });
            return trail(List.of(told));
        }
    }

    /** Shows where a worker was. */
    @Command(name = "show", footer = "doorstep worker position show W001")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @Override
        public Report run() {
            return trail(database.read(t -> t.positions()
                    .trail(t.workers().worker(Objects.requireNonNull(code)).id())));
        }
    }

    /** Forgets where workers were longer ago than it is kept. */
    @Command(name = "forget", footer = "doorstep worker position forget")
    static final class Forget implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            int forgotten = database.write(dryRun, t -> t.positions().forget());
            return Report.detail("forgotten", forgotten, Column.of("positions", count -> count));
        }
    }

    private static Report trail(List<ProgressPing> pings) {
        return Report.list(
                "trail",
                pings,
                Column.of("at", ProgressPing::at),
                Column.of("latitude", ping -> ping.point().latitude()),
                Column.of("longitude", ping -> ping.point().longitude()));
    }
}
