package dev.doorstep.order.course;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.KnownWays;
import dev.doorstep.routing.Travel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the day of a worker, door by door. */
final class Walk {
    private static final Comparator<Stop> AS_GONE =
            Comparator.comparing(stop -> stop.reached().departedAt(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final Course course;
    private final Instant now;
    /** From where each door was planned to be gone to. */
    private final Map<Stop, GeoPoint> origins = new HashMap<>();

    private GeoPoint place;
    private Instant free = Instant.MIN;

    Walk(Course course, Instant now) {
        this.course = course;
        this.now = now;
        place = course.worker().base().point();
        GeoPoint origin = place;
        for (Stop stop : course.stops()) {
            origins.put(stop, origin);
            origin = stop.planned().claim().place();
        }
    }

    List<Expectation> expectations() {
        List<Stop> stops = course.stops().stream().sorted(AS_GONE).toList();
        List<Expectation.Times> times = new ArrayList<>();
        for (Stop stop : stops) {
            Expectation.Times expected = times(stop);
            times.add(expected);
            place = stop.planned().claim().place();
            free = expected.end();
        }
        return withSlack(stops, times);
    }

    private Expectation.Times times(Stop stop) {
        Progress reached = stop.reached();
        TimeWindow door = stop.planned().claim().door();
        Way way = way(stop);
        if (stop.isOver() && reached.finishedAt() == null) {
            return new Expectation.Times(way.departure, way.arrival, way.arrival, way.arrival);
        }
        Instant start =
                reached.startedAt() == null ? latest(door.startInclusive(), way.arrival, now) : reached.startedAt();
        Instant end = reached.finishedAt() == null ? latest(start.plus(door.duration()), now) : reached.finishedAt();
        return new Expectation.Times(way.departure, way.arrival, start, end);
    }

    /** The way to a door: when the worker sets out, and when they are there. */
    private record Way(Instant departure, Instant arrival) {}

    private Way way(Stop stop) {
        Instant departed = stop.reached().departedAt();
        Instant arrived = stop.reached().arrivedAt();
        if (departed == null) {
            return wayAhead(stop);
        }
        return new Way(departed, arrived == null ? latest(now, arrival(stop, departed)) : arrived);
    }

    private Instant arrival(Stop stop, Instant departed) {
        ProgressPing seen = seenAfter(departed);
        return seen == null
                ? departed.plus(travel(stop, place, departed))
                : seen.at().plus(travel(stop, seen.point(), seen.at()));
    }

    private Way wayAhead(Stop stop) {
        ProgressPing seen = seenAfter(free);
        GeoPoint from = seen == null ? place : seen.point();
        Instant soonest = latest(now, free);
        Instant due = from.equals(origins.get(stop))
                ? stop.planned().departBy()
                : stop.planned().claim().door().startInclusive().minus(travel(stop, from, soonest));
        Instant departure = latest(soonest, due);
        return new Way(departure, departure.plus(travel(stop, from, departure)));
    }

    /** What was planned holds as long as nothing is late; it was asked for the moment at which the worker is free. */
    private Duration travel(Stop stop, GeoPoint from, Instant departure) {
        boolean asPlanned = from.equals(origins.get(stop))
                && !departure.isAfter(stop.planned().departBy());
        return asPlanned
                ? stop.planned().travel()
                : mapped(from, stop.planned().claim().place(), departure).duration();
    }

    private Travel mapped(GeoPoint from, GeoPoint to, Instant departure) {
        TravelMode mode = course.worker().base().mode();
        ProgressPing seen = course.seen();
        boolean onTheStreet = seen != null && from.equals(seen.point());
        return onTheStreet
                ? fromTheStreet(from, to, mode, departure)
                : course.travel().between(from, to, mode, departure);
    }

    /** Tables know doors and not the streets between them: from there what is left is as the great circle says. */
    private Travel fromTheStreet(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        Travel mapped = new KnownWays(course.travel()).between(from, to, mode, departure);
        return mapped.isWay() ? mapped : GreatCircleTravelTimes.standard().between(from, to, mode, departure);
    }

    private @Nullable ProgressPing seenAfter(Instant instant) {
        ProgressPing seen = course.seen();
        return seen != null && seen.at().isAfter(instant) && !seen.at().isAfter(now) ? seen : null;
    }

    /**
     * Goes back from the last door: what may be lost at one is what may be lost at the next, and the waiting before it.
     * That is the forward time slack of Savelsbergh (The vehicle routing problem with time windows: minimizing route
     * duration, ORSA Journal on Computing 4, 1992), of what is left of the day.
     */
    private static List<Expectation> withSlack(List<Stop> stops, List<Expectation.Times> times) {
        List<Expectation> all = new ArrayList<>();
        Duration slack = null;
        for (int index = stops.size() - 1; index >= 0; index--) {
            Stop stop = stops.get(index);
            Expectation.Times here = times.get(index);
            if (slack != null) {
                slack = slack.plus(waiting(here.end(), times.get(index + 1).departure()));
            }
            if (stop.reached().arrivedAt() == null) {
                slack = before(stop, here, slack);
            }
            all.add(new Expectation(
                    stop.planned().claim(),
                    stop.reached(),
                    stop.isOver(),
                    planned(stop),
                    here,
                    stop.isOver() ? null : slack));
        }
        Collections.reverse(all);
        return List.copyOf(all);
    }

    private static Duration before(Stop stop, Expectation.Times here, @Nullable Duration after) {
        Duration own = waiting(here.arrival(), stop.planned().claim().promise().endExclusive());
        if (after == null) {
            return own;
        }
        Duration passedOn = after.plus(waiting(here.arrival(), here.start()));
        return own.compareTo(passedOn) < 0 ? own : passedOn;
    }

    private static Duration waiting(Instant from, Instant until) {
        return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    }

    private static Expectation.Times planned(Stop stop) {
        TimeWindow door = stop.planned().claim().door();
        return new Expectation.Times(
                stop.planned().departBy(), door.startInclusive(), door.startInclusive(), door.endExclusive());
    }

    private static Instant latest(Instant... instants) {
        return Collections.max(List.of(instants));
    }
}
