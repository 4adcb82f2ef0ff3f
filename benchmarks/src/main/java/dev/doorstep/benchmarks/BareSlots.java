package dev.doorstep.benchmarks;

import dev.doorstep.availability.Claim;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a programmer writes who needs no reasons: sorted intervals in arrays, and the ways from and to the neighbours,
 * which need not be the same; each is asked for once a visit.
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
        long[] here = unknown(from.length);
        long[] on = unknown(from.length);
        long count = 0;
        int next = 0;
        for (long start : asked) {
            long end = start + atDoor;
            while (next < from.length && from[next] < end) {
                next++;
            }
            boolean comes = next == 0 || to[next - 1] + here(worker, next - 1, here) <= start;
            boolean goes = next == from.length || end + on(worker, next, on) <= from[next];
            count += comes && goes ? 1 : 0;
        }
        return count;
    }

    private long here(int worker, int claim, long[] known) {
        if (known[claim] == NEVER) {
            known[claim] =
                    way(worker, places[worker][claim], city.demand().place().point());
        }
        return known[claim];
    }

    private long on(int worker, int claim, long[] known) {
        if (known[claim] == NEVER) {
            known[claim] = way(worker, city.demand().place().point(), places[worker][claim]);
        }
        return known[claim];
    }

    private long way(int worker, GeoPoint from, GeoPoint to) {
        TravelMode mode = city.workers().get(worker).worker().base().mode();
        return city.terms()
                .travel()
                .between(from, to, mode, Instant.EPOCH)
                .duration()
                .toSeconds();
    }

    private static long[] unknown(int length) {
        long[] unknown = new long[length];
        Arrays.fill(unknown, NEVER);
        return unknown;
    }
}
