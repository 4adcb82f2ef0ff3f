package dev.doorstep.order.series;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.PlaceOrder;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An order that comes again.
 *
 * @param first the first of the orders
 * @param everyDays after how many days it comes again, 1 to {@value #DAYS_MAX}
 * @param times how often it comes, 1 to {@value #TIMES_MAX}
 * @param rule what happens when one of the visits cannot be kept
 */
public record PlaceSeries(PlaceOrder first, int everyDays, int times, Rule rule) {
    /** The longest pause between two visits. */
    public static final int DAYS_MAX = 366;

    /** The most visits of one series. */
    public static final int TIMES_MAX = 100;

    /** What happens when one of the visits cannot be kept. */
    public enum Rule {
        /** None of them is ordered. */
        ALL_OR_NOTHING,
        /** The others are ordered. */
        BEST_EFFORT
    }

    /** Rejects a series that never comes, or comes too often or too rarely. */
    public PlaceSeries {
        if (everyDays < 1 || everyDays > DAYS_MAX || times < 1 || times > TIMES_MAX) {
            throw new IllegalArgumentException("%d times every %d days is not 1 to %d times every 1 to %d days."
                    .formatted(times, everyDays, TIMES_MAX, DAYS_MAX));
        }
    }

    /** Obtains an order that comes every week, all times or not at all. */
    public static PlaceSeries weekly(PlaceOrder first, int times) {
        return new PlaceSeries(first, 7, times, Rule.ALL_OR_NOTHING);
    }

    /** Returns the same series, of which as many visits as possible are ordered. */
    public PlaceSeries bestEffort() {
        return new PlaceSeries(first, everyDays, times, Rule.BEST_EFFORT);
    }

    /**
     * Returns the orders, the first first: at the same time of day by the wall-clock. A time that the clocks skip
     * resolves forward, one that they show twice to the first.
     */
    public List<PlaceOrder> orders(ZoneId zone) {
        TimeWindow starts = first.starts();
        LocalDateTime local = LocalDateTime.ofInstant(starts.startInclusive(), zone);
        return IntStream.range(0, times)
                .mapToObj(number -> local.plusDays((long) number * everyDays).atZone(zone))
                .map(start -> first.startingIn(TimeWindow.of(start.toInstant(), starts.duration())))
                .toList();
    }
}
