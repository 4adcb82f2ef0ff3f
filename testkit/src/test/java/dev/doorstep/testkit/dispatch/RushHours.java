package dev.doorstep.testkit.dispatch;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What a map service knows of a town with rush hours: in the morning ways to the east take up to so many percent more,
 * in the evening ways to the west. Roads fill and empty slowly, so nobody is there sooner by leaving later.
 *
 * @param zone the wall-clock of the town
 * @param percent how much longer the longest of it takes
 */
record RushHours(ZoneId zone, int percent) implements TravelTimes {
    private static final TravelTimes EMPTY_ROADS = GreatCircleTravelTimes.standard();
    private static final int MORNING = 9 * 60;
    private static final int EVENING = 17 * 60;
    /** So long before it and after it a rush begins and is over, and for half of that it stays as it is. */
    private static final int MINUTES = 180;

    @Override
    public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        Travel free = EMPTY_ROADS.between(from, to, mode, departure);
        LocalTime clock = LocalTime.ofInstant(departure, zone);
        int away = Math.abs(clock.toSecondOfDay() / 60 - (from.longitude() < to.longitude() ? MORNING : EVENING));
        int share = 100 * Math.min(MINUTES / 2, Math.max(0, MINUTES - away)) / (MINUTES / 2);
        long longer = free.duration().toSeconds() * share / 100 * percent / 100;
        return new Travel(free.metres(), free.duration().plusSeconds(longer));
    }
}
