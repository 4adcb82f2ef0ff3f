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

    /** Which leave, and whether it is settled. */
    private static final class Chosen {
        @Parameters(paramLabel = "LEAVE", descriptionKey = "parameter.leave")
        private @Nullable LeaveId leave;

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        LeaveId leave() {
            return Objects.requireNonNull(leave);
        }
    }

    private static Report row(Transaction t, Leave settled) {
        return LeaveRows.list(List.of(new LeaveRows.Row(settled, t.workers().worker(settled.worker()))));
    }

    /** Approves leave; what it displaces goes to others. */
    @Command(name = "approve", footer = "doorstep leave approve LEAVE")
    static final class Approve implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Report run() {
            return OrderRows.displaced(database.write(chosen.dryRun, t -> {
                List<Visit> displaced = t.fulfilment().approveLeave(chosen.leave());
                return new OrderRows(t).of(displaced);
            }));
        }
    }

    /** Refuses leave. */
    @Command(name = "refuse", footer = "doorstep leave refuse LEAVE")
    static final class Refuse implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Report run() {
            return database.write(chosen.dryRun, t -> row(t, t.leave().refuse(chosen.leave())));
        }
    }

    /** Calls leave off, approved or not. */
    @Command(name = "withdraw", footer = "doorstep leave withdraw LEAVE")
    static final class Withdraw implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Report run() {
            return database.write(chosen.dryRun, t -> row(t, t.leave().withdraw(chosen.leave())));
        }
    }
}
