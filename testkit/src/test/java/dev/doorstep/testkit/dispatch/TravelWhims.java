package dev.doorstep.testkit.dispatch;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A map by whose whims every way takes its own time in every hour, most often about what it does on empty roads, rarely
 * four times as long; in some hours there is no way at all. Whoever leaves later is often there sooner.
 */
record TravelWhims(long seed) implements TravelTimes {
    private static final TravelTimes EMPTY_ROADS = GreatCircleTravelTimes.standard();
    private static final int HOUR = 3_600;

    static TravelWhims of(long seed) {
        return new TravelWhims(seed);
    }

    @Override
    public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        Travel free = EMPTY_ROADS.between(from, to, mode, departure);
        long hour = departure.getEpochSecond() / HOUR;
        SplittableRandom whim = new SplittableRandom(seed ^ Objects.hash(from, to, mode, hour));
        if (from.equals(to) || whim.nextInt(4) > 0) {
            return free;
        }
        return whim.nextInt(50) == 0
                ? Travel.NO_WAY
                : Travel.of(free.metres(), free.duration().toSeconds() * whim.nextInt(50, 400) / 100);
    }
}
