package dev.doorstep.benchmarks;

import dev.doorstep.availability.Claim;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a programmer writes who needs no reasons: sorted intervals in arrays, the ways to and from the neighbours, each way asked
 * for once a visit.
 */
final class BareSlots {
    private static final long NEVER = -1;

    private final BusyCity city;
    private final long[][] starts;
    private final long[][] ends;
    private final GeoPoint[][] places;
    private final long[] asked;
    private final long atDoor;

    private BareSlots(BusyCity city) {
        this.city = city;
        int workers = city.workers().size();
        starts = new long[workers][];
        ends = new long[workers][];
        places = new GeoPoint[workers][];
        for (int worker = 0; worker < workers; worker++) {
            List<Claim> claims = city.workers().get(worker).claims();
            starts[worker] = claims.stream()
                    .mapToLong(claim -> claim.door().startInclusive().getEpochSecond())
                    .toArray();
            ends[worker] = claims.stream()
                    .mapToLong(claim -> claim.door().endExclusive().getEpochSecond())
                    .toArray();
            places[worker] = claims.stream().map(Claim::place).toArray(GeoPoint[]::new);
        }
        asked = city.starts().stream().mapToLong(Instant::getEpochSecond).toArray();
        atDoor = city.demand().atDoor().toSeconds();
    }

    static BareSlots of(BusyCity city) {
        return new BareSlots(city);
    }

    /** Counts over all starts the workers who are free and get there and on in time. */
    long count() {
        long count = 0;
        for (int worker = 0; worker < starts.length; worker++) {
            count += count(worker);
        }
        return count;
    }

    private long count(int worker) {
        long[] from = starts[worker];
        long[] to = ends[worker];
        TravelMode mode = city.workers().get(worker).worker().base().mode();
        long[] way = new long[from.length];
        Arrays.fill(way, NEVER);
        long count = 0;
        int next = 0;
        for (long start : asked) {
            long end = start + atDoor;
            while (next < from.length && from[next] < end) {
                next++;
            }
            boolean here = next == 0 || to[next - 1] + way(worker, next - 1, way, mode) <= start;
            boolean on = next == from.length || end + way(worker, next, way, mode) <= from[next];
            count += here && on ? 1 : 0;
        }
        return count;
    }

    private long way(int worker, int claim, long[] known, TravelMode mode) {
        if (known[claim] == NEVER) {
            known[claim] = city.terms()
                    .travel()
                    .between(places[worker][claim], city.demand().place(), mode, Instant.EPOCH)
                    .duration()
                    .toSeconds();
        }
        return known[claim];
    }
}
