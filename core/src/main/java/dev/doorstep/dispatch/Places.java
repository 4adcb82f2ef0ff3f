package dev.doorstep.dispatch;

import dev.doorstep.availability.Terms;
import dev.doorstep.availability.duration.LearnedTravel;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.TravelMatrix;
import dev.doorstep.routing.TravelPace;
import dev.doorstep.routing.TravelTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Travel is taken as the map has it, at the pace of the day; where the map knows hours, as it is at its slowest
     * while somebody may leave.
     */
    List<TravelMatrix> matrices(DispatchProblem problem) {
        TravelTimes mapped = LearnedTravel.mapped(problem.calendars().terms().travel());
        Optional<Departures> departures =
                mapped.dependOnDeparture() ? Optional.of(Departures.of(problem)) : Optional.empty();
        TimeWindow window = problem.window();
        Instant midday = window.startInclusive().plus(window.duration().dividedBy(2));
        List<GeoPoint> points = List.copyOf(places.keySet());
        return Stream.concat(modes.stream(), modes.isEmpty() ? Stream.of(TravelMode.WALK) : Stream.empty())
                .map(mode -> {
                    TravelPace pace = pace(problem, mode);
                    TravelTimes travel =
                            departures.map(known -> known.slowest(mapped, pace)).orElse(mapped);
                    return TravelMatrix.between(points, travel, mode, midday).at(pace);
                })
                .toList();
    }

    private static TravelPace pace(DispatchProblem problem, TravelMode mode) {
        Terms terms = problem.calendars().terms();
        return LearnedTravel.pace(
                terms.durations(),
                terms.zone(),
                mode,
                problem.day().minusDays(1),
                problem.day().plusDays(1),
                problem.window().startInclusive());
    }
}
