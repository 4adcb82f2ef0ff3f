package dev.doorstep.benchmarks;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Slot;
import java.io.PrintStream;
import java.time.LocalDate;

/**
 * Lists slots from calendars in memory, beside a bare loop over the same intervals and ways.
 *
 * <p>Usage: {@code SlotsBenchmark [seed]}. Two sizes: one day of 150 workers with 1,000 visits and 20 starts, and two weeks of
 * 10,000 visits and 8 starts a day.
 */
public final class SlotsBenchmark {
    private static final long SEED = 1;

    private SlotsBenchmark() {}

    /** Prints one line of JSON per size. */
    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : SEED;
        run(BusyCity.Size.DAY, seed, System.out);
        run(BusyCity.Size.FORTNIGHT, seed, System.out);
    }

    static void run(BusyCity.Size size, long seed, PrintStream out) {
        BusyCity city = BusyCity.of(size, seed);
        CalendarSnapshot snapshot = CalendarSnapshot.of(city.terms(), city.workers());
        BareSlots bare = BareSlots.of(city);
        SideBySide.Side ours = new SideBySide.Side("doorstep", () -> listed(snapshot, city));
        SideBySide.Side theirs = new SideBySide.Side("bare_loop", bare::count);
        out.println(SideBySide.run(size.title(), ours, theirs).json());
    }

    /** Sums how many workers could come over all slots: the number that the bare loop must find as well. */
    private static long listed(CalendarSnapshot snapshot, BusyCity city) {
        long sum = 0;
        for (LocalDate day : city.days()) {
            for (Slot slot : snapshot.slots(city.demand(), day)) {
                sum += slot.workers();
            }
        }
        return sum;
    }
}
