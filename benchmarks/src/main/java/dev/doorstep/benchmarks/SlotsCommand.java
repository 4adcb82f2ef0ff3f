package dev.doorstep.benchmarks;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotDay;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
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

    private final PrintWriter out;

    SlotsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        for (BusyCity.Size size : BusyCity.Size.values()) {
            out.println(Json.write(outcome(BusyCity.of(size, seed))));
        }
        return 0;
    }

    private SideBySide.Outcome outcome(BusyCity city) {
        CalendarSnapshot snapshot = CalendarSnapshot.of(city.terms(), city.workers());
        BareSlots bare = BareSlots.of(city);
        return pace.sideBySide()
                .run(
                        city.size().title(),
                        new SideBySide.Side("doorstep", () -> candidates(snapshot, city)),
                        new SideBySide.Side("bare loop", bare::count));
    }

    /** Sums over all slots how many workers could come, which the bare loop must find as well. */
    private static long candidates(CalendarSnapshot snapshot, BusyCity city) {
        long sum = 0;
        for (SlotDay day : snapshot.slots(city.query())) {
            for (Slot slot : day.slots()) {
                sum += slot.workers();
            }
        }
        return sum;
    }
}
