package dev.doorstep.benchmarks;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotDay;

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
        for (BusyCity.Size size : BusyCity.Size.values()) {
            System.out.println(
                    run(BusyCity.of(size, seed), SideBySide.measured()).json());
        }
    }

    static SideBySide.Outcome run(BusyCity city, SideBySide pace) {
        CalendarSnapshot snapshot = CalendarSnapshot.of(city.terms(), city.workers());
        BareSlots bare = BareSlots.of(city);
        SideBySide.Side ours = new SideBySide.Side("doorstep", () -> listed(snapshot, city));
        SideBySide.Side theirs = new SideBySide.Side("bare_loop", bare::count);
        return pace.run(city.size().title(), ours, theirs);
    }

    /** Sums how many workers could come over all slots: the number that the bare loop must find as well. */
    private static long listed(CalendarSnapshot snapshot, BusyCity city) {
        long sum = 0;
        for (SlotDay day : snapshot.slots(city.query())) {
            for (Slot slot : day.slots()) {
                sum += slot.workers();
            }
        }
        return sum;
    }
}
