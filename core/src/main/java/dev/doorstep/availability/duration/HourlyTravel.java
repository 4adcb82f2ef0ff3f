package dev.doorstep.availability.duration;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelPace;
import dev.doorstep.routing.TravelStretches;
import dev.doorstep.routing.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Travel by the hour in which somebody leaves: as a map has it at the beginning of that hour, at the pace that a branch
 * learned for it. Hours are those of the branch's wall-clock; distances stay those of the map.
 *
 * <p>Who would be there sooner by leaving in the next hour waits for it, so nobody arrives sooner by leaving later. A
 * leg goes by the model of the day on which it begins.
 *
 * <p>This class is thread-safe if the map is.
 */
public final class HourlyTravel implements TravelTimes {
    private static final int HOURS_PER_DAY = 24;
    /** No clock is put forward or back by less. */
    private static final Duration SHIFT_MIN = Duration.ofMinutes(15);

    private final TravelTimes mapped;
    private final ZoneId zone;
    private final Durations durations;
    private final Map<Departures, Day> days = new ConcurrentHashMap<>();

    /** Who leaves on a day. */
    private record Departures(LocalDate day, TravelMode mode) {}

    /**
     * The hours of a day and of the next one in seconds since the epoch, where the map knows any, and the pace that was
     * learned for them.
     */
    private record Day(TravelStretches hours, TravelPace pace) {}

    /** A map that answers as of the beginning of the hour. */
    private record ByTheHour(TravelTimes map, ZoneId zone) implements TravelTimes {
        @Override
        public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
            return map.between(from, to, mode, hourOf(departure, zone));
        }
    }

    private HourlyTravel(TravelTimes mapped, ZoneId zone, Durations durations) {
        this.mapped = mapped;
        this.zone = zone;
        this.durations = durations;
    }

    /**
     * Obtains travel at the pace that some durations know; travel as the map knows it if neither they nor the map know
     * hours.
     *
     * @param travel as the map knows it, or at the pace of other durations, which then counts no longer
     * @param zone the branch's wall-clock
     */
    public static TravelTimes by(Durations durations, TravelTimes travel, ZoneId zone) {
        TravelTimes map = mapped(travel);
        map = map instanceof ByTheHour hourly ? hourly.map : map;
        map = map.dependOnDeparture() ? new ByTheHour(map, zone) : map;
        return durations.knowWays() || map.dependOnDeparture() ? new HourlyTravel(map, zone, durations) : map;
    }

    /** Returns travel as the map knows it; by the hour if it was travel by the hour. */
    public static TravelTimes mapped(TravelTimes travel) {
        return travel instanceof HourlyTravel hourly ? hourly.mapped : travel;
    }

    @Override
    public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        Travel way = mapped.between(from, to, mode, departure);
        Day day = days.computeIfAbsent(new Departures(LocalDate.ofInstant(departure, zone), mode), this::day);
        long second = departure.getEpochSecond();
        long atOnce = way.duration().toSeconds();
        long arrival = mapped.dependOnDeparture()
                ? day.hours.arrival(
                        second,
                        atOnce,
                        (mappedNow, hour) -> day.hours.begin(hour) <= second
                                ? day.pace.durationAt(second, mappedNow)
                                : waiting(from, to, mode, day, hour))
                : day.pace.arrival(second, atOnce);
        return new Travel(way.metres(), Duration.ofSeconds(arrival - second));
    }

    /** Returns what it takes whoever waits for an hour to begin. */
    private long waiting(GeoPoint from, GeoPoint to, TravelMode mode, Day day, int hour) {
        long leave = day.hours.begin(hour);
        Travel way = mapped.between(from, to, mode, Instant.ofEpochSecond(leave));
        return day.pace.durationAt(leave, way.duration().toSeconds());
    }

    private Day day(Departures leaving) {
        return new Day(
                mapped.dependOnDeparture() ? hours(leaving.day) : TravelStretches.ONE,
                pace(durations, zone, leaving.mode, leaving.day, leaving.day, Instant.EPOCH));
    }

    private TravelStretches hours(LocalDate day) {
        Instant first = day.atStartOfDay(zone).toInstant();
        Instant last = day.plusDays(2).atStartOfDay(zone).toInstant();
        return TravelStretches.beginningAt(hours(zone, first, last).stream()
                .map(Instant::getEpochSecond)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Returns the beginnings of the hours from an instant on, that of its own hour first, up to another instant. */
    public static SortedSet<Instant> hours(ZoneId zone, Instant first, Instant last) {
        SortedSet<Instant> hours = new TreeSet<>();
        for (Instant instant = first; instant.isBefore(last.plus(SHIFT_MIN)); instant = instant.plus(SHIFT_MIN)) {
            hours.add(hourOf(instant.isBefore(last) ? instant : last, zone));
        }
        return hours;
    }

    private static Instant hourOf(Instant instant, ZoneId zone) {
        return instant.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    /** Returns the pace at which ways of some days are gone, after the last day that of the day that follows it. */
    public static TravelPace pace(
            Durations durations, ZoneId zone, TravelMode mode, LocalDate first, LocalDate last, Instant origin) {
        SortedMap<Long, Integer> shares = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            for (int hour = 0; hour < HOURS_PER_DAY; hour++) {
                shares.put(moment(zone, day, hour, origin), durations.wayShare(mode, day, hour));
            }
        }
        return TravelPace.of(shares);
    }

    private static long moment(ZoneId zone, LocalDate day, int hour, Instant origin) {
        return day.atTime(hour, 0).atZone(zone).toEpochSecond() - origin.getEpochSecond();
    }
}
