package dev.doorstep.pricing.cancellation;

import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.cancellation.CancellationPolicy.Step;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calling off a visit of 128 yuan: free a day before, a fifth until two hours before, then half; all for a no-show. */
@Tag("AHEAD-18")
class CancellationPolicyTest {
    private static final CancellationPolicy POLICY =
            new CancellationPolicy(List.of(new Step(24, 0), new Step(2, 20_00), new Step(0, 50_00)), 100_00, 3);
    private static final Money TOTAL = yuan(128_00);
    private static final Instant START = Instant.parse("2026-03-10T02:00:00Z");

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
        CancellationQuote quote = POLICY.noShow(TOTAL, ActorKind.WORKER);
        assertThat(quote.fee()).isEqualTo(yuan(0));
        assertThat(quote.rule()).isEqualTo("not-the-customer");
        assertThat(POLICY.noShow(TOTAL, ActorKind.CUSTOMER).fee()).isEqualTo(TOTAL);
    }

    @Test
    void refuses_a_ladder_that_gets_cheaper_has_no_end_or_no_order() {
        for (List<Step> ladder : List.of(
                List.<Step>of(),
                List.of(new Step(24, 0)),
                List.of(new Step(24, 50_00), new Step(0, 20_00)),
                List.of(new Step(0, 0), new Step(24, 20_00)))) {
            assertThatThrownBy(() -> new CancellationPolicy(ladder, 100_00, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The cancellation policy");
        }
        assertThatThrownBy(() -> new CancellationPolicy(List.of(new Step(0, 50_00)), 20_00, 0))
                .hasMessageContaining("no-show");
    }

    private static CancellationQuote byCustomer(Instant at) {
        return POLICY.quote(TOTAL, START, at, ActorKind.CUSTOMER);
    }
}
