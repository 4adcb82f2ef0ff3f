package dev.doorstep.cli;

import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the starts that can be booked now. */
@Command(name = "slots")
final class SlotsCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private SaleOptions sale = new SaleOptions();

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from")
    private @Nullable LocalDate from;

    @Option(names = "--days", paramLabel = "DAYS", descriptionKey = "option.days", defaultValue = "1")
    private int days = 1;

    @Override
    public Report run() {
        ZoneId zone = database.read(t -> t.organisation().branch().zone());
        LocalDate first = from;
        List<Slot> slots = database.read(t -> t
                .availability()
                .slots(new SlotQuery(
                        sale.demand(t),
                        first == null ? t.organisation().branch().dayOf(t.work().now()) : first,
                        days))
                .stream()
                .flatMap(day -> day.slots().stream())
                .toList());
        return Report.list(
                "slots",
                slots,
                Column.of("start", slot -> slot.start().atZone(zone).toLocalDateTime()),
                Column.of("workers", Slot::workers),
                Column.of("added_travel_minutes", slot -> slot.addedTravel().toMinutes()));
    }
}
