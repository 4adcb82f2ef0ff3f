package dev.doorstep.routing;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.organisation.Branch;
import java.time.Instant;

/**
 * Travel by the great circle, lengthened by a detour and divided by the speed of the mode; it needs no network.
 *
 * <p>Metres and seconds are rounded up to whole ones, so that a plan never promises less than it assumed. The same
 * points give the same answer on every machine; a slower mode is never faster.
 */
public final class GreatCircleTravelTimes implements TravelTimes {
    /** How much longer than the great circle a way through a Chinese city is, in percent. */
    public static final int DEFAULT_DETOUR_PERCENT = 130;

    private static final long SECONDS_PER_HOUR = 3_600;

    private final int detourPercent;

    private GreatCircleTravelTimes(int detourPercent) {
        this.detourPercent = detourPercent;
    }

    /** Obtains travel with the {@linkplain #DEFAULT_DETOUR_PERCENT usual detour}. */
    public static GreatCircleTravelTimes standard() {
        return withDetourPercent(DEFAULT_DETOUR_PERCENT);
    }

    /**
     * Obtains travel with a detour.
     *
     * @param detourPercent the way in percent of the great circle, 100 to 1000
     */
    public static GreatCircleTravelTimes withDetourPercent(int detourPercent) {
        if (detourPercent < 100 || detourPercent > 1_000) {
            throw new IllegalArgumentException(
                    "A detour of %d percent is not between 100 and 1000. Maybe 30 was meant as 130."
                            .formatted(detourPercent));
        }
        return new GreatCircleTravelTimes(detourPercent);
    }

    /** Obtains travel with the detour that a branch reckons with. */
    public static GreatCircleTravelTimes in(Branch branch) {
        return withDetourPercent(branch.settings().detourPercent());
    }

    @Override
    public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        long metres = (long) Math.ceil(from.metresTo(to) * detourPercent / 100);
        return Travel.of(metres, Math.floorDiv(metres * SECONDS_PER_HOUR - 1, (long) mode.metresPerHour()) + 1);
    }

    @Override
    public boolean dependOnDeparture() {
        return false;
    }
}
