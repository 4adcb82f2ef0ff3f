package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.order.Amendment;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes what an order is for: units, options, answers. */
@Command(
        name = "amend",
        footer = {
            "doorstep order amend ORDER --units 4 --key call-20 --dry-run",
            "doorstep order amend ORDER --units 4 --key call-20"
        })
final class OrderAmendCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OrderCommand.Numbered numbered = new OrderCommand.Numbered();

    @Option(
            names = "--units",
            paramLabel = "UNITS",
            descriptionKey = "option.units-then",
            required = true,
            converter = Whole.UnitCount.class)
    private int units;

    @ArgGroup(exclusive = false)
    private ChoiceOptions choice = new ChoiceOptions();

    @Mixin
    private OnceOptions once = new OnceOptions();

    @Override
    public Report run() {
        Amendment done = database.write(once.isDryRun(), t -> {
            Order order = numbered.find(t);
            PlaceOrder.Item item =
                    PlaceOrder.Item.of(order.sold().offering(), units).choosing(choice.chosen());
            Amendment shown = t.amending().quote(order.id(), item);
            t.amending().amend(shown, once.key());
            return shown;
        });
        return PriceCommand.lines(done.after())
                .and(Report.detail(
                        "amendment",
                        done,
                        Column.of("promise", Amendment::promise),
                        Column.of("total_before", shown -> shown.before().total()),
                        Column.of("total", shown -> shown.after().total()),
                        Column.of("difference", Amendment::difference),
                        Column.of("due", Amendment::due),
                        Column.of("fee", shown -> shown.fee().fee()),
                        Column.of("points", shown -> shown.after().points()),
                        Column.of("lost", Amendment::lost)));
    }
}
