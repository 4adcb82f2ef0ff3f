package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Order;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.order.rebooking.Loss;
import dev.doorstep.order.rebooking.PlaceAgain;
import dev.doorstep.order.rebooking.Proposal;
import dev.doorstep.order.rebooking.RebookingDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Places and pays the same order again. */
@Command(
        name = "again",
        footer = {
            "doorstep order again ORDER --key call-21 --dry-run",
            "doorstep order again ORDER --at 2026-03-12T09:00 --best-effort --key call-21"
        })
final class OrderAgainCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OrderCommand.Numbered numbered = new OrderCommand.Numbered();

    @ArgGroup
    private StartOptions.@Nullable Named starts;

    @Option(names = "--best-effort", descriptionKey = "option.again-best-effort")
    private boolean bestEffort;

    @Mixin
    private OnceOptions once = new OnceOptions();

    @Override
    public Report run() {
        PlaceAgain.Rule rule = bestEffort ? PlaceAgain.Rule.BEST_EFFORT : PlaceAgain.Rule.UNCHANGED;
        TimeWindow window = starts == null ? null : starts.in(database.branch());
        return database.write(once.isDryRun(), t -> {
            Order earlier = numbered.find(t);
            RebookingDraft draft = t.rebooking().draft(earlier.id());
            Order placed = t.rebooking()
                    .place(new PlaceAgain(earlier.id(), window, null, rule, SourceChannel.HOTLINE), once.key());
            return OrderRows.detail(new OrderRows(t).row(t.booking().pay(placed.id(), once.key())))
                    .and(losses(draft))
                    .and(proposals(t, draft));
        });
    }

    private static Report losses(RebookingDraft draft) {
        return Report.list(
                "not-carried-over",
                draft.losses(),
                Column.of("reason", Loss::code),
                Column.of("subject", Loss::subject),
                Column.of("sentence", Loss::sentence));
    }

    private static Report proposals(Transaction t, RebookingDraft draft) {
        return Report.list(
                "proposals",
                draft.proposals(),
                Column.of("start", Proposal::start),
                Column.of("alike", Proposal::alike),
                Column.of("workers", proposal -> proposal.slot().workers()),
                Column.of(
                        "worker",
                        proposal -> t.workers().worker(proposal.slot().best()).code()));
    }
}
