package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceBundle;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.pricing.Quote;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Buys and pays a package, or shows what it comes to: every visit is an order of its own. */
@Command(name = "bundle")
final class OrderBundleCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private CustomerOptions customer = new CustomerOptions();

    @Option(names = "--bundle", paramLabel = "BUNDLE", descriptionKey = "option.bundle", required = true)
    private @Nullable BundleId bundle;

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at-each", required = true)
    private List<LocalDateTime> starts = List.of();

    @ArgGroup(exclusive = false)
    private ChoiceOptions choice = new ChoiceOptions();

    @Mixin
    private WishOptions wishes = new WishOptions();

    @Option(names = "--points", paramLabel = "POINTS", descriptionKey = "option.points", converter = Whole.Points.class)
    private int points;

    @Mixin
    private OnceOptions once = new OnceOptions();

    @Override
    public Report run() {
        List<TimeWindow> windows = starts.stream()
                .map(at -> new WallWindow(at, at).in(database.branch()))
                .toList();
        Bought bought = database.write(once.isDryRun(), t -> {
            List<Order> placed = t.booking().place(command(t, windows), once.key());
            PurchaseId purchase =
                    Objects.requireNonNull(placed.get(0).sold().part()).purchase();
            OrderRows rows = new OrderRows(t);
            return new Bought(
                    t.bundles().bundle(Objects.requireNonNull(bundle)),
                    t.booking().pay(purchase, once.key()).stream()
                            .map(rows::row)
                            .toList());
        });
        return OrderRows.list(bought.rows)
                .and(Report.detail(
                        "bundle",
                        bought,
                        Column.of("bundle", shown -> shown.bundle.id()),
                        Column.of("name", shown -> shown.bundle.name()),
                        Column.of("visits", shown -> shown.rows.size()),
                        Column.of("price", shown -> shown.bundle.price()),
                        Column.of("worth", shown -> shown.bundle.worth()),
                        Column.of("total", shown -> shown.sum(Quote::total)),
                        Column.of("points", shown -> shown.points()),
                        Column.of("payable", shown -> shown.sum(Quote::payable)),
                        Column.of("deposit", shown -> shown.sum(Quote::deposit))));
    }

    /** The package as it is sold, and the orders that it became. */
    private record Bought(ServiceBundle bundle, List<OrderRows.Row> rows) {
        Money sum(Function<Quote, Money> amount) {
            return quotes().map(amount).reduce(Money::plus).orElseThrow();
        }

        long points() {
            return quotes().mapToLong(Quote::points).sum();
        }

        private Stream<Quote> quotes() {
            return rows.stream().map(row -> row.order().sold().quote());
        }
    }

    private PlaceBundle command(Transaction t, List<TimeWindow> windows) {
        Chosen chosen = choice.chosen();
        CustomerId buyer = customer.id(t);
        return new PlaceBundle(
                buyer,
                Objects.requireNonNull(bundle),
                windows.stream()
                        .map(window -> new PlaceBundle.Appointment(window, chosen))
                        .toList(),
                wishes.wishes(t, buyer),
                points,
                new PlaceOrder.Origin(SourceChannel.HOTLINE, ""));
    }
}
