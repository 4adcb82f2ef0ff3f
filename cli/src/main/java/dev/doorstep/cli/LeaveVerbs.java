package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.order.Visit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verbs of the noun {@code leave} that settle what was asked for. */
final class LeaveVerbs {
    private LeaveVerbs() {}

    private static Report row(Transaction t, Leave settled) {
        return LeaveRows.list(List.of(new LeaveRows.Row(settled, t.workers().worker(settled.worker()))));
    }

    /** Approves leave; what it displaces goes to others. */
    @Command(name = "approve", footer = "doorstep leave approve LEAVE")
    static final class Approve implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "LEAVE", descriptionKey = "parameter.leave")
        private @Nullable LeaveId leave;

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return OrderRows.displaced(database.write(dryRun, t -> {
                OrderRows rows = new OrderRows(t);
                return t.fulfilment().approveLeave(Objects.requireNonNull(leave)).stream()
                        .map(Visit::order)
                        .map(order -> rows.row(t.booking().order(order)))
                        .toList();
            }));
        }
    }

    /** Refuses leave. */
    @Command(name = "refuse", footer = "doorstep leave refuse LEAVE")
    static final class Refuse implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "LEAVE", descriptionKey = "parameter.leave")
        private @Nullable LeaveId leave;

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return database.write(dryRun, t -> row(t, t.leave().refuse(Objects.requireNonNull(leave))));
        }
    }

    /** Calls leave off, approved or not. */
    @Command(name = "withdraw", footer = "doorstep leave withdraw LEAVE")
    static final class Withdraw implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "LEAVE", descriptionKey = "parameter.leave")
        private @Nullable LeaveId leave;

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return database.write(dryRun, t -> row(t, t.leave().withdraw(Objects.requireNonNull(leave))));
        }
    }
}
