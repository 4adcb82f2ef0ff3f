package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Branch;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is away, when and why, and whether it is noted. */
final class LeaveOptions {
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

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode worker;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    Worker worker(Transaction t) {
        return t.workers().worker(Objects.requireNonNull(worker));
    }

    boolean isDryRun() {
        return dryRun;
    }

    String reason() {
        return reason;
    }

    TimeWindow window(Branch branch) {
        Instant begin = WallTime.in(branch, from);
        Instant end = WallTime.in(branch, to);
        if (!begin.isBefore(end)) {
            throw UnusableWindowException.turned(from, to);
        }
        if (Duration.between(begin, end).compareTo(Leave.DURATION_MAX) > 0) {
            throw UnusableWindowException.tooLong(from, to, Leave.DURATION_MAX.toDays());
        }
        return new TimeWindow(begin, end);
    }
}
