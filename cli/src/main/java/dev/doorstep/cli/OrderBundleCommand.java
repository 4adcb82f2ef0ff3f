package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceBundle;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Buys and pays a package: every visit is an order of its own. */
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
        return OrderRows.list(database.write(once.isDryRun(), t -> {
            List<Order> placed = t.booking().place(command(t, windows), once.key());
            PurchaseId purchase =
                    Objects.requireNonNull(placed.get(0).sold().part()).purchase();
            OrderRows rows = new OrderRows(t);
            return t.booking().pay(purchase, once.key()).stream().map(rows::row).toList();
        }));
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
