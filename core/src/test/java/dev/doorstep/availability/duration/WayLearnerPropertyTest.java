package dev.doorstep.availability.duration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.TravelMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What is learned of ways is what was put into them, hour by hour. */
@Tag("DSP-13")
class WayLearnerPropertyTest {
    private static final int WAYS = 60;
    private static final int MEDIAN_PERCENT = 50;

    @Property(tries = 200)
    void learning_recovers_what_ways_take_at_every_hour_though_some_forget_to_say_that_they_are_there(
            @ForAll Random random,
            @ForAll @IntRange(min = 8, max = 30) int rush,
            @ForAll @IntRange(min = 5, max = 12) int calm,
            @ForAll @IntRange(max = 9) int forgotten) {
        List<FinishedWay> gone = new ArrayList<>();
        for (int way = 0; way < WAYS; way++) {
            gone.add(way(TravelMode.EBIKE, 8, random, rush));
            gone.add(way(TravelMode.EBIKE, 14, random, calm));
            gone.add(way(TravelMode.CAR, 8, random, 2 * rush));
        }
        for (int way = 0; way < forgotten; way++) {
            gone.add(new FinishedWay(TravelMode.EBIKE, 8, Duration.ofMinutes(20), Duration.ofHours(40)));
            gone.add(way(TravelMode.EBIKE, 14, calm, Duration.ofSeconds(299)));
        }
        Collections.shuffle(gone, random);
        Map<TravelMode, HourlyWays> learned =
                WayLearner.learn(MEDIAN_PERCENT, gone).orElseThrow().modes();
        HourlyWays bicycles = learned.get(TravelMode.EBIKE);
        assertThat(bicycles.hours().keySet()).containsExactlyInAnyOrder(8, 14);
        assertThat(bicycles.hours().get(8)).isEqualTo(new DurationQuantile(WAYS, 1_000 * rush));
        assertThat(bicycles.hours().get(14)).isEqualTo(new DurationQuantile(WAYS, 1_000 * calm));
        assertThat(bicycles.all().visits()).isEqualTo(2 * WAYS);
        assertThat(learned.get(TravelMode.CAR).all()).isEqualTo(new DurationQuantile(WAYS, 2_000 * rush));
        assertThat(learned).hasSize(2);
    }

    @Example
    void nothing_is_learned_of_nothing_and_of_stairs() {
        Duration stairs = Duration.ofMinutes(WayLearner.MAPPED_MINUTES_MIN).minusSeconds(1);
        assertThat(WayLearner.learn(75, List.of())).isEmpty();
        assertThat(WayLearner.learn(75, List.of(new FinishedWay(TravelMode.WALK, 9, stairs, stairs))))
                .isEmpty();
    }

    private static FinishedWay way(TravelMode mode, int hour, Random random, int tenths) {
        return way(mode, hour, tenths, Duration.ofMinutes(5 + random.nextInt(40)));
    }

    private static FinishedWay way(TravelMode mode, int hour, int tenths, Duration mapped) {
        return new FinishedWay(mode, hour, mapped, mapped.multipliedBy(tenths).dividedBy(10));
    }
}
