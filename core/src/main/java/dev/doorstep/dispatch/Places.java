package dev.doorstep.dispatch;

import static java.util.Comparator.naturalOrder;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.duration.HourlyTravel;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.TravelMatrix;
import dev.doorstep.routing.TravelPace;
import dev.doorstep.routing.TravelTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gives places their numbers, each once, and modes of travel their matrices. */
final class Places {
    private final Map<GeoPoint, Integer> places = new LinkedHashMap<>();
    private final List<TravelMode> modes = new ArrayList<>();

    int indexOf(GeoPoint place) {
        return places.computeIfAbsent(place, added -> places.size());
    }

    int matrixOf(TravelMode mode) {
        if (!modes.contains(mode)) {
            modes.add(mode);
        }
        return modes.indexOf(mode);
    }

    /** Travel costs what the map has at midday, and takes what it has by the hour, at the pace of the day. */
    List<TravelMatrix> matrices(DispatchProblem problem) {
        return Stream.concat(modes.stream(), modes.isEmpty() ? Stream.of(TravelMode.WALK) : Stream.empty())
                .map(mode -> matrix(problem, mode))
                .toList();
    }

    private TravelMatrix matrix(DispatchProblem problem, TravelMode mode) {
        Terms terms = problem.calendars().terms();
        TravelTimes mapped = HourlyTravel.mapped(terms.travel());
        TimeWindow window = problem.window();
        List<GeoPoint> points = List.copyOf(places.keySet());
        Instant midday = window.startInclusive().plus(window.duration().dividedBy(2));
        TravelMatrix usual = TravelMatrix.between(points, mapped, mode, midday);
        SortedMap<Long, TravelMatrix> changes = new TreeMap<>();
        if (mapped.dependOnDeparture()) {
            hours(problem)
                    .forEach(hour ->
                            changes.put(problem.moment(hour), TravelMatrix.between(points, mapped, mode, hour)));
        }
        LocalDate day = problem.day();
        TravelPace pace = HourlyTravel.pace(
                terms.durations(), terms.zone(), mode, day.minusDays(1), day.plusDays(1), window.startInclusive());
        return usual.changing(changes).at(pace);
    }

    /** Returns the beginnings of the hours in which somebody may leave a door. */
    private static Collection<Instant> hours(DispatchProblem problem) {
        Terms terms = problem.calendars().terms();
        List<TimeWindow> busy = problem.workers().stream()
                .flatMap(time -> Stream.concat(
                        time.workableLonger(terms, problem.day()).stream(),
                        time.claims().stream().map(Claim::door)))
                .toList();
        if (busy.isEmpty()) {
            return List.of();
        }
        Instant first = busy.stream()
                .map(TimeWindow::startInclusive)
                .min(naturalOrder())
                .orElseThrow();
        Instant last =
                busy.stream().map(TimeWindow::endExclusive).max(naturalOrder()).orElseThrow();
        return HourlyTravel.hours(terms.zone(), first, last);
    }
}
