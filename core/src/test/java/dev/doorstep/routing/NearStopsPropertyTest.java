package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Compares what is near with all stops, sorted; there and back take differently long. */
class NearStopsPropertyTest {
    private static final int SERVICE = 10;
    private static final int LAST_START = 100;

    @Property(tries = 200)
    void stops_at_any_time_follow_each_other_by_the_way_in_its_direction(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int stops) {
        int[] travel = travel(seed, stops, 50);
        NearStops near = NearStops.of(problem(travel, stops));
        for (int stop = 0; stop < stops; stop++) {
            int row = stop;
            assertThat(near.after(stop)).isEqualTo(sorted(stops, row, other -> travel[row * stops + other]));
            assertThat(near.before(stop)).isEqualTo(sorted(stops, row, other -> travel[other * stops + row]));
        }
    }

    @Property(tries = 200)
    void none_follows_that_no_route_can_reach_in_time(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int stops) {
        int[] travel = travel(seed, stops, 200);
        NearStops near = NearStops.of(problem(travel, stops));
        for (int stop = 0; stop < stops; stop++) {
            for (int other = 0; other < stops; other++) {
                boolean inTime = stop != other && SERVICE + travel[stop * stops + other] <= LAST_START;
                assertThat(near.after(stop).contains(other)).isEqualTo(inTime);
                assertThat(near.before(other).contains(stop)).isEqualTo(inTime);
            }
        }
    }

    private static RoutingProblem problem(int[] travel, int stops) {
        List<Span> any = List.of(new Span(0, LAST_START));
        return RoutingProblem.of(
                IntStream.range(0, stops)
                        .mapToObj(place -> RoutingStop.of(place, SERVICE, any, 1_000))
                        .toList(),
                List.of(RouteFrame.from(0, List.of(new Span(0, LAST_START + SERVICE)))),
                List.of(TravelMatrix.of(stops, travel, travel)),
                RoutingWeights.DISTANCE);
    }

    private static int[] travel(long seed, int stops, int bound) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, stops * stops)
                .map(cell -> random.nextInt(bound))
                .toArray();
    }

    private static List<Integer> sorted(int stops, int stop, IntUnaryOperator way) {
        return IntStream.range(0, stops)
                .filter(other -> other != stop)
                .boxed()
                .sorted(Comparator.comparingInt(way::applyAsInt).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
