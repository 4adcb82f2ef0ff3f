package dev.doorstep.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Shares are exact: they sum to the whole, and none is a minor unit or more away from its rate. */
@Tag("SET-03")
class CommissionPlanPropertyTest {
    private static final Currency CNY = Currency.getInstance("CNY");

    @Property
    void shares_sum_to_the_whole_and_keep_to_their_rates(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long minor,
            @ForAll @IntRange(min = 0, max = 10_000) int worker,
            @ForAll @IntRange(min = 0, max = 10_000) int merchant) {
        int merchantRate = Math.min(merchant, 10_000 - worker);
        Money base = Money.ofMinor(minor, CNY);
        Shares shares = plan(worker, merchantRate).split(base);
        assertThat(shares.worker().plus(shares.merchant()).plus(shares.platform()))
                .isEqualTo(base);
        List<Money> parts = List.of(shares.worker(), shares.merchant(), shares.platform());
        List<Integer> rates = List.of(worker, merchantRate, 10_000 - worker - merchantRate);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal exact = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(rates.get(i), 4));
            assertThat(exact.subtract(BigDecimal.valueOf(parts.get(i).amountMinor()))
                            .abs())
                    .isLessThan(BigDecimal.ONE);
        }
    }

    @Property
    void without_a_merchant_the_platform_keeps_its_part(
            @ForAll @LongRange(min = 0, max = 1_000_000) long minor, @ForAll @IntRange(min = 0, max = 5_000) int rate) {
        Money base = Money.ofMinor(minor, CNY);
        Shares shares = plan(rate, rate).split(base).withoutMerchant();
        assertThat(shares.merchant().isZero()).isTrue();
        assertThat(shares.worker().plus(shares.platform())).isEqualTo(base);
    }

    @Property
    void a_plan_that_gives_away_more_than_the_whole_is_refused(@ForAll @IntRange(min = 1, max = 10_000) int excess) {
        assertThatThrownBy(() -> plan(10_000, excess)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CommissionPlan plan(int worker, int merchant) {
        return new CommissionPlan(CommissionPlanId.of("STANDARD"), worker, merchant, 0);
    }
}
