package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.order.Amendment;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import org.jspecify.annotations.Nullable;
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

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Changes changes = new Changes();

    @Mixin
    private OnceOptions once = new OnceOptions();

    /** What changes; all that is not named stays as it was sold. */
    private static final class Changes {
        @Option(
                names = "--units",
                paramLabel = "UNITS",
                descriptionKey = "option.units-then",
                converter = Whole.UnitCount.class)
        private @Nullable Integer units;

        @ArgGroup(exclusive = false)
        private ChoiceOptions choice = new ChoiceOptions();

        PlaceOrder.Item of(PlaceOrder.Item sold) {
            return sold.with(units == null ? sold.units() : units).choosing(choice.over(sold.chosen()));
        }
    }

    @Override
    public Report run() {
        Amendment done = database.write(once.isDryRun(), t -> {
            Order order = numbered.find(t);
            Amendment shown =
                    t.amending().quote(order.id(), changes.of(order.sold().item()));
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
