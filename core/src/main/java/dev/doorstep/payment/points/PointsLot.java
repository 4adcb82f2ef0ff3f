package dev.doorstep.payment.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points that expire together.
 *
 * @param expiresAt the first instant at which they cannot be used any more
 * @param points how many, above zero
 */
public record PointsLot(Instant expiresAt, long points) {
    /** Rejects a lot of nothing. */
    public PointsLot {
        if (points < 1) {
            throw new IllegalArgumentException("A lot of %d points is not above zero.".formatted(points));
        }
    }

    /** Returns the same lots in the order in which they expire, those that expire together as one. */
    static List<PointsLot> sorted(List<PointsLot> lots) {
        Map<Instant, Long> byExpiry = new TreeMap<>();
        lots.forEach(lot -> byExpiry.merge(lot.expiresAt, lot.points, Math::addExact));
        return of(byExpiry);
    }

    /** Takes so many points, those of the first lots first; there are as many. */
    static List<PointsLot> first(List<PointsLot> lots, long points) {
        List<PointsLot> taken = new ArrayList<>();
        long open = points;
        for (PointsLot lot : lots) {
            if (open > 0) {
                long part = Math.min(open, lot.points);
                taken.add(new PointsLot(lot.expiresAt, part));
                open -= part;
            }
        }
        if (open > 0) {
            throw new IllegalArgumentException("%s are fewer than %d points.".formatted(lots, points));
        }
        return taken;
    }

    /** Returns what is left after some were taken. */
    static List<PointsLot> minus(List<PointsLot> lots, List<PointsLot> taken) {
        Map<Instant, Long> left = new TreeMap<>();
        lots.forEach(lot -> left.merge(lot.expiresAt, lot.points, Math::addExact));
        taken.forEach(lot -> left.merge(lot.expiresAt, -lot.points, Math::addExact));
        left.values().removeIf(points -> points == 0);
        return of(left);
    }

    private static List<PointsLot> of(Map<Instant, Long> byExpiry) {
        return byExpiry.entrySet().stream()
                .map(lot -> new PointsLot(lot.getKey(), lot.getValue()))
                .toList();
    }

    static long sum(List<PointsLot> lots) {
        return lots.stream().mapToLong(PointsLot::points).reduce(0, Math::addExact);
    }
}
