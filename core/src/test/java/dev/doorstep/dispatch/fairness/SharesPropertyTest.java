package dev.doorstep.dispatch.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The Gini coefficient against its definition, pair by pair. */
class SharesPropertyTest {
    @Property
    void unevenness_is_what_all_pairs_say(
            @ForAll @Size(max = 12) List<@IntRange(max = 900) Integer> minutes,
            @ForAll @IntRange(max = 10_000) int bound) {
        Shares shares = of(minutes);
        long sum = minutes.stream().mapToLong(Integer::longValue).sum();
        long differences = minutes.stream()
                .flatMapToLong(one -> minutes.stream().mapToLong(other -> Math.abs(one - other)))
                .sum();
        long whole = 2 * sum * minutes.size();
        assertThat(shares.giniBasisPoints()).isEqualTo(sum == 0 ? 0 : differences * 10_000 / whole);
        assertThat(shares.isWithin(bound)).isEqualTo(differences * 10_000 <= whole * bound);
        assertThat(shares.spread())
                .isEqualTo(minutes.stream().mapToLong(Integer::longValue).max().orElse(0)
                        - minutes.stream().mapToLong(Integer::longValue).min().orElse(0));
    }

    @Property
    void unevenness_is_below_all_and_asks_neither_who_has_what_nor_in_which_unit(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 1_000_000_000_000L) Long> values,
            @ForAll @LongRange(min = 1, max = 1_000) long unit,
            @ForAll Random random) {
        Shares shares = new Shares(values);
        assertThat(shares.giniBasisPoints()).isBetween(0, Shares.GINI_MAX - 1);
        List<Long> others = new ArrayList<>(values);
        Collections.shuffle(others, random);
        assertThat(new Shares(others)).isEqualTo(shares);
        Shares inSmallerUnits =
                new Shares(values.stream().map(value -> value * unit).toList());
        assertThat(inSmallerUnits.giniBasisPoints()).isEqualTo(shares.giniBasisPoints());
        assertThat(inSmallerUnits.total()).isEqualTo(shares.total() * unit);
        Shares even = new Shares(Collections.nCopies(values.size(), values.get(0)));
        assertThat(even.giniBasisPoints()).isZero();
        assertThat(even.mean()).isEqualTo(even.least()).isEqualTo(even.most());
        assertThat(shares.least()).isEqualTo(Collections.min(values)).isLessThanOrEqualTo(shares.mean());
        assertThat(shares.most()).isEqualTo(Collections.max(values)).isGreaterThanOrEqualTo(shares.mean());
    }

    @Test
    void of_nobody_there_is_nothing() {
        Shares none = new Shares(List.of());
        assertThat(List.of(none.total(), none.mean(), none.least(), none.most(), none.spread()))
                .containsOnly(0L);
        assertThat(none.giniBasisPoints()).isZero();
    }

    @Test
    void it_is_nothing_for_even_days_and_nearly_all_if_one_works_for_all() {
        assertThat(of(List.of(480, 480, 480)).giniBasisPoints()).isZero();
        assertThat(of(List.of(0, 480, 0, 0)).giniBasisPoints()).isEqualTo(7_500);
        assertThat(of(List.of(300, 100)).giniBasisPoints()).isEqualTo(2_500);
    }

    @Test
    void nobody_has_less_than_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shares(List.of(3L, -1L)));
    }

    private static Shares of(List<Integer> minutes) {
        return new Shares(minutes.stream().map(Integer::longValue).toList());
    }
}
