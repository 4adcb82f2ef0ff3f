package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Compares travel in the course of time with trying one departure after the other. */
class TravelPacePropertyTest {
    private static final int HORIZON = 200;

    @Property(tries = 2_000)
    void whoever_may_leave_from_a_moment_on_arrives_as_the_best_of_all_later_departures_does(
            @ForAll long seed,
            @ForAll @IntRange(max = HORIZON) int departure,
            @ForAll @IntRange(max = 60) int duration) {
        TravelPace pace = pace(seed);
        long arrival = pace.arrival(departure, duration);
        long best = Long.MAX_VALUE;
        long atOnce = departure + gone(pace, departure, duration);
        for (long leave = departure; leave <= atOnce; leave++) {
            best = Math.min(best, leave + gone(pace, leave, duration));
        }
        assertThat(arrival).isEqualTo(best);
        assertThat(pace.arrival(departure + 1L, duration)).isGreaterThanOrEqualTo(arrival);
        Statistics.label("waits for the end of a rush")
                .collect(arrival < atOnce)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
    }

    @Property(tries = 2_000)
    void the_latest_departure_is_the_last_one_that_is_there_in_time(
            @ForAll long seed,
            @ForAll @IntRange(max = HORIZON) int arrivalMax,
            @ForAll @IntRange(max = 60) int duration) {
        TravelPace pace = pace(seed);
        long departure = pace.departure(arrivalMax, duration);
        assertThat(pace.arrival(departure, duration)).isLessThanOrEqualTo(arrivalMax);
        assertThat(pace.arrival(departure + 1, duration)).isGreaterThan(arrivalMax);
    }

    @Example
    void a_share_that_does_not_change_is_no_stretch_of_its_own() {
        assertThat(TravelPace.of(new TreeMap<>(Map.of(0L, 10_000, 60L, 10_000))))
                .isEqualTo(TravelPace.STEADY);
        assertThat(TravelPace.of(new TreeMap<>(Map.of(0L, 12_000, 60L, 12_000))))
                .isEqualTo(TravelPace.of(new TreeMap<>(Map.of(0L, 12_000))))
                .hasToString("shares [10000, 12000] from [-9223372036854775808, 0]");
    }

    @Example
    void ways_that_take_nothing_of_the_map_are_refused() {
        assertThatThrownBy(() -> TravelPace.of(new TreeMap<>(Map.of(60L, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("From 60 on ways take 0 basis points: not positive.");
    }

    private static long gone(TravelPace pace, long leave, long duration) {
        return (duration * pace.shareAt(leave) + 9_999) / 10_000;
    }

    private static TravelPace pace(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SortedMap<Long, Integer> shares = new TreeMap<>();
        for (int stretch = random.nextInt(8); stretch > 0; stretch--) {
            shares.put((long) random.nextInt(HORIZON), 1 + random.nextInt(30_000));
        }
        return TravelPace.of(shares);
    }
}
