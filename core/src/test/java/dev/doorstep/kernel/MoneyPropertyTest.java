package dev.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The laws of money: nothing is lost, nothing appears, nothing leans to one side. */
@Tag("AHEAD-14")
class MoneyPropertyTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final long LARGEST = Long.MAX_VALUE;
    private static final int PARTS_MAX = 9;

    @Property
    void parts_sum_to_the_whole(@ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
        assertThat(sum(whole.split(weights))).isEqualTo(whole);
    }

    @Property
    void splitting_the_negated_amount_negates_the_parts(
            @ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
        assertThat(whole.negated().split(weights))
                .isEqualTo(whole.split(weights).stream().map(Money::negated).toList());
    }

    @Property
    void no_part_is_a_whole_minor_unit_away_from_its_exact_share(
            @ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Money> parts = whole.split(weights);
        for (int i = 0; i < parts.size(); i++) {
            BigInteger exact = BigInteger.valueOf(whole.amountMinor()).multiply(BigInteger.valueOf(weights.get(i)));
            BigInteger given = BigInteger.valueOf(parts.get(i).amountMinor()).multiply(total);
            assertThat(given.subtract(exact).abs()).isLessThan(total);
        }
    }

    @Property
    void a_weight_of_zero_gets_nothing(@ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
        List<Money> parts = whole.split(weights);
        for (int i = 0; i < parts.size(); i++) {
            if (weights.get(i) == 0) {
                assertThat(parts.get(i).isZero()).isTrue();
            }
        }
    }

    @Property
    void a_larger_weight_never_gets_less(
            @ForAll @LongRange(min = 0, max = LARGEST) long amount, @ForAll("weights") List<Long> weights) {
        List<Money> parts = Money.ofMinor(amount, YUAN).split(weights);
        for (int i = 0; i < parts.size(); i++) {
            for (int k = 0; k < parts.size(); k++) {
                if (weights.get(i) > weights.get(k)) {
                    assertThat(parts.get(i)).isGreaterThanOrEqualTo(parts.get(k));
                }
            }
        }
    }

    @Property
    void ties_go_to_the_earlier_part(
            @ForAll @LongRange(min = 0, max = LARGEST) long amount,
            @ForAll @IntRange(min = 1, max = PARTS_MAX) int parts) {
        List<Money> split = Money.ofMinor(amount, YUAN).split(Collections.nCopies(parts, 1L));
        assertThat(split).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(split.get(0).minus(split.get(parts - 1)).amountMinor()).isBetween(0L, 1L);
    }

    @Property
    void a_split_in_two_is_a_share_and_the_rest(
            @ForAll("amounts") Money whole, @ForAll @IntRange(min = 0, max = 10_000) int basisPoints) {
        List<Money> two = whole.splitAt(basisPoints);
        assertThat(two.get(0).plus(two.get(1))).isEqualTo(whole);
        Money nearest = whole.share(basisPoints, RoundingMode.HALF_UP);
        assertThat(two.get(0).minus(nearest).amountMinor()).isBetween(-1L, 1L);
    }

    @Property
    void a_share_is_the_exact_product_rounded_as_named(
            @ForAll @LongRange(min = -LARGEST / 10, max = LARGEST / 10) long amount,
            @ForAll @IntRange(min = -100_000, max = 100_000) int rate,
            @ForAll RoundingMode rounding) {
        BigDecimal exact = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(rate, 4));
        Money whole = Money.ofMinor(amount, YUAN);
        if (rounding == RoundingMode.UNNECESSARY && exact.stripTrailingZeros().scale() > 0) {
            assertThatThrownBy(() -> whole.share(rate, rounding)).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(whole.share(rate, rounding).amountMinor())
                    .isEqualTo(exact.setScale(0, rounding).longValueExact());
        }
    }

    @Property
    void a_share_is_exact_on_both_sides_of_where_the_product_stops_fitting(
            @ForAll @IntRange(min = 2, max = 100_000) int rate,
            @ForAll @LongRange(min = -5, max = 5) long beside,
            @ForAll @IntRange(min = 1, max = 2) int times,
            @ForAll boolean negative) {
        long amount = LARGEST / rate * times + beside;
        BigDecimal exact = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(negative ? -rate : rate, 4));
        assertThat(Money.ofMinor(amount, YUAN)
                        .share(negative ? -rate : rate, RoundingMode.HALF_EVEN)
                        .amountMinor())
                .isEqualTo(exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    @Property
    void the_largest_remainders_get_what_is_left(
            @ForAll @LongRange(min = 0, max = LARGEST) long amount, @ForAll("weights") List<Long> weights) {
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Money> parts = Money.ofMinor(amount, YUAN).split(weights);
        List<BigInteger> remainders = new ArrayList<>();
        List<Boolean> more = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            BigInteger[] exact = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(total);
            remainders.add(exact[1]);
            more.add(parts.get(i).amountMinor() > exact[0].longValueExact());
        }
        for (int i = 0; i < parts.size(); i++) {
            for (int k = 0; k < parts.size(); k++) {
                int larger = remainders.get(i).compareTo(remainders.get(k));
                if (more.get(k) && (larger > 0 || (larger == 0 && i < k))) {
                    assertThat(more.get(i)).isTrue();
                }
            }
        }
    }

    @Property
    void a_sum_is_what_adding_one_after_the_other_makes_or_overflows_out_loud(
            @ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        BigInteger exact = BigInteger.valueOf(one.amountMinor()).add(BigInteger.valueOf(other.amountMinor()));
        if (exact.bitLength() > 63) {
            assertThatThrownBy(() -> Money.sum(List.of(one, other), YUAN)).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(Money.sum(List.of(one, other), YUAN)).isEqualTo(one.plus(other));
            assertThat(Money.sum(List.of("one", "other"), name -> name.equals("one") ? one : other, YUAN))
                    .isEqualTo(one.plus(other));
        }
        assertThat(Money.sum(List.of(one), YUAN)).isEqualTo(one);
        assertThat(Money.sum(List.of(), YUAN)).isEqualTo(Money.zero(YUAN));
    }

    @Property
    void a_split_goes_by_amounts_as_by_their_minor_units(
            @ForAll("amounts") Money whole, @ForAll("weights") List<Long> weights) {
        List<Money> amounts =
                weights.stream().map(minor -> Money.ofMinor(minor, YUAN)).toList();
        assertThat(whole.splitLike(amounts)).isEqualTo(whole.split(weights));
    }

    @Property(tries = 1)
    void currencies_are_never_mixed() {
        Money yuan = Money.ofMinor(1, YUAN);
        Money dollar = Money.ofMinor(1, Currency.getInstance("USD"));
        for (Runnable mixing : List.<Runnable>of(
                () -> yuan.plus(dollar),
                () -> yuan.minus(dollar),
                () -> yuan.compareTo(dollar),
                () -> yuan.splitLike(List.of(yuan, dollar)),
                () -> Money.sum(List.of(yuan, dollar), YUAN))) {
            assertThatThrownBy(mixing::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0.01 USD is no amount in CNY");
        }
    }

    @Property
    void the_smaller_and_the_larger_of_two_are_among_them(
            @ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        assertThat(one.min(other).amountMinor()).isEqualTo(Math.min(one.amountMinor(), other.amountMinor()));
        assertThat(one.max(other).amountMinor()).isEqualTo(Math.max(one.amountMinor(), other.amountMinor()));
        assertThat(one.isPositive()).isEqualTo(one.amountMinor() > 0);
        assertThat(one.isNegative()).isEqualTo(one.amountMinor() < 0);
        assertThat(one.isZero()).isEqualTo(one.amountMinor() == 0);
    }

    @Property
    void a_larger_rate_never_makes_a_smaller_share(
            @ForAll @LongRange(min = 0, max = LARGEST / 20) long amount,
            @ForAll @IntRange(min = 0, max = 100_000) int rate,
            @ForAll @IntRange(min = 0, max = 100_000) int other) {
        Money whole = Money.ofMinor(amount, YUAN);
        Money smaller = whole.share(Math.min(rate, other), RoundingMode.HALF_UP);
        assertThat(smaller).isLessThanOrEqualTo(whole.share(Math.max(rate, other), RoundingMode.HALF_UP));
    }

    @Property
    void adding_and_taking_away_or_overflowing_out_loud(@ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        BigInteger exact = BigInteger.valueOf(one.amountMinor()).add(BigInteger.valueOf(other.amountMinor()));
        if (exact.bitLength() > 63) {
            assertThatThrownBy(() -> one.plus(other)).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(one.plus(other).minus(other)).isEqualTo(one);
            assertThat(one.plus(other)).isEqualTo(other.plus(one));
        }
    }

    @Property
    void major_units_come_back_exactly(@ForAll("amounts") Money money) {
        BigDecimal major = money.amount();
        assertThat(Money.of(major, YUAN)).isEqualTo(money);
    }

    @Property
    void weights_that_split_nothing_are_refused(
            @ForAll("amounts") Money whole, @ForAll @Size(max = 5) List<@IntRange(min = -3, max = 0) Integer> weights) {
        Assume.that(weights.stream().noneMatch(weight -> weight > 0));
        List<Long> none = weights.stream().map(Integer::longValue).toList();
        assertThatThrownBy(() -> whole.split(none)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_weight_below_zero_is_refused_whatever_the_others_are(
            @ForAll("amounts") Money whole,
            @ForAll("weights") List<Long> weights,
            @ForAll @LongRange(min = -3, max = -1) long below) {
        List<Long> mixed = new ArrayList<>(weights);
        mixed.add(below);
        assertThatThrownBy(() -> whole.split(mixed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(-LARGEST, LARGEST).map(minor -> Money.ofMinor(minor, YUAN));
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        Arbitrary<Long> small = Arbitraries.longs().between(0, 7);
        return Arbitraries.frequencyOf(
                        Tuple.of(3, small), Tuple.of(1, Arbitraries.longs().between(0, LARGEST / PARTS_MAX)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(PARTS_MAX)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.zero(YUAN), Money::plus);
    }
}
