package dev.doorstep.cli;

import dev.doorstep.BookingImport;
import dev.doorstep.Desk;
import dev.doorstep.Progress;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Format;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.order.Order;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Books what a file asks for. In CSV a request is answered as soon as it is booked, before the next is touched. */
@Command(name = "import")
final class OrderImportCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.requests")
    private Path file = Path.of("");

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Override
    public Report run() {
        Desk desk = database.desk();
        BookingImport bookings = BookingImport.read(output.path(file), options.badRows(), desk);
        output.warn(
                bookings.skipped(), bookings.skippedTotal(), database.branch().zone());
        if (options.isRehearsal()) {
            return report(bookings.rehearse(desk).iterator());
        }
        return output.format() == Format.CSV
                ? report(bookings.book(desk).iterator())
                : report(database.watched(progress -> all(bookings, desk, progress))
                        .iterator());
    }

    private static List<BookingImport.Outcome> all(BookingImport bookings, Desk desk, Progress progress) {
        long[] done = {0};
        int total = bookings.requests().size();
        return bookings.book(desk)
                .peek(outcome -> progress.reached(outcome.ref(), ++done[0], total))
                .toList();
    }

    private static Report report(Iterator<BookingImport.Outcome> outcomes) {
        return Report.growing(
                "bookings",
                outcomes,
                Column.of("request", BookingImport.Outcome::ref),
                Column.of("number", ordered(Order::number)),
                Column.of("state", ordered(Order::state)),
                Column.of("total", ordered(Order::total)),
                Column.of("refusal", refused(DoorstepException::code)),
                Column.of("reason", refused(OrderImportCommand::sentence)));
    }

    private static Function<BookingImport.Outcome, @Nullable Object> ordered(Function<Order, Object> value) {
        return outcome -> outcome.order() == null ? null : value.apply(outcome.order());
    }

    private static Function<BookingImport.Outcome, @Nullable Object> refused(
            Function<DoorstepException, Object> value) {
        return outcome -> outcome.refusal() == null ? null : value.apply(outcome.refusal());
    }

    private static LocalText sentence(DoorstepException refusal) {
        return new LocalText(refusal.message(Locale.CHINESE), refusal.message(Locale.ENGLISH));
    }
}
