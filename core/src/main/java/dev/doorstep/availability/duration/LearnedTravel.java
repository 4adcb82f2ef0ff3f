package dev.doorstep.availability.duration;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelPace;
import dev.doorstep.routing.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Travel as a map knows it, at the pace that a branch learned for the hour in which somebody leaves. Distances stay
 * those of the map.
 *
 * <p>Who would be there sooner by leaving after a rush waits for its end, so nobody arrives sooner by leaving later. A
 * leg goes by the model of the day on which it begins.
 *
 * <p>This class is thread-safe.
 */
public final class LearnedTravel implements TravelTimes {
    private static final int HOURS_PER_DAY = 24;

    private final TravelTimes mapped;
    private final ZoneId zone;
    private final Durations durations;
    private final Map<Departures, TravelPace> paces = new ConcurrentHashMap<>();

    /** Who leaves on a day. */
    private record Departures(LocalDate day, TravelMode mode) {}

    private LearnedTravel(TravelTimes mapped, ZoneId zone, Durations durations) {
        this.mapped = mapped;
        this.zone = zone;
        this.durations = durations;
    }

    /**
     * Obtains travel at the pace that some durations know; travel as the map knows it if they know nothing of ways.
     *
     * @param travel as the map knows it, or at the pace of other durations, which then counts no longer
     * @param zone the branch's wall-clock
     */
    public static TravelTimes by(Durations durations, TravelTimes travel, ZoneId zone) {
        TravelTimes mapped = mapped(travel);
        return durations.knowWays() ? new LearnedTravel(mapped, zone, durations) : mapped;
    }

    /** Returns travel as the map knows it. */
    public static TravelTimes mapped(TravelTimes travel) {
        return travel instanceof LearnedTravel learned ? learned.mapped : travel;
    }

    @Override
    public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        Travel way = mapped.between(from, to, mode, departure);
        TravelPace pace = paces.computeIfAbsent(
                new Departures(LocalDate.ofInstant(departure, zone), mode),
                leaving -> pace(durations, zone, leaving.mode, leaving.day, leaving.day, Instant.EPOCH));
        long second = departure.getEpochSecond();
        long seconds = pace.arrival(second, way.duration().toSeconds()) - second;
        return new Travel(way.metres(), Duration.ofSeconds(seconds));
    }

    /**
     * Returns the pace at which ways of some days are gone, in seconds after an instant; after the last day that of
     * the day that follows it, up to its end.
     *
     * @param first the first day on which somebody may leave, by the branch's wall-clock
     * @param last the last day
     * @param origin the instant at which the pace's moments begin
     */
    public static TravelPace pace(
            Durations durations, ZoneId zone, TravelMode mode, LocalDate first, LocalDate last, Instant origin) {
        SortedMap<Long, Integer> shares = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            for (int hour = 0; hour < HOURS_PER_DAY; hour++) {
                Instant begins = day.atTime(hour, 0).atZone(zone).toInstant();
                shares.put(begins.getEpochSecond() - origin.getEpochSecond(), durations.wayShare(mode, day, hour));
            }
        }
        return TravelPace.of(shares);
    }
}
