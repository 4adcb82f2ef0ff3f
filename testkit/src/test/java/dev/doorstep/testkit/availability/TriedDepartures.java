package dev.doorstep.testkit.availability;

import dev.doorstep.availability.duration.Durations;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Tries to leave every minute, as somebody with a table of hours would who looks for the soonest arrival. */
record TriedDepartures(TravelTimes mapped, Durations durations, ZoneId zone) implements TravelTimes {
    @Override
    public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        Instant soonest = arrival(from, to, mode, departure);
        for (Instant leave = departure.plusSeconds(60); leave.isBefore(soonest); leave = leave.plusSeconds(60)) {
            Instant there = arrival(from, to, mode, leave);
            soonest = there.isBefore(soonest) ? there : soonest;
        }
        return new Travel(mapped.between(from, to, mode, departure).metres(), Duration.between(departure, soonest));
    }

    /** The map is asked as of the last full hour. */
    private Instant arrival(GeoPoint from, GeoPoint to, TravelMode mode, Instant leave) {
        ZonedDateTime clock = leave.atZone(zone);
        Travel way =
                mapped.between(from, to, mode, clock.withMinute(0).withSecond(0).toInstant());
        long share = durations.wayShare(mode, clock.toLocalDate(), clock.getHour());
        long seconds = (way.duration().toSeconds() * share + 9_999) / 10_000;
        return leave.plusSeconds(seconds);
    }
}
