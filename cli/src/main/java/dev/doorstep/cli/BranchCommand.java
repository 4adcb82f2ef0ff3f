package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.organisation.Branch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The noun {@code branch}. */
@Command(name = "branch", subcommands = BranchCommand.List.class)
final class BranchCommand {
    /** Lists all branches. */
    @Command(name = "list", footer = "doorstep branch list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return Report.list(
                    "branches",
                    database.branches(),
                    Column.of("code", Branch::id),
                    Column.of("name", Branch::name),
                    Column.of("zone", Branch::zone),
                    Column.of("currency", Branch::currency));
        }
    }
}
