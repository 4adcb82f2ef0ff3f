package dev.doorstep.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotDay;
import dev.doorstep.persistence.JdbiStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists slots from calendars in memory, beside a bare loop over the same intervals and ways. */
@Command(
        name = "slots",
        description = "Lists the slots of busy days beside a bare loop over the same intervals.",
        mixinStandardHelpOptions = true)
final class SlotsCommand implements Callable<Integer> {
    @Mixin
    private final PaceOptions pace = new PaceOptions();

    @Option(names = "--seed", defaultValue = "1", description = "Fills the calendars (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--db",
            description =
                    "The JDBC address of an empty database: the same from there, beside one SELECT of the visits.")
    private @Nullable String database;

    private final PrintWriter out;

    SlotsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (database == null) {
            for (BusyCity.Size size : BusyCity.Size.values()) {
                print(outcome(BusyCity.of(size, seed)));
            }
            return 0;
        }
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database);
            JdbiStore.migrate(pool);
            for (BusyCity.Size size : BusyCity.Size.values()) {
                BusyCity city = BusyCity.of(size, seed);
                print(outcome(city, StoredCity.of(city, pool)));
            }
        }
        return 0;
    }

    private void print(SideBySide.Outcome outcome) throws IOException {
        out.println(Json.write(outcome));
    }

    private SideBySide.Outcome outcome(BusyCity city, StoredCity stored) {
        long sum = stored.slots();
        return pace.sideBySide()
                .run(
                        city.size().title() + ", from a database",
                        new SideBySide.Side("doorstep", stored::slots),
                        new SideBySide.Side("one SELECT of the visits", () -> stored.rows(sum)));
    }

    private SideBySide.Outcome outcome(BusyCity city) {
        CalendarSnapshot snapshot = CalendarSnapshot.of(city.terms(), city.workers());
        BareSlots bare = BareSlots.of(city);
        return pace.sideBySide()
                .run(
                        city.size().title(),
                        new SideBySide.Side("doorstep", () -> candidates(snapshot.slots(city.query()))),
                        new SideBySide.Side("bare loop", bare::count));
    }

    /** Sums over all slots how many workers could come, which the bare loop must find as well. */
    static long candidates(List<SlotDay> days) {
        long sum = 0;
        for (SlotDay day : days) {
            for (Slot slot : day.slots()) {
                sum += slot.workers();
            }
        }
        return sum;
    }
}
