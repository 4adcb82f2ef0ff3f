package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.ledger.LedgerReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The noun {@code ledger}. */
@Command(name = "ledger", subcommands = LedgerCommand.Verify.class)
final class LedgerCommand {
    static Report report(LedgerReport verified) {
        return Report.detail(
                "ledger",
                verified,
                Column.of("journals", LedgerReport::journals),
                Column.of("accounts", report -> report.balances().size()),
                Column.of("sum_minor", LedgerCommand::sum),
                Column.of("balanced", LedgerReport::isBalanced));
    }

    private static long sum(LedgerReport report) {
        return report.balances().stream()
                .mapToLong(balance -> balance.amount().amountMinor())
                .sum();
    }

    /** Reads all journals again and compares them with their digests and balances. */
    @Command(name = "verify", footer = "doorstep ledger verify")
    static final class Verify implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            LedgerReport verified = database.read(t -> t.ledger().verify());
            if (!verified.isBalanced()) {
                throw new BooksBrokenException(verified);
            }
            return report(verified);
        }
    }
}
