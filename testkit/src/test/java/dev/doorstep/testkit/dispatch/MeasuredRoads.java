package dev.doorstep.testkit.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.MatrixTravelTimes;
import dev.doorstep.routing.TravelHours;
import dev.doorstep.testkit.world.Townsfolk;
import java.util.List;
import java.util.stream.Stream;

/** Tables of the places of a day for every mode, there and back not alike. */
final class MeasuredRoads {
    private MeasuredRoads() {}

    /** One table a mode. */
    static MatrixTravelTimes.Builder of(DispatchProblem day) {
        List<GeoPoint> places = places(day);
        MatrixTravelTimes.Builder builder = MatrixTravelTimes.over(places);
        for (TravelMode mode : TravelMode.values()) {
            builder.table(mode, metres(places), seconds(places, 100));
        }
        return builder;
    }

    /** For every mode one table, and another for those who leave in the rush of a working day, in the morning or late. */
    static MatrixTravelTimes.Builder byTheHour(DispatchProblem day, int percentInTheRush) {
        List<GeoPoint> places = places(day);
        MatrixTravelTimes.Builder builder =
                MatrixTravelTimes.over(places).clock(day.calendars().terms().zone());
        for (TravelMode mode : TravelMode.values()) {
            builder.table(mode, TravelHours.from(0, 10, 19), metres(places), seconds(places, 100))
                    .table(mode, TravelHours.from(8, 16), metres(places), seconds(places, percentInTheRush));
        }
        return builder;
    }

    private static List<GeoPoint> places(DispatchProblem day) {
        return Stream.of(
                        day.workers().stream().map(time -> time.worker().base().point()),
                        day.workers().stream()
                                .flatMap(time -> time.claims().stream().map(Claim::place)),
                        day.visits().stream().map(task -> task.demand().place().point()),
                        Stream.of(Townsfolk.CENTRE))
                .flatMap(points -> points)
                .distinct()
                .toList();
    }

    private static long[][] metres(List<GeoPoint> places) {
        return ways(places, (metres, back) -> metres);
    }

    private static long[][] seconds(List<GeoPoint> places, int percent) {
        return ways(places, (metres, back) -> (metres / 4 + 60L * (back ? 3 : 1)) * percent / 100);
    }

    /** What a way of some metres takes. */
    @FunctionalInterface
    private interface Way {
        long of(long metres, boolean back);
    }

    private static long[][] ways(List<GeoPoint> places, Way way) {
        int size = places.size();
        long[][] ways = new long[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                long metres = (long) places.get(from).metresTo(places.get(to));
                ways[from][to] = from == to ? 0 : way.of(metres, from > to);
            }
        }
        return ways;
    }
}
