package dev.doorstep.dispatch.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.PersonCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The Gini coefficient against its definition, pair by pair. */
class FairnessPropertyTest {
    @Property
    @Label("unevenness is what all pairs say, whoever is off shift")
    void unevenness_is_what_all_pairs_say(
            @ForAll @Size(max = 12) List<@IntRange(max = 900) Integer> minutes, @ForAll @IntRange(max = 900) int off) {
        List<WorkerLoad> loads =
                minutes.stream().map(worked -> load(worked, true)).toList();
        Fairness fairness = Fairness.of(loads);
        assertThat(fairness.giniBasisPoints()).isEqualTo(byPairs(minutes));
        assertThat(fairness.spreadMinutes())
                .isEqualTo(minutes.stream().mapToLong(Integer::longValue).max().orElse(0)
                        - minutes.stream().mapToLong(Integer::longValue).min().orElse(0));
        List<WorkerLoad> more = new ArrayList<>(loads);
        more.add(load(off, false));
        assertThat(Fairness.of(more)).isEqualTo(fairness);
    }

    @Test
    void it_is_nothing_for_even_days_and_nearly_all_if_one_works_for_all() {
        assertThat(gini(480, 480, 480)).isZero();
        assertThat(gini(0, 0, 0, 480)).isEqualTo(7_500);
        assertThat(gini(100, 300)).isEqualTo(2_500);
    }

    private static long gini(long... minutes) {
        return Fairness.of(LongStream.of(minutes)
                        .mapToObj(worked -> load((int) worked, true))
                        .toList())
                .giniBasisPoints();
    }

    private static long byPairs(List<Integer> minutes) {
        long sum = minutes.stream().mapToLong(Integer::longValue).sum();
        long differences = minutes.stream()
                .flatMapToLong(one -> minutes.stream().mapToLong(other -> Math.abs(one - other)))
                .sum();
        return sum == 0 ? 0 : differences * 10_000 / (2 * sum * minutes.size());
    }

    private static WorkerLoad load(int minutes, boolean isOnShift) {
        return new WorkerLoad(PersonCode.of("W1"), isOnShift, 0, Duration.ofMinutes(minutes), 0, Duration.ZERO);
    }
}
