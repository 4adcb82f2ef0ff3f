package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.order.refund.Repayment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives back of what an order cost that is over. */
@Command(
        name = "refund",
        footer = {
            "doorstep order refund ORDER --amount 30.00 --reason apology --key call-31 --dry-run",
            "doorstep order refund ORDER --amount 30.00 --reason apology --key call-31"
        })
final class OrderRefundCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OrderCommand.Numbered numbered = new OrderCommand.Numbered();

    @Mixin
    private AmountOptions amount = new AmountOptions();

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            descriptionKey = "option.refund-reason",
            required = true,
            converter = Text.Coded.class)
    private String reason = "";

    @Mixin
    private OnceOptions once = new OnceOptions();

    @Override
    public Report run() {
        Repayment done = database.write(once.isDryRun(), t -> {
            Repayment shown = t.refunding().quote(numbered.find(t).id(), amount.in(database.branch()));
            return t.refunding().refund(shown, reason, once.key());
        });
        return Report.detail(
                "refund",
                done,
                Column.of("refunded", Repayment::amount),
                Column.of("in_money", Repayment::money),
                Column.of("points_back", Repayment::points),
                Column.of("earned_back", Repayment::earnedBack));
    }
}
