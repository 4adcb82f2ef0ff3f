package dev.doorstep.order.series;

import dev.doorstep.availability.Slot;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.order.Order;
import java.util.List;
import java.util.Set;

/**
 * What became of a series.
 *
 * @param orders what was ordered, the earliest first
 * @param missed what nobody could keep, the earliest first; empty if it was all or nothing
 */
public record PlacedSeries(List<Order> orders, List<Missed> missed) {
    /** Keeps its own copies. */
    public PlacedSeries {
        orders = List.copyOf(orders);
        missed = List.copyOf(missed);
    }

    /**
     * A visit that nobody could keep.
     *
     * @param starts the starts that would have suited
     * @param blockers what stood against whoever came closest
     * @param alternatives other slots of that day, the nearest first
     */
    public record Missed(TimeWindow starts, Set<BlockerCode> blockers, List<Slot> alternatives) {
        /** Keeps its own copies. */
        public Missed {
            blockers = Set.copyOf(blockers);
            alternatives = List.copyOf(alternatives);
        }
    }
}
