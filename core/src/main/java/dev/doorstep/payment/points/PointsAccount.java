package dev.doorstep.payment.points;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points of a customer. Never below zero: what is not there cannot be taken.
 *
 * @param customer whose they are
 * @param lots the points by when they expire, the earliest first, each instant once
 * @param version how often it was saved
 */
public record PointsAccount(CustomerId customer, List<PointsLot> lots, long version)
        implements Versioned<PointsAccount> {
    /** Keeps its own copy, in the order in which the points expire. */
    public PointsAccount {
        lots = PointsLot.sorted(lots);
    }

    static PointsAccount empty(CustomerId customer) {
        return new PointsAccount(customer, List.of(), 0);
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

    PointsAccount plus(List<PointsLot> more) {
        return with(Stream.concat(lots.stream(), more.stream()).toList());
    }

    PointsAccount minus(List<PointsLot> taken) {
        return with(PointsLot.minus(lots, taken));
    }

    private PointsAccount with(List<PointsLot> others) {
        return new PointsAccount(customer, others, version);
    }

    @Override
    public PointsAccount withVersion(long saved) {
        return new PointsAccount(customer, lots, saved);
    }
}
