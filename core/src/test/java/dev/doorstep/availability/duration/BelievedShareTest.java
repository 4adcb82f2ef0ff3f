package dev.doorstep.availability.duration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TravelMode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who did enough is measured by what they usually do, everybody else by what is usual. */
@Tag("DSP-13")
class BelievedShareTest {
    private static final int MEDIAN_PERCENT = 50;
    private static final int USUAL = 100;
    private static final int ENOUGH = DurationLearner.OWN_VISITS_MIN;
    private static final PersonCode SLOW = PersonCode.of("SLOW");

    @Test
    void shares_up_to_seven_median_deviations_off_are_believed() {
        Fence fence = Fence.around(Stream.of(9_000, 10_000, 11_000));
        assertThat(fence.encloses(10_000 + 7_000)).isTrue();
        assertThat(fence.encloses(10_000 + 7_001)).isFalse();
        assertThat(fence.encloses(10_000 - 7_001)).isFalse();
    }

    @Test
    void a_worker_who_takes_four_times_as_long_is_believed_after_enough_visits() {
        assertThat(slowWorkers(ENOUGH)).contains(new DurationQuantile(ENOUGH, 40_000));
        assertThat(slowWorkers(ENOUGH - 1)).isEmpty();
    }

    @Test
    void an_hour_that_takes_four_times_as_long_is_believed_after_enough_ways() {
        assertThat(slowHours(ENOUGH)).contains(new DurationQuantile(ENOUGH, 40_000));
        assertThat(slowHours(ENOUGH - 1)).isEmpty();
    }

    private static Stream<DurationQuantile> slowWorkers(int visits) {
        OfferingId cleaning = OfferingId.of("CLEANING");
        List<FinishedWork> done = Stream.concat(
                        Collections.nCopies(USUAL, work(cleaning, PersonCode.of("USUAL"), 60)).stream(),
                        Collections.nCopies(visits, work(cleaning, SLOW, 240)).stream())
                .toList();
        return DurationLearner.learn(MEDIAN_PERCENT, done).offerings().get(cleaning).workers().entrySet().stream()
                .filter(worker -> worker.getKey().equals(SLOW))
                .map(worker -> worker.getValue());
    }

    private static FinishedWork work(OfferingId offering, PersonCode worker, int minutes) {
        return new FinishedWork(offering, worker, Duration.ofMinutes(60), Duration.ofMinutes(minutes));
    }

    private static Stream<DurationQuantile> slowHours(int ways) {
        List<FinishedWay> gone = Stream.concat(
                        Collections.nCopies(USUAL, way(14, 20)).stream(),
                        Collections.nCopies(ways, way(8, 80)).stream())
                .toList();
        return Stream.ofNullable(WayLearner.learn(MEDIAN_PERCENT, gone)
                .orElseThrow()
                .modes()
                .get(TravelMode.CAR)
                .hours()
                .get(8));
    }

    private static FinishedWay way(int hour, int minutes) {
        return new FinishedWay(TravelMode.CAR, hour, Duration.ofMinutes(20), Duration.ofMinutes(minutes));
    }
}
