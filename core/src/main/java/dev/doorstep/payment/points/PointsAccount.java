package dev.doorstep.payment.points;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points of a customer. What is not there cannot be used. What an order earned is taken back even so when its money
 * goes back: what is not there any more is owed, and the next points that come pay that first.
 *
 * @param customer whose they are
 * @param lots the points by when they expire, the earliest first, each instant once
 * @param owed how many points the customer owes, zero or above
 * @param version how often it was saved
 */
public record PointsAccount(CustomerId customer, List<PointsLot> lots, long owed, long version)
        implements Versioned<PointsAccount> {
    /** Keeps its own copy, in the order in which the points expire, and rejects who has points and owes some. */
    public PointsAccount {
        lots = PointsLot.sorted(lots);
        if (owed < 0 || (owed > 0 && !lots.isEmpty())) {
            throw new IllegalArgumentException("%s has %s and owes %d points.".formatted(customer, lots, owed));
        }
    }

    static PointsAccount empty(CustomerId customer) {
        return new PointsAccount(customer, List.of(), 0, 0);
    }

    /** Returns how many points can be used at an instant. */
    public long usable(Instant at) {
        return PointsLot.sum(usableLots(at));
    }

    /** Lists the points that can be used at an instant, those that expire first first. */
    public List<PointsLot> usableLots(Instant at) {
        return lots.stream().filter(lot -> at.isBefore(lot.expiresAt())).toList();
    }

    /** Returns when the first of the points expire, or did. */
    public Optional<Instant> firstExpiry() {
        return lots.stream().map(PointsLot::expiresAt).findFirst();
    }

    /** Lists the points that expired before an instant and are still there. */
    List<PointsLot> expired(Instant at) {
        return lots.stream().filter(lot -> !at.isBefore(lot.expiresAt())).toList();
    }

    /** Adds points; what is owed is paid first, with those that expire first. */
    PointsAccount plus(List<PointsLot> more) {
        long paid = Math.min(owed, PointsLot.sum(more));
        List<PointsLot> rest = PointsLot.minus(more, PointsLot.first(PointsLot.sorted(more), paid));
        return with(Stream.concat(lots.stream(), rest.stream()).toList(), owed - paid);
    }

    PointsAccount minus(List<PointsLot> taken) {
        return with(PointsLot.minus(lots, taken), owed);
    }

    /** Takes points back, those that expire last first; what is not there is owed. */
    PointsAccount takenBack(long points) {
        long all = PointsLot.sum(lots);
        long there = Math.min(points, all);
        return with(PointsLot.first(lots, all - there), owed + points - there);
    }

    private PointsAccount with(List<PointsLot> others, long debt) {
        return new PointsAccount(customer, others, debt, version);
    }

    @Override
    public PointsAccount withVersion(long saved) {
        return new PointsAccount(customer, lots, owed, saved);
    }
}
