package dev.doorstep.pricing.cancellation;

import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calling off a visit of 128 yuan: free a day before, a fifth until two hours before, then half; all for a no-show. */
@Tag("AHEAD-18")
class CancellationPolicyTest {
    private static final CancellationPolicy POLICY = CancellationPolicy.forCustomers(
                    Ladder.of(List.of(Step.of(24, 0), Step.of(2, 20_00), Step.of(0, 50_00)), 100_00))
            .withVersion(3);
    private static final Money TOTAL = yuan(128_00);
    private static final Instant START = Instant.parse("2026-03-10T02:00:00Z");
    private static final Agreed AGREED = new Agreed(TOTAL, yuan(40_00), TimeWindow.of(START, Duration.ofMinutes(15)));

    @Test
    void a_full_day_before_is_free_and_a_second_later_is_not() {
        assertThat(byCustomer(START.minusSeconds(86_400)).fee()).isEqualTo(yuan(0));
        assertThat(byCustomer(START.minusSeconds(86_399)).fee()).isEqualTo(yuan(25_60));
        assertThat(byCustomer(START.minusSeconds(7_199)).fee()).isEqualTo(yuan(64_00));
        assertThat(byCustomer(START).fee()).isEqualTo(yuan(64_00));
        assertThat(byCustomer(START.plusSeconds(1)).fee()).isEqualTo(TOTAL);
    }

    @Test
    void says_which_step_applied_in_both_languages() {
        CancellationQuote quote = byCustomer(START.minusSeconds(86_399));
        assertThat(quote.rule()).isEqualTo("ladder/2h");
        assertThat(quote.policyVersion()).isEqualTo(3);
        assertThat(quote.refundable()).isEqualTo(yuan(102_40));
        assertThat(quote.explain(Locale.ENGLISH))
                .isEqualTo("Called off at least 2 h before the start: 20 % of 128.00 CNY, that is 25.60 CNY");
        assertThat(quote.explain(Locale.CHINESE)).isEqualTo("距开始至少 2 小时取消：收取 128.00 CNY 的 20 %，即 25.60 CNY");
    }

    @Test
    void a_worker_who_does_not_come_costs_the_customer_nothing() {
        CancellationQuote quote = POLICY.noShow(AGREED, Party.WORKER);
        assertThat(quote.fee()).isEqualTo(yuan(0));
        assertThat(quote.explain(Locale.ENGLISH)).isEqualTo("Not the cause of the customer (worker): no fee");
        assertThat(POLICY.noShow(AGREED, Party.CUSTOMER).fee()).isEqualTo(TOTAL);
    }

    @Test
    void refuses_a_ladder_that_gets_cheaper_has_no_end_or_no_order() {
        for (List<Step> ladder : List.of(
                List.<Step>of(),
                List.of(Step.of(24, 0)),
                List.of(Step.of(24, 50_00), Step.of(0, 20_00)),
                List.of(new Step(24, 0, true), Step.of(0, 20_00)),
                List.of(Step.of(0, 0), Step.of(24, 20_00)))) {
            assertThatThrownBy(() -> Ladder.of(ladder, 100_00))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The cancellation policy");
        }
        assertThatThrownBy(() -> Ladder.of(List.of(Step.of(0, 50_00)), 20_00)).hasMessageContaining("no-show");
        assertThatThrownBy(() -> new Ladder(List.of(Step.of(0, 0)), 50_00, Map.of(Progress.ON_THE_WAY, 60_00)))
                .hasMessageContaining("on the way");
    }

    @Test
    void a_worker_who_set_out_costs_at_least_so_much_whatever_the_lead_time() {
        CancellationPolicy policy = CancellationPolicy.forCustomers(new Ladder(
                List.of(Step.of(24, 0), Step.of(0, 50_00)),
                100_00,
                Map.of(Progress.ON_THE_WAY, 60_00, Progress.AT_THE_DOOR, 80_00)));
        Instant early = START.minusSeconds(90_000);
        CancellationQuote onTheWay = policy.quote(AGREED, Progress.ON_THE_WAY, early, Party.CUSTOMER);
        assertThat(onTheWay.fee()).isEqualTo(yuan(76_80));
        assertThat(onTheWay.rule()).isEqualTo("progress/ON_THE_WAY");
        assertThat(onTheWay.explain(Locale.CHINESE)).isEqualTo("服务人员出发后取消：收取 128.00 CNY 的 60 %，即 76.80 CNY");
        assertThat(policy.quote(AGREED, Progress.BOOKED, early, Party.CUSTOMER).fee())
                .isEqualTo(yuan(0));
        assertThat(policy.outlook(AGREED))
                .extracting(CancellationQuote::rule)
                .containsExactly("ladder/24h", "ladder/0h", "progress/ON_THE_WAY", "progress/AT_THE_DOOR", "no-show");
    }

    @Test
    void a_step_that_keeps_the_deposit_costs_no_less_than_that() {
        CancellationPolicy policy = CancellationPolicy.forCustomers(
                Ladder.of(List.of(Step.of(24, 0), new Step(4, 20_00, true), new Step(0, 50_00, true)), 100_00));
        CancellationQuote kept = policy.quote(AGREED, Progress.BOOKED, START.minusSeconds(20_000), Party.CUSTOMER);
        assertThat(kept.fee()).isEqualTo(yuan(40_00));
        assertThat(kept.explain(Locale.ENGLISH)).endsWith("no less than the deposit of 40.00 CNY");
        assertThat(policy.quote(AGREED, Progress.BOOKED, START.minusSeconds(60), Party.CUSTOMER)
                        .fee())
                .isEqualTo(yuan(64_00));
    }

    @Test
    void every_cause_has_a_ladder_of_its_own_and_moving_has_one_too() {
        CancellationPolicy policy = new CancellationPolicy(
                Map.of(Party.FORCE_MAJEURE, Ladder.of(List.of(Step.of(0, 10_00)), 10_00)),
                Ladder.of(List.of(Step.of(4, 0), Step.of(0, 25_00)), 25_00),
                Punctuality.NONE,
                1);
        Instant late = START.minusSeconds(3_600);
        assertThat(policy.quote(AGREED, Progress.BOOKED, late, Party.FORCE_MAJEURE)
                        .fee())
                .isEqualTo(yuan(12_80));
        assertThat(policy.quote(AGREED, Progress.BOOKED, late, Party.MERCHANT).fee())
                .isEqualTo(yuan(0));
        assertThat(policy.amendment(AGREED, late).fee()).isEqualTo(yuan(32_00));
        assertThat(policy.amendment(AGREED, late).rule()).isEqualTo("amendment/0h");
        assertThat(policy.amendment(AGREED, START.minusSeconds(86_400)).fee()).isEqualTo(yuan(0));
    }

    private static CancellationQuote byCustomer(Instant at) {
        return POLICY.quote(AGREED, Progress.BOOKED, at, Party.CUSTOMER);
    }
}
